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

/** Reads the counts: `n` keys (int32 each, little-endian), then `n` shares (a byte each). */
export function decodePrior(file: Uint8Array): Prior {
  const count = Math.floor(file.byteLength / 5);
  const keys = new Int32Array(new Uint8Array(file).buffer, 0, count);
  const shares = new Map<number, number>();
  for (let i = 0; i < count; i++) shares.set(keys[i]!, 2 ** (-file[count * 4 + i]! / STEPS));
  const keyOf = (language: number, term: number): number =>
    mix(term, language === UNKNOWN_LANGUAGE ? MOST_COUNTED : language);
  return {
    articles: WORTH,
    share: (language, term) => shares.get(keyOf(language, term)) ?? UNSEEN,
    holds: (language, term) => shares.has(keyOf(language, term)),
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
