import { mix } from '../../text/bytes/hash.ts';
import { QUOTED, type Words } from '../read/words.ts';

/** Words of a shingle. Five tell copying from common phrases (Broder 1997; our near-duplicate pairs agree). */
export const SHINGLE_WORDS = 5;
/** Shingles that a sketch keeps at most. */
const SKETCH_SIZE = 192;

/**
 * A sample of a text's word shingles, the same for the same words wherever they stand: all whose hash lies below `2^32 >> rate`
 * (FracMinHash, Irber et al. 2022), so that containment can be counted between any two sketches at the coarser of their rates.
 */
export interface Sketch {
  /** Sorted as unsigned numbers, each once; the last bit tells a shingle that stands within quotation marks only. */
  readonly shingles: Uint32Array;
  readonly rate: number;
}

/** The hash of each shingle by its first word. The last bit is free. */
export function shingleHashes(words: Words): Uint32Array {
  const count = Math.max(0, words.count - SHINGLE_WORDS + 1);
  const hashes = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    let hash = SHINGLE_WORDS;
    for (let k = 0; k < SHINGLE_WORDS; k++) hash = mix(hash, words.folded[i + k]!);
    hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
    hashes[i] = (hash ^ (hash >>> 15)) & ~1;
  }
  return hashes;
}

/** Sketches the shingles that are none of the page's furniture, at the finest rate at which they are few enough. */
export function sketch(words: Words, hashes: Uint32Array, isFurniture: Uint8Array): Sketch {
  let rate = Math.max(0, rateFor(hashes, isFurniture) - 1);
  let kept = gather(words, hashes, isFurniture, rate);
  if (kept.length > SKETCH_SIZE) {
    rate++;
    return { shingles: kept.slice(0, countBelow(kept, rate)), rate };
  }
  // A text that repeats itself has fewer shingles than were counted.
  for (let finer = kept; rate > 0; rate--) {
    finer = gather(words, hashes, isFurniture, rate - 1);
    if (finer.length > SKETCH_SIZE) break;
    kept = finer;
  }
  return { shingles: kept, rate };
}

/** The finest rate at which so few shingles are left, each counted as often as it stands there. */
function rateFor(hashes: Uint32Array, isFurniture: Uint8Array): number {
  const ofRate = new Uint16Array(33);
  let left = 0;
  for (let i = 0; i < hashes.length; i++) {
    if (isFurniture[i] === 1) continue;
    ofRate[Math.clz32(hashes[i]!)]!++;
    left++;
  }
  let rate = 0;
  for (; left > SKETCH_SIZE && rate < 32; rate++) left -= ofRate[rate]!;
  return rate;
}

const boundOf = (rate: number): number => 2 ** 32 / 2 ** rate;

function countBelow(sorted: Uint32Array, rate: number): number {
  let count = sorted.length;
  while (count > 0 && sorted[count - 1]! >= boundOf(rate)) count--;
  return count;
}

function gather(words: Words, hashes: Uint32Array, isFurniture: Uint8Array, rate: number): Uint32Array {
  const kept = new Uint32Array(hashes.length);
  let count = 0;
  const below = boundOf(rate);
  for (let i = 0; i < hashes.length; i++) {
    if (hashes[i]! >= below || isFurniture[i] === 1) continue;
    const isQuoted = (words.flags[i]! & words.flags[i + SHINGLE_WORDS - 1]! & QUOTED) !== 0;
    kept[count++] = hashes[i]! | (isQuoted ? 1 : 0);
  }
  return uniqueOf(kept.subarray(0, count).sort());
}

/** Each of some sorted hashes once, whatever its last bit. */
export function uniqueOf(sorted: Uint32Array): Uint32Array {
  let unique = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (unique > 0 && sorted[i]! >>> 1 === sorted[unique - 1]! >>> 1) continue;
    sorted[unique++] = sorted[i]!;
  }
  return sorted.slice(0, unique);
}
