import { type Document, tokensOf } from '../../../text/document.ts';
import { CLOSING, INSIDE, OPENING } from '../../../text/words/quotations.ts';
import { wordAt } from '../../../text/words/tokens.ts';
import { type Cut, hullOfCut, paragraphOf, verbatim } from '../cut.ts';
import { hasFinite, hasTag, type Range } from '../grammar/grammar.ts';

/** Words that a signature may have, from its dash to the end of its paragraph. */
const LONGEST = 24;

/** Words that stand over a signature, with the signed name. */
interface Signed {
  readonly speaker: Range;
  readonly content: Range;
  /** A post signed "Name (@handle)" is its author's as a whole, whatever it tells of. */
  readonly isPost: boolean;
}

/** “Quotation.” ― Name, role; and posts of the web set into a text: "Words. — Name (@handle) 10 August 2026". */
export function readSignatures(document: Document, cuts: readonly Cut[]): readonly Cut[] {
  let above: Range | null = null;
  const signed: Signed[] = [];
  for (const span of document.paragraphs) {
    const paragraph = tokensOf(document.tokens, span);
    const found = signedIn(document, paragraph, above);
    if (found) signed.push(found);
    above = paragraph;
  }
  if (signed.length === 0) return cuts;
  const byParagraph = new Map(signed.map((one) => [paragraphOf(document, one.content.from), one]));
  return [
    ...cuts.filter((cut) => {
      const one = byParagraph.get(paragraphOf(document, hullOfCut(cut).from));
      return one === undefined || !isReplaced(cut, one);
    }),
    ...signed.map(({ speaker, content }) => verbatim(speaker, content)),
  ];
}

function isReplaced(cut: Cut, { content, isPost }: Signed): boolean {
  const hull = hullOfCut(cut);
  const isInside = content.from <= hull.from && hull.from < content.to;
  return isInside && (isPost || cut.cue === null);
}

function signedIn(document: Document, { from, to }: Range, above: Range | null): Signed | null {
  for (let dash = to - 2; dash >= Math.max(from, to - LONGEST); dash--) {
    if (!/^(?:[―—–-]|--)$/.test(wordAt(document.tokens, dash))) continue;
    const speaker = { from: dash + 1, to: nameEnd(document, dash + 1, to) };
    const isPost = /^@/.test(wordAt(document.tokens, Math.min(speaker.to + 1, to - 1)));
    if (speaker.to - speaker.from < 2 || !(isPost || isBare(document, speaker.to, to))) return null;
    const over = dash > from ? { from, to: dash } : above;
    const content = over && (quotationAt(document, over) ?? (isPost ? over : null));
    return content && { speaker, content, isPost };
  }
  return null;
}

function nameEnd({ tokens }: Document, from: number, to: number): number {
  let i = from;
  while (i < to && i < from + 5 && /^\p{Lu}[\p{L}.'’-]*$/u.test(wordAt(tokens, i))) i++;
  return i;
}

/** Nothing, or a comma and what the bearer of the name is. */
function isBare(document: Document, from: number, to: number): boolean {
  if (from < to && !hasTag(document, from, 'COMMA', 'STOP', 'BRACKET')) return false;
  return !hasFinite(document, { from, to });
}

/** What stands between the marks of a quotation that ends a range. */
function quotationAt({ quotations: { states } }: Document, { from, to }: Range): Range | null {
  if (states[to - 1] !== CLOSING) return null;
  let start = to - 1;
  while (start > from && states[start - 1] === INSIDE) start--;
  return start > from && states[start - 1] === OPENING && start < to - 1 ? { from: start, to: to - 1 } : null;
}
