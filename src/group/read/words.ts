import { SEED, step } from '../../text/bytes/hash.ts';
import { classOf, DIGIT, isApostrophe, isUpper, isWordUnit } from '../../text/words/characters.ts';
import { foldOf, stemLength } from './fold.ts';
import { isStopword } from './stopwords.ts';

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
const UNSEGMENTED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const unsegmented = new Uint8Array(0x10000);
/** Whether words of this unit's script stand without blanks between them. */
function isUnsegmented(unit: number): boolean {
  if (unit < 0x0e00) return false;
  const known = unsegmented[unit]!;
  if (known !== 0) return known === 2;
  const found = UNSEGMENTED.test(String.fromCharCode(unit));
  unsegmented[unit] = found ? 2 : 1;
  return found;
}

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
    const unit = text.charCodeAt(at);
    if (!isWordUnit(unit)) {
      if (
        unit === 0x2e ||
        unit === 0x21 ||
        unit === 0x3f ||
        unit === 0x0a ||
        unit === 0x3002 ||
        unit === 0x3a
      )
        first = FIRST;
      else if (at >= quotedUntil) quotedUntil = Math.max(quotedUntil, quotationEnd(text, at, unit));
      at++;
      continue;
    }
    if (isUnsegmented(unit)) {
      at = readRun(words, at, at < quotedUntil ? QUOTED : 0, room);
      continue;
    }
    const end = wordEnd(text, at);
    const adjoins = at - lastEnd === 1 && (text[lastEnd] === ' ' || text[lastEnd] === '-') ? ADJOINS : 0;
    const number = classOf(unit) === DIGIT ? NUMBER : 0;
    addWord(words, at, end, first | adjoins | number | (at < quotedUntil ? QUOTED : 0));
    first = 0;
    lastEnd = end;
    at = end;
  }
  return words;
}

type Growing = { -readonly [key in keyof Words]: Words[key] };

function addWord(words: Growing, start: number, end: number, flags: number): void {
  const { text, count } = words;
  const length = Math.min(end - start, LONGEST);
  let folded = SEED;
  for (let k = 0; k < length; k++) {
    const unit = foldOf(text.charCodeAt(start + k));
    buffer[k] = unit;
    folded = step(folded, unit);
  }
  let stem = folded;
  if ((flags & NUMBER) === 0 && length > 3) {
    const stemmed = stemLength(buffer, length);
    if (stemmed < length) stem = SEED;
    for (let k = 0; k < stemmed && stemmed < length; k++) stem = step(stem, buffer[k]!);
  }
  const capital = isUpper(text.charCodeAt(start)) ? CAPITAL : 0;
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
  while (end - start < 2000 && isWordUnit(text.charCodeAt(end)) && isUnsegmented(text.charCodeAt(end))) end++;
  for (const { segment, index } of segmenter.segment(text.slice(start, end))) {
    if (words.count >= room) break;
    // A single sign carries as much as a short word elsewhere: it is no stopword by its length.
    addWord(words, start + index, start + index + segment.length, flags);
    words.flags[words.count - 1]! &= ~STOP;
  }
  return end;
}

/** A word holds its inner apostrophes, and a number its points: "don't", "3.5", "1,200", "4-1". */
function wordEnd(text: string, start: number): number {
  const number = classOf(text.charCodeAt(start)) === DIGIT;
  let end = start;
  for (;;) {
    const unit = text.charCodeAt(end);
    if (isWordUnit(unit) && !isUnsegmented(unit)) end++;
    else if (!isWordUnit(text.charCodeAt(end + 1))) return end;
    else if (isApostrophe(unit) && !number) end++;
    else if (number && (unit === 0x2e || unit === 0x2c || unit === 0x2d || unit === 0x3a)) end++;
    else return end;
  }
}

/** Where a quotation that opens at `at` closes; -1 where none opens or it does not close in time. */
function quotationEnd(text: string, at: number, unit: number): number {
  const close =
    unit === 0x201c
      ? '\u201d'
      : unit === 0x22
        ? '"'
        : unit === 0xab
          ? '\u00bb'
          : unit === 0x201e
            ? '\u201c'
            : null;
  if (close === null) return -1;
  const limit = Math.min(text.length, at + LONGEST_QUOTATION);
  for (let k = at + 1; k < limit; k++) {
    if (text[k] === close) return k;
    if (text[k] === '\n' && text[k + 1] === '\n') return -1;
  }
  return -1;
}
