import { SEED, step } from '../../text/bytes/hash.ts';
import { foldOf, stemLength } from './fold.ts';
import { isStopword } from './stopwords.ts';
import {
  APOSTROPHE,
  CLOSERS,
  END,
  foldedIn,
  NUMERAL,
  OPENING,
  POINT,
  readUnit,
  UNSEGMENTED,
  UPPER,
  WORD,
} from './units.ts';

/** Flags of a word. */
export const CAPITAL = 1;
export const NUMBER = 2;
/** The first word of a sentence or line: its capital says nothing. */
export const FIRST = 4;
export const QUOTED = 8;
export const STOP = 16;
/** Follows its neighbour after a single blank or hyphen: the two can be one name. */
export const ADJOINS = 32;
/** Names something that is called otherwise in other languages: what it names is its sense. */
export const CONCEPT = 64;

/** The words of a text in any script, hashed: word `i` is `text.slice(starts[i], ends[i])`. */
export interface Words {
  readonly text: string;
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Hash of the word in lower case without diacritics. */
  readonly folded: Int32Array;
  /** Hash of the word without its inflection. */
  readonly stems: Int32Array;
  /** What it is compared by in the story stage: the stem, or what is the same in other languages. */
  readonly senses: Int32Array;
  readonly flags: Uint8Array;
}

/** Longer words are cut: no word of a language is that long, and a line without blanks is no word. */
const LONGEST = 64;
/** A quotation that is not closed after so many units was none. */
const LONGEST_QUOTATION = 1200;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
const buffer = new Uint16Array(LONGEST);

/** Reads at most `limit` words. Linear in what it reads. */
export function readWords(text: string, limit: number): Words {
  const room = Math.min(limit, (text.length >> 1) + 1);
  const words = {
    text,
    count: 0,
    starts: new Uint32Array(room),
    ends: new Uint32Array(room),
    folded: new Int32Array(room),
    stems: new Int32Array(room),
    senses: new Int32Array(room),
    flags: new Uint8Array(room),
  };
  let first = FIRST;
  let quotedUntil = -1;
  let lastEnd = -2;
  for (let at = 0; at < text.length && words.count < room; ) {
    const kind = readUnit(text.charCodeAt(at));
    if ((kind & WORD) === 0) {
      if ((kind & END) !== 0) first = FIRST;
      else if ((kind & OPENING) !== 0 && at >= quotedUntil)
        quotedUntil = Math.max(quotedUntil, quotationEnd(text, at));
      at++;
      continue;
    }
    const quoted = at < quotedUntil ? QUOTED : 0;
    if ((kind & UNSEGMENTED) !== 0) {
      at = readRun(words, at, quoted, room);
      continue;
    }
    const adjoins = at - lastEnd === 1 && (text[lastEnd] === ' ' || text[lastEnd] === '-') ? ADJOINS : 0;
    const number = (kind & NUMERAL) !== 0 ? NUMBER : 0;
    at = readWord(words, at, first | adjoins | number | quoted);
    first = 0;
    lastEnd = at;
  }
  return words;
}

type Growing = { -readonly [key in keyof Words]: Words[key] };

/** Reads the word that begins at `start`, with its inner apostrophes, and a number with its points: "don't", "3.5", "1,200", "4-1". Gives where it ends. */
function readWord(words: Growing, start: number, flags: number): number {
  const { text } = words;
  const inner = (flags & NUMBER) === 0 ? APOSTROPHE : POINT;
  let folded = SEED;
  let end = start;
  for (; end < text.length; end++) {
    const kind = readUnit(text.charCodeAt(end));
    if ((kind & (WORD | UNSEGMENTED)) !== WORD && ((kind & inner) === 0 || !isWordAt(text, end + 1))) break;
    if (end - start >= LONGEST) continue;
    const letter = foldedIn(kind);
    buffer[end - start] = letter;
    folded = step(folded, letter);
  }
  addWord(words, start, end, folded, flags);
  return end;
}

const isWordAt = (text: string, at: number): boolean =>
  at < text.length && (readUnit(text.charCodeAt(at)) & WORD) !== 0;

/** Adds a word whose letters stand in `buffer`, with their hash. */
function addWord(words: Growing, start: number, end: number, folded: number, flags: number): void {
  const { text, count } = words;
  const length = Math.min(end - start, LONGEST);
  let stem = folded;
  if ((flags & NUMBER) === 0 && length > 3) {
    const stemmed = stemLength(buffer, length);
    if (stemmed < length) stem = SEED;
    for (let k = 0; k < stemmed && stemmed < length; k++) stem = step(stem, buffer[k]!);
  }
  const capital = (readUnit(text.charCodeAt(start)) & UPPER) !== 0 ? CAPITAL : 0;
  const stop = isStopword(folded) || (length < 2 && (flags & NUMBER) === 0) ? STOP : 0;
  words.starts[count] = start;
  words.ends[count] = end;
  words.folded[count] = folded;
  words.stems[count] = stem;
  words.senses[count] = stem;
  words.flags[count] = flags | capital | stop;
  words.count = count + 1;
}

/** Cuts a run of a script without blanks into words. Gives where the run ends. */
function readRun(words: Growing, start: number, flags: number, room: number): number {
  const { text } = words;
  let end = start;
  // The segmenter is slower than linear on a run without end: it gets a line at a time.
  while (end - start < 2000 && isUnsegmentedAt(text, end)) end++;
  for (const { segment, index } of segmenter.segment(text.slice(start, end))) {
    if (words.count >= room) break;
    // A single sign carries as much as a short word elsewhere: it is no stopword by its length.
    const from = start + index;
    addWord(words, from, from + segment.length, foldInto(buffer, segment), flags);
    words.flags[words.count - 1]! &= ~STOP;
  }
  return end;
}

const isUnsegmentedAt = (text: string, at: number): boolean =>
  at < text.length && (readUnit(text.charCodeAt(at)) & (WORD | UNSEGMENTED)) === (WORD | UNSEGMENTED);

/** Writes a word's letters without case and marks, as far as there is room. Gives their hash. */
function foldInto(letters: Uint16Array, word: string): number {
  let folded = SEED;
  for (let k = 0; k < Math.min(word.length, letters.length); k++) {
    letters[k] = foldOf(word.charCodeAt(k));
    folded = step(folded, letters[k]!);
  }
  return folded;
}

/** Where the quotation that opens at `at` closes; -1 where it does not close in time. */
function quotationEnd(text: string, at: number): number {
  const close = CLOSERS.get(text[at]!);
  const limit = Math.min(text.length, at + LONGEST_QUOTATION);
  for (let k = at + 1; k < limit; k++) {
    if (text[k] === close) return k;
    if (text[k] === '\n' && text[k + 1] === '\n') return -1;
  }
  return -1;
}
