import { takesDot } from './abbreviations.ts';
import {
  classOf,
  DIGIT,
  HIGH_SURROGATE,
  isApostrophe,
  isUpper,
  isWordUnit,
  LETTER,
  lowerOf,
  SPACE,
} from './characters.ts';

/** Words, numbers and marks of one text, as parallel arrays: token `i` is `text.slice(starts[i], ends[i])`. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const DOT = 0x2e;
const HYPHEN = 0x2d;

export const wordAt = (tokens: Tokens, index: number): string =>
  tokens.text.slice(tokens.starts[index], tokens.ends[index]);

/** Index of the first token that ends after `offset`; `count` if none does. O(log n). */
export function tokenAt({ ends, count }: Tokens, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ends[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Splits a text as the Penn Treebank does in the main: "Trump's" is two tokens, "don't" is "do" and "n't", every mark is one;
 * "$61", "4.5", "50%", "U.S.", "Sen." and "anti-war" are one token each. Nothing but blanks stands between tokens. Linear.
 */
export function tokenize(text: string): Tokens {
  // A token has a unit at least, so the text's length bounds their number; the arrays are cut at the end.
  let starts = new Uint32Array(Math.max(16, text.length >> 2));
  let ends = new Uint32Array(starts.length);
  let count = 0;
  const push = (start: number, end: number): void => {
    if (count === starts.length) {
      starts = grown(starts);
      ends = grown(ends);
    }
    starts[count] = start;
    ends[count] = end;
    count++;
  };
  for (let at = 0; at < text.length; ) {
    if (classOf(text.charCodeAt(at)) === SPACE) {
      at++;
      continue;
    }
    const end = tokenEnd(text, at);
    const split = clitic(text, at, end);
    if (split > at) push(at, split);
    push(split, end);
    at = end;
  }
  return { text, count, starts: starts.slice(0, count), ends: ends.slice(0, count) };
}

function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

function tokenEnd(text: string, start: number): number {
  const unit = text.charCodeAt(start);
  const found = classOf(unit);
  if (found === LETTER) return wordEnd(text, start);
  if (found === DIGIT) return numberEnd(text, start);
  if (found === HIGH_SURROGATE) return Math.min(start + 2, text.length);
  const next = text.charCodeAt(start + 1);
  if ((unit === 0x24 || unit === 0xa3 || unit === 0x20ac) && classOf(next) === DIGIT)
    return numberEnd(text, start + 1);
  if ((unit === 0x40 || unit === 0x23) && isWordUnit(next)) return handleEnd(text, start + 1);
  if (isApostrophe(unit)) return apostropheEnd(text, start);
  if (unit === DOT || unit === HYPHEN) return runEnd(text, start, unit);
  return start + 1;
}

/** A mark after a word's clitics: "'s" and the like stand alone where the word before ended with a digit or a bracket. */
function apostropheEnd(text: string, start: number): number {
  const after = text.charCodeAt(start + 1);
  const attached = start > 0 && classOf(text.charCodeAt(start - 1)) !== SPACE;
  const single = !isWordUnit(text.charCodeAt(start + 2));
  if (attached && single && (lowerOf(after) === 0x73 || lowerOf(after) === 0x64)) return start + 2;
  // "'90s" is a number with its elision.
  if (classOf(after) === DIGIT && classOf(text.charCodeAt(start + 2)) === DIGIT && text[start + 3] === 's')
    return start + 4;
  return start + 1;
}

/** "..." and "--" are one token; runs are cut at three so that a line of dots is many. */
function runEnd(text: string, start: number, unit: number): number {
  let end = start + 1;
  while (end < start + 3 && text.charCodeAt(end) === unit) end++;
  return end;
}

function handleEnd(text: string, start: number): number {
  let end = start;
  while (isWordUnit(text.charCodeAt(end)) || text.charCodeAt(end) === 0x5f) end++;
  return end;
}

function numberEnd(text: string, start: number): number {
  let end = start;
  for (;;) {
    const unit = text.charCodeAt(end);
    if (isWordUnit(unit)) end++;
    else if (
      (unit === DOT || unit === 0x2c || unit === 0x3a || unit === 0x2f || unit === HYPHEN) &&
      isWordUnit(text.charCodeAt(end + 1)) &&
      (unit === HYPHEN || classOf(text.charCodeAt(end + 1)) === DIGIT)
    )
      end += 2;
    else break;
  }
  return text.charCodeAt(end) === 0x25 ? end + 1 : end;
}

function wordEnd(text: string, start: number): number {
  let end = start;
  let dots = 0;
  for (;;) {
    const unit = text.charCodeAt(end);
    if (isWordUnit(unit)) {
      end++;
      continue;
    }
    const next = text.charCodeAt(end + 1);
    if (!isWordUnit(next)) break;
    if (unit === HYPHEN || unit === 0x26 || unit === 0x5f || isApostrophe(unit)) end += 2;
    else if (unit === DOT && (isInitialDot(text, start, end) || isInnerDot(text, end))) {
      dots++;
      end += 2;
    } else if (unit === 0x3a && text.startsWith('://', end)) return addressEnd(text, end);
    else break;
  }
  if (text.charCodeAt(end) !== DOT) return end;
  if (text.charCodeAt(end + 1) === DOT) return end;
  if (dots > 0 && isInitialDot(text, start, end)) return end + 1;
  if (end - start === 1 && isUpper(text.charCodeAt(start)) && text[start] !== 'I') return end + 1;
  return end - start <= 6 && takesDot(text.slice(start, end).toLowerCase()) ? end + 1 : end;
}

/** A dot after a single letter: "U.S", "a.m", "J.D". */
const isInitialDot = (text: string, start: number, at: number): boolean =>
  at - 1 === start || text.charCodeAt(at - 2) === DOT;

/** A dot inside "Axios.com", but not inside "over.The", where a blank is missing. */
const isInnerDot = (text: string, at: number): boolean =>
  !isUpper(text.charCodeAt(at + 1)) && classOf(text.charCodeAt(at + 1)) === LETTER;

function addressEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start < 2048 && classOf(text.charCodeAt(end)) !== SPACE) end++;
  while (end > start && /[.,;:!?)\]"'\u201d\u2019]/.test(text[end - 1]!)) end--;
  return end;
}

const CLITICS = new Set(['s', 're', 've', 'll', 'd', 'm']);

/** Where a token splits: before "n't", "'s" and the like; `start` where it does not. */
function clitic(text: string, start: number, end: number): number {
  const length = end - start;
  if (length < 3 || classOf(text.charCodeAt(start)) === SPACE) return start;
  const tail = isApostrophe(text.charCodeAt(end - 2)) ? 2 : isApostrophe(text.charCodeAt(end - 3)) ? 3 : 0;
  if (tail === 0 || tail >= length) return start;
  const letters = text.slice(end - tail + 1, end).toLowerCase();
  if (CLITICS.has(letters)) return end - tail;
  const negated = letters === 't' && lowerOf(text.charCodeAt(end - 3)) === 0x6e && length > 3;
  return negated ? end - 3 : start;
}
