import { hullOf } from '../../model/span.ts';
import { tokensOf } from '../../text/document.ts';
import { wordAt } from '../../text/words/tokens.ts';
import type { Line } from '../ledger/lines.ts';

const NEGATION = /^(?:not|n['’]t|never|no|nor|neither|cannot|nobody|nothing|none)$/i;
/** Words behind a negation among which what it negates stands. */
const REACH = 8;

/** Whether a negation stands anywhere in what is said: then one cannot tell by a negation that another says the opposite. */
export const hasNegation = (line: Line): boolean => negationAt(line) !== null;

/** The term that the first negation of a content negates, mostly its verb; null where there is none. */
export function negatedTerm(line: Line): number | null {
  const at = negationAt(line);
  if (at === null) return null;
  const { terms, tokens } = line.reading;
  const { to } = tokensOf(tokens, hullOf(line.statement.content));
  return terms.slice(at + 1, Math.min(to, at + 1 + REACH)).find((term) => term !== 0) ?? null;
}

function negationAt({ statement, reading }: Line): number | null {
  for (const span of statement.content) {
    const { from, to } = tokensOf(reading.tokens, span);
    for (let i = from; i < to; i++) if (NEGATION.test(wordAt(reading.tokens, i))) return i;
  }
  return null;
}
