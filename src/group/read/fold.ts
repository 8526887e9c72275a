import { lowerOf } from '../../text/words/characters.ts';

const FOLDED = new Uint16Array(0x10000);

/** Lower case without its diacritics, one code unit for one: "É" and "e" are the same letter to a reader in a hurry, and to a copyist. */
export function foldOf(unit: number): number {
  if (unit < 128) return lowerOf(unit);
  const known = FOLDED[unit]!;
  if (known !== 0) return known;
  const lower = lowerOf(unit);
  const base = String.fromCharCode(lower).normalize('NFKD').charCodeAt(0);
  // Hangul syllables fall apart into jamo, which would make all words with one first sound alike.
  const found = lower >= 0xac00 && lower <= 0xd7a3 ? lower : base;
  FOLDED[unit] = found;
  return found;
}

/** A word in lower case without its diacritics. */
export const folded = (word: string): string =>
  String.fromCharCode(...Array.from({ length: word.length }, (_, i) => foldOf(word.charCodeAt(i))));

/** A light English stemmer on `units[0, length)`, harmless to other languages: both sides of a pair need only agree. Gives the new length. */
export function stemLength(units: Uint16Array, length: number): number {
  let end = length;
  const at = (back: number): number => units[end - back]!;
  if (end > 3 && at(2) === 0x27 && at(1) === 0x73) end -= 2;
  if (end <= 4) return end;
  if (end > 5 && at(3) === 0x69 && at(2) === 0x65 && at(1) === 0x73) {
    units[end - 3] = 0x79;
    return end - 2;
  }
  if (end > 5 && at(3) === 0x69 && at(2) === 0x6e && at(1) === 0x67) end -= 3;
  else if (end > 5 && at(2) === 0x65 && at(1) === 0x64) end -= 2;
  else if (at(2) === 0x65 && at(1) === 0x73 && at(3) !== 0x73) end -= 1;
  if (end > 4 && at(1) === 0x73 && at(2) !== 0x73) end -= 1;
  if (end > 5 && at(1) === 0x65) end -= 1;
  return end;
}
