import { contains } from '../../model/span.ts';
import type { DiffPart } from '../../model/utterance.ts';
import { lowerHash } from '../../text/words/forms.ts';
import { type Line, wordsOf } from '../ledger/lines.ts';
import { SMALL } from '../numbers/words.ts';
import { isStopword } from '../reading/stopwords.ts';
import { commonLength, diffWords, type Word } from './diff.ts';
import { wordsIn } from './utterances.ts';

/** Two quotations of one sentence share at least this many of the longer one's words, in order; fewer, and they are two sentences. */
const SAME_SENTENCE = 0.7;
/** Words that say something and that only the first of two quotations of one sentence has between words of both; none where it is two sentences. */
export function changedWords(a: Line, b: Line): string[] {
  const [first, second] = [wordsIn(a), wordsIn(b)];
  const common = commonLength(first, second);
  const [shorter, longer] = [first.length, second.length].sort((x, y) => x - y) as [number, number];
  if (isMasked(a) || isMasked(b) || common < SAME_SENTENCE * longer || common >= shorter) return [];
  const changed = wordsLackedBy(wordsBetween(a, first, second), second);
  const others = wordsLackedBy(wordsBetween(b, second, first), first);
  // One name, carried over from another script in two ways.
  const isOneName =
    others.length > 0 &&
    changed.every((word) => isNameIn(word, a)) &&
    others.every((word) => isNameIn(word, b));
  return isOneName ? [] : changed.map(({ word }) => word);
}

const isNameIn = ({ span }: Word, { reading }: Line): boolean =>
  /\p{Lu}/u.test(reading.tokens.text.slice(span.start, span.end));

/** An oath whose letters an outlet hides. */
const isMasked = (line: Line): boolean => wordsOf(line).includes('**');

/** The words that only the first has, between words that both have; a sentence that the other leaves out whole is none of these. */
function wordsBetween(line: Line, first: readonly Word[], second: readonly Word[]): readonly Word[] {
  const parts = diffWords(first, second);
  const text = line.reading.tokens.text;
  // One word in common ("I") is where any two sentences may meet.
  const isAnchor = ({ kind, span }: DiffPart): boolean =>
    kind === 'same' && text.slice(span.start, span.end).includes(' ');
  const from = parts.findIndex(isAnchor);
  const to = parts.findLastIndex(isAnchor);
  if (from < 0) return [];
  const own = parts.slice(from, to).filter(({ kind, span }, i) => {
    const next = parts.slice(from + i + 1).find((part) => part.kind === 'same')!;
    return kind === 'first' && !/[.!?"“”]/.test(text.slice(span.start, next.span.start));
  });
  return first.filter((word) => own.some(({ span }) => contains(span, word.span)));
}

/** Words of the first that the second lacks, how ever it spells them: "long-standing" and "long standing", "2 in 3", "he's". */
function wordsLackedBy(first: readonly Word[], second: readonly Word[]): Word[] {
  const known = new Set(second.flatMap(({ word }) => [lettersOf(word), ...partsOf(word)]));
  const joined = [...known].join('');
  return first.filter(({ word }) => {
    if (isStopword(lowerHash(word)) || /^'/.test(word)) return false;
    const isJoined = lettersOf(word).length >= LONG && joined.includes(lettersOf(word));
    const isKnown = known.has(lettersOf(word)) || partsOf(word).every((part) => known.has(part));
    return !isJoined && !isKnown;
  });
}

/** A word this long that stands inside two others of the second was written as two there. */
const LONG = 8;

const ORDINALS: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .map((word, i) => [word, i + 1]),
);

/** The parts of a word, numbers as figures: "two-in-three", "2nd". */
const partsOf = (word: string): string[] =>
  word.split('-').map((part) => {
    const figure = SMALL.get(part) ?? ORDINALS.get(part) ?? (part === 'one' ? 1 : undefined);
    return figure === undefined ? lettersOf(part).replace(/^(\d+)(?:st|nd|rd|th)$/, '$1') : String(figure);
  });

const lettersOf = (word: string): string => word.replace(/[^\p{L}\p{N}]/gu, '');
