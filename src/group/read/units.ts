import { classOf, DIGIT, isApostrophe, isUpper, isWordUnit } from '../../text/words/characters.ts';
import { foldOf } from './fold.ts';

/** What a UTF-16 code unit is to who reads words: some of these. */
export const WORD = 1;
/** Words of its script stand without blanks between them. */
export const UNSEGMENTED = 2;
export const NUMERAL = 4;
export const UPPER = 8;
export const APOSTROPHE = 16;
/** Stands within numbers: "3.5", "1,200", "4-1". */
export const POINT = 32;
/** After it a sentence or a line begins. */
export const END = 64;
/** Opens a quotation. */
export const OPENING = 128;
const KNOWN = 256;

const SCRIPTS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The mark that closes a quotation, by the one that opens it. */
export const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\u201c', '\u201d'],
  ['\u201e', '\u201c'],
  ['\u00ab', '\u00bb'],
]);

/** Bits of what a unit is told by that are its kind; those above are the unit as `foldOf` gives it. */
const KIND_BITS = 16;
const UNITS = new Uint32Array(0x10000);

/** What a unit is, and how it is folded: one look-up tells both, since most of the time of reading goes there. */
export function readUnit(unit: number): number {
  const known = UNITS[unit]!;
  return known !== 0 ? known : (UNITS[unit] = (foldOf(unit) << KIND_BITS) | classify(unit));
}
export const foldedIn = (read: number): number => read >>> KIND_BITS;

function classify(unit: number): number {
  const sign = String.fromCharCode(unit);
  return (
    KNOWN |
    (isWordUnit(unit) ? WORD : 0) |
    (SCRIPTS.test(sign) ? UNSEGMENTED : 0) |
    (classOf(unit) === DIGIT ? NUMERAL : 0) |
    (isUpper(unit) ? UPPER : 0) |
    (isApostrophe(unit) ? APOSTROPHE : 0) |
    ('.,-:'.includes(sign) ? POINT : 0) |
    ('.!?\n\u3002:'.includes(sign) ? END : 0) |
    (CLOSERS.has(sign) ? OPENING : 0)
  );
}
