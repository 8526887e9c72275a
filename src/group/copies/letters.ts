import { isWordUnit } from '../../text/words/characters.ts';
import { foldOf } from '../read/fold.ts';
import { type Sketch, uniqueOf } from './shingles.ts';

/** Letters of a window: long enough to be rare, short enough to lie between two misread letters. */
const WINDOW = 9;
/** Windows kept, about, and units of a text that are read. */
const [KEPT, MOST_UNITS] = [192, 30_000];
const BASE = 0x01000193;
/** BASE to the power of WINDOW, as a 32-bit number: what the oldest letter of a window has grown to. */
const OLDEST = Array.from({ length: WINDOW }).reduce((power: number) => Math.imul(power, BASE), 1);

const BLANK = 0x20;
/** What each code unit is read as, as they are met; 0 is not yet known. */
const LETTERS = new Uint16Array(0x10000);
/** The letters of the text at hand, and those of its windows' hashes that are kept. */
const [units, kept] = [new Uint16Array(MOST_UNITS), new Uint32Array(MOST_UNITS)];

/**
 * A sample of a text's runs of nine letters, for texts in which so many letters are misread that no five words in a row survive.
 * As {@link Sketch}, without quotation bits.
 */
export function sketchLetters(text: string): Sketch {
  const length = foldUnits(text);
  const rate = Math.max(0, Math.ceil(Math.log2(length / KEPT)));
  const below = 2 ** 32 / 2 ** rate;
  let count = 0;
  let rolling = 0;
  for (let i = 0; i < length; i++) {
    rolling = (Math.imul(rolling, BASE) + units[i]! + 1) | 0;
    if (i >= WINDOW) rolling = (rolling - Math.imul(OLDEST, units[i - WINDOW]! + 1)) | 0;
    if (i < WINDOW - 1) continue;
    const hash = (spread(rolling) & ~1) >>> 0;
    if (hash < below) kept[count++] = hash;
  }
  return { shingles: uniqueOf(kept.subarray(0, count).sort()), rate };
}

const spread = (hash: number): number => {
  const h = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  const g = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return (g ^ (g >>> 16)) >>> 0;
};

/** Fills `units` with letters and digits without case and marks; whatever stands between words is one blank. Gives their number. */
function foldUnits(text: string): number {
  const length = Math.min(text.length, MOST_UNITS);
  let count = 0;
  for (let i = 0; i < length; i++) {
    const letter = letterOf(text.charCodeAt(i));
    if (letter !== BLANK || (count > 0 && units[count - 1] !== BLANK)) units[count++] = letter;
  }
  return count;
}

function letterOf(unit: number): number {
  const known = LETTERS[unit]!;
  return known !== 0 ? known : (LETTERS[unit] = isWordUnit(unit) ? foldOf(unit) : BLANK);
}
