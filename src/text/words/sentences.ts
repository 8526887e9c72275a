import { neverEnds } from './abbreviations.ts';
import { classOf, DIGIT, isUpper, LETTER } from './characters.ts';
import { readDateline } from './dateline.ts';
import { type Tokens, wordAt } from './tokens.ts';

/** Sentences as token ranges `[starts[i], ends[i])` that follow one another without gap; paragraphs are lines of the text. */
export interface Sentences {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Number of the paragraph that sentence `i` stands in. */
  readonly paragraphs: Uint32Array;
  /** Number of the sentence that token `i` stands in. */
  readonly ofToken: Uint32Array;
}

/** Words that open a sentence so often that an abbreviation before them has ended one. */
const OPENERS = new Set(
  'The He She It They We I You This That These Those There But And In At On For As If When While After Before Mr. Mrs. Ms. His Her Their Its An A'.split(
    ' ',
  ),
);

/** In tokens. What goes on longer without a stop is a list or worse, and is cut, so that the work on each sentence stays bounded. */
const LONGEST = 400;

const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»']);

/**
 * Splits tokens into sentences. A line break always ends one; ".", "!", "?" and "..." do if what follows can begin one;
 * an abbreviation does only before a plain opener. Closing quotation marks stay with the sentence that they close. A dateline is a
 * sentence of its own, so that a place is not taken for who speaks. No sentence is longer than 400 tokens.
 * @param dated so many paragraphs from the first may begin with any; below them an agency's report may, in capitals and with its name. With 0 none is looked for.
 */
export function splitSentences(tokens: Tokens, dated = DATED): Sentences {
  const { count, text, starts, ends } = tokens;
  const bounds: number[] = [];
  const paragraphs: number[] = [];
  const ofToken = new Uint32Array(count);
  let paragraph = 0;
  let opening = -1;
  for (let i = 0; i < count; i++) {
    const broken = i > 0 && hasBreak(text, ends[i - 1]!, starts[i]!);
    if (broken) paragraph++;
    if ((i === 0 || broken) && dated > 0) opening = datelineEnd(text, starts[i]!, paragraph < dated);
    const isTooLong = i - (bounds.at(-1) ?? 0) >= LONGEST;
    if (i === 0 || broken || isTooLong || starts[i] === opening || endsBefore(tokens, i)) {
      bounds.push(i);
      paragraphs.push(paragraph);
    }
    ofToken[i] = bounds.length - 1;
  }
  const sentenceStarts = Uint32Array.from(bounds);
  const sentenceEnds = Uint32Array.from(bounds, (_, i) => bounds[i + 1] ?? count);
  return {
    count: bounds.length,
    starts: sentenceStarts,
    ends: sentenceEnds,
    paragraphs: Uint32Array.from(paragraphs),
    ofToken,
  };
}

/** A dateline stands in one of the first paragraphs: below a headline and what stands under it. */
const DATED = 3;

/** Where the sentence after a dateline begins, -1 where there is none. */
function datelineEnd(text: string, start: number, isFirst: boolean): number {
  const found = readDateline(text.slice(start));
  const counts = found && (isFirst || (found.named !== null && /^\p{Lu}{3}/u.test(found.line)));
  return counts ? start + found.end : -1;
}

function hasBreak(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029) return true;
  }
  return false;
}

/** Whether a sentence ends between token `i - 1` and token `i`, which stand on one line. */
function endsBefore(tokens: Tokens, i: number): boolean {
  const { text, starts, ends } = tokens;
  if (starts[i] === ends[i - 1]) return false;
  let last = i - 1;
  // At most three marks close one sentence: ".'" and a bracket.
  while (last > 0 && i - last < 4 && isCloser(tokens, last)) last--;
  // Nearly all tokens end otherwise, and no word is made of them.
  const end = text.charCodeAt(ends[last]! - 1);
  if (end !== 0x2e && end !== 0x21 && end !== 0x3f && end !== 0x2026) return false;
  const stop = wordAt(tokens, last);
  if (stop === '!' || stop === '?' || stop === '.') return canOpen(tokens, i);
  if (stop === '...' || stop === '…') return canOpen(tokens, i) && !isDigitStart(tokens, i);
  if (end !== 0x2e || last !== i - 1 || stop.length < 3) return false;
  return !neverEnds(stop.slice(0, -1).toLowerCase()) && OPENERS.has(wordAt(tokens, i));
}

const isCloser = ({ text, starts, ends }: Tokens, i: number): boolean =>
  starts[i] === ends[i - 1] && ends[i] === starts[i]! + 1 && CLOSERS.has(text[starts[i]!]!);

const isDigitStart = ({ text, starts }: Tokens, i: number): boolean =>
  classOf(text.charCodeAt(starts[i]!)) === DIGIT;

/** A capital, a number, an opening mark or a letter of a script without case can open a sentence. */
function canOpen({ text, starts }: Tokens, i: number): boolean {
  const unit = text.charCodeAt(starts[i]!);
  const found = classOf(unit);
  if (found === DIGIT) return true;
  if (found === LETTER) return isUpper(unit) || unit > 0x2fff;
  return !/[,;:.?!%)\]]/.test(text[starts[i]!]!);
}
