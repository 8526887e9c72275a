import { hashOf, mix } from '../../text/bytes/hash.ts';
import { readModel } from '../../text/weights.ts';
import type { Prior } from './rarity.ts';

/** What the shipped counts are worth beside the stream's own, in articles. */
const WORTH = 3000;
/** The share of a term that the shipped counts do not hold. */
const UNSEEN = 0.00003;
/** Shares are stored as whole steps of a sixteenth of a power of two. */
const STEPS = 16;
/** A text whose language is not told is taken to be of the one that most was counted in: English. */
const [UNKNOWN_LANGUAGE, MOST_COUNTED] = [0, hashOf('en')];

/** A share of articles as it is stored, from 0 (all of them) up to 255. */
export const encodeShare = (share: number): number =>
  Math.max(0, Math.min(255, Math.round(-Math.log2(share) * STEPS)));

/** Each step as the share that it stands for. */
const SHARES = Float64Array.from({ length: 256 }, (_, steps) => 2 ** (-steps / STEPS));

/** Reads the counts: `n` keys (int32 each, little-endian), then `n` shares (a byte each). */
export function decodePrior(file: Uint8Array): Prior {
  const count = Math.floor(file.byteLength / 5);
  const keys = new Int32Array(new Uint8Array(file).buffer, 0, count);
  /** Places of keys plus one, by hash, a third full at most; 0 is none. */
  const table = new Int32Array(2 ** Math.ceil(Math.log2(count * 3 + 1)));
  const spotOf = (key: number): number => {
    let at = (Math.imul(key, 0x9e3779b1) >>> 7) & (table.length - 1);
    while (table[at] !== 0 && keys[table[at]! - 1] !== key) at = (at + 1) & (table.length - 1);
    return at;
  };
  for (let i = 0; i < count; i++) table[spotOf(keys[i]!)] = i + 1;
  const placeOf = (language: number, term: number): number =>
    table[spotOf(mix(term, language === UNKNOWN_LANGUAGE ? MOST_COUNTED : language))]! - 1;
  return {
    articles: WORTH,
    share(language, term) {
      const place = placeOf(language, term);
      return place < 0 ? UNSEEN : SHARES[file[count * 4 + place]!]!;
    },
    holds: (language, term) => placeOf(language, term) >= 0,
  };
}

export function encodePrior(shares: ReadonlyMap<number, number>): Uint8Array {
  const sorted = [...shares].sort((a, b) => a[0] - b[0]);
  const file = new Uint8Array(sorted.length * 5);
  new Int32Array(file.buffer, 0, sorted.length).set(sorted.map(([key]) => key));
  file.set(
    sorted.map(([, share]) => encodeShare(share)),
    sorted.length * 4,
  );
  return file;
}

/** The counts that ship with the package, made by `train/group-prior.ts`. */
export const readPrior = (): Prior => decodePrior(readModel('group-terms.bin'));
