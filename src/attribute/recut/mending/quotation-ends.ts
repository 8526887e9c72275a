import type { Document } from '../../../text/document.ts';
import { CLOSING, OPENING } from '../../../text/words/quotations.ts';
import { hasTag, lowerAt, type Range } from '../grammar/grammar.ts';

/** '"We are ready," when asked about the vote', '"We are ready" and vowed to win': what follows the closing mark tells of the occasion or of another act. */
export function withinQuotation(document: Document, { from, to }: Range): Range {
  const { states } = document.quotations;
  if (states[from] !== OPENING && states[from - 1] !== OPENING) return { from, to };
  const closing = from + states.subarray(from, to).indexOf(CLOSING);
  const next = lowerAt(document, closing + 1);
  const isOver =
    closing > from &&
    closing + 2 < to &&
    ((/^(?:when|after|before|as)$/.test(next) &&
      !isCondition(document, closing + 1) &&
      // '"The plan" as it stands "is dead"': it goes on.
      !states.subarray(closing, to).includes(OPENING)) ||
      (/^(?:and|but)$/.test(next) && hasTag(document, closing + 2, 'VBD', 'VBZ', 'VBG')));
  return isOver ? { from, to: closing + 1 } : { from, to };
}

/** '"The tax is unfair" as long as it hits the poor': without it he would have said more. */
const isCondition = (document: Document, i: number): boolean =>
  lowerAt(document, i) === 'as' && /^(?:long|far|much|soon)$/.test(lowerAt(document, i + 1));
