import type { Span } from '../../model/span.ts';
import type { DiffPart } from '../../model/utterance.ts';
import { type Tokens, wordAt } from '../../text/words/tokens.ts';

/** Words of one side that a diff looks at; a longer content is cut, which the parts then show. */
const MOST_WORDS = 160;

/** A word with its place. */
export interface Word {
  readonly word: string;
  readonly span: Span;
}

/** The words, not the marks, of a statement's content. */
export function contentWords(
  tokens: Tokens,
  content: readonly Span[],
  from: (span: Span) => readonly [number, number],
): Word[] {
  const words: Word[] = [];
  for (const span of content) {
    const [first, end] = from(span);
    for (let i = first; i < end && words.length < MOST_WORDS; i++) {
      const word = wordAt(tokens, i).toLowerCase().replaceAll('’', "'");
      if (/[\p{L}\p{N}]/u.test(word))
        words.push({ word, span: { start: tokens.starts[i]!, end: tokens.ends[i]! } });
    }
  }
  return words;
}

/** The longest common run of words in order (dynamic programming over at most 160 x 160 words), as parts. */
export function diffWords(first: readonly Word[], second: readonly Word[]): DiffPart[] {
  const lengths = commonLengths(first, second);
  const width = second.length + 1;
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < first.length || j < second.length) {
    if (i < first.length && j < second.length && first[i]!.word === second[j]!.word) {
      push(parts, 'same', first[i]!.span);
      i++;
      j++;
    } else if (
      j >= second.length ||
      (i < first.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)
    )
      push(parts, 'first', first[i++]!.span);
    else push(parts, 'second', second[j++]!.span);
  }
  return parts;
}

/** Length of the longest common run from word `i` of the first and word `j` of the second on, at `i * width + j`. */
function commonLengths(first: readonly Word[], second: readonly Word[]): Uint16Array {
  const width = second.length + 1;
  const lengths = new Uint16Array((first.length + 1) * width);
  for (let i = first.length - 1; i >= 0; i--)
    for (let j = second.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        first[i]!.word === second[j]!.word
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  return lengths;
}

/** How many words two wordings have in common, in order. */
export const commonLength = (first: readonly Word[], second: readonly Word[]): number =>
  commonLengths(first, second)[0]!;

/** Adds a word to the last part where it is of the same kind and goes on in the text. */
function push(parts: DiffPart[], kind: DiffPart['kind'], span: Span): void {
  const last = parts.at(-1);
  if (last?.kind === kind && span.start >= last.span.end && span.start - last.span.end <= 3)
    parts[parts.length - 1] = { kind, span: { start: last.span.start, end: span.end } };
  else parts.push({ kind, span });
}

/** The longest run of words that stand side by side in both: where it begins in each, and its length. */
export function longestRun(
  first: readonly Word[],
  second: readonly Word[],
): { readonly atFirst: number; readonly atSecond: number; readonly length: number } {
  let best = { atFirst: 0, atSecond: 0, length: 0 };
  let row = new Uint16Array(second.length + 1);
  for (let i = 0; i < first.length; i++) {
    const next = new Uint16Array(second.length + 1);
    for (let j = 0; j < second.length; j++) {
      if (first[i]!.word !== second[j]!.word) continue;
      const length = row[j]! + 1;
      next[j + 1] = length;
      if (length > best.length) best = { atFirst: i - length + 1, atSecond: j - length + 1, length };
    }
    row = next;
  }
  return best;
}
