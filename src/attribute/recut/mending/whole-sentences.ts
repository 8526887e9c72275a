import type { Document } from '../../../text/document.ts';
import { CLOSING, INSIDE, OPENING } from '../../../text/words/quotations.ts';
import { wordAt } from '../../../text/words/tokens.ts';
import type { Cut } from '../cut.ts';
import { hasTag, lowerAt, type Range } from '../grammar/grammar.ts';

/**
 * 'The debate grew so heated that the governor said, "I feel lost."', 'lamenting his tasks: "It is a waste," he said': where a whole
 * sentence is quoted right beside the teller, what stands before it without marks is the outlet's.
 */
export function keepWholeSentences(document: Document, cut: Cut): Cut {
  const { cue, speaker, content } = cut;
  if (!cue || cut.origin !== 'model') return cut;
  const from = speaker && speaker.to <= cue.from ? speaker.from : cue.from;
  const to = speaker && speaker.from >= cue.to ? speaker.to : cue.to;
  const opening = sentenceBehind(document, to, content);
  // '..., he said. "..."': a clause that ends at the teller is his.
  const isHis = hasTag(document, from - 1, 'COMMA', 'QUOTE');
  const own = opening === null ? sentenceBefore(document, from, content) : isHis ? null : from;
  if (own === null) return cut;
  const kept = content.flatMap((run) => (run.from < own ? quotedIn(document, run, own) : [run]));
  return kept.length > 0 ? { ...cut, content: kept } : cut;
}

/** Where a whole sentence is quoted that follows the teller and is told by him; null if none is. */
function sentenceBehind(document: Document, to: number, content: readonly Range[]): number | null {
  for (let i = to; i < to + 2; i++)
    if (opensSentence(document, i))
      return content.some((run) => run.from <= i + 1 && i + 1 < run.to) ? i : null;
  return null;
}

/** Where the sentence opens whose quotation closes right before the teller; null if none does, or if it begins the content. */
function sentenceBefore(document: Document, from: number, content: readonly Range[]): number | null {
  const { states } = document.quotations;
  const run = content.findLast((one) => one.from < from);
  const closing = states[from - 1] === CLOSING ? from - 1 : states[from - 2] === CLOSING ? from - 2 : -1;
  if (!run || closing < run.to - 1) return null;
  for (let i = closing - 1; i > run.from; i--)
    if (states[i] === OPENING)
      return opensSentence(document, i) && lowerAt(document, i - 1) === ':' ? i : null;
  return null;
}

/** A mark that opens, and a capital behind it. */
const opensSentence = (document: Document, i: number): boolean =>
  document.quotations.states[i] === OPENING && /^\p{Lu}/u.test(wordAt(document.tokens, i + 1));

/** What of a run stands between marks before `end`, and all of it from there on. */
function quotedIn(document: Document, { from, to }: Range, end: number): Range[] {
  const { states } = document.quotations;
  const kept: Range[] = [];
  let start = -1;
  for (let i = from; i < Math.min(to, end); i++) {
    if (states[i] === INSIDE) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      kept.push({ from: start, to: i });
      start = -1;
    }
  }
  if (start >= 0) kept.push({ from: start, to: Math.min(to, end) });
  if (to > end) kept.push({ from: Math.max(from, end), to });
  return kept;
}
