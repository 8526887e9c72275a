import { mix } from '../../text/bytes/hash.ts';
import { QUOTED, type Words } from '../read/words.ts';
import type { Piece } from '../tables/chunks.ts';

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

/** Sketches the shingles that are none of the page's furniture. */
export function sketch(words: Words, hashes: Uint32Array, isFurniture: Uint8Array): Sketch {
  let rate = 0;
  let kept = gather(words, hashes, isFurniture, rate);
  while (kept.length > SKETCH_SIZE) {
    rate++;
    kept = kept.filter((hash) => hash < 2 ** 32 / 2 ** rate);
  }
  return { shingles: kept, rate };
}

function gather(words: Words, hashes: Uint32Array, isFurniture: Uint8Array, rate: number): Uint32Array {
  const kept = new Uint32Array(hashes.length);
  let count = 0;
  const below = 2 ** 32 / 2 ** rate;
  for (let i = 0; i < hashes.length; i++) {
    if (hashes[i]! >= below || isFurniture[i] === 1) continue;
    const isQuoted = (words.flags[i]! & words.flags[i + SHINGLE_WORDS - 1]! & QUOTED) !== 0;
    kept[count++] = hashes[i]! | (isQuoted ? 1 : 0);
  }
  const sorted = kept.subarray(0, count).sort();
  let unique = 0;
  for (let i = 0; i < count; i++) {
    if (unique > 0 && (sorted[i]! & ~1) >>> 0 === (sorted[unique - 1]! & ~1) >>> 0) continue;
    sorted[unique++] = sorted[i]!;
  }
  return sorted.slice(0, unique);
}

/** Keeps sketches one after the other: the rate and the size of each in a word, then its shingles. */
export function keepSketches(sketches: readonly Sketch[], room: (words: number) => Piece): Piece {
  const piece = room(sketches.reduce((sum, { shingles }) => sum + 1 + shingles.length, 0));
  let { at } = piece;
  for (const { shingles, rate } of sketches) {
    piece.chunk.words[at] = (rate << 16) | shingles.length;
    piece.chunk.unsigned.set(shingles, at + 1);
    at += 1 + shingles.length;
  }
  return piece;
}

/** The nth of the sketches that were kept together. */
export function keptSketch({ chunk, at }: Piece, n = 0): Sketch {
  let start = at;
  for (let i = 0; i < n; i++) start += 1 + (chunk.words[start]! & 0xffff);
  const head = chunk.words[start]!;
  return { shingles: chunk.unsigned.subarray(start + 1, start + 1 + (head & 0xffff)), rate: head >>> 16 };
}

/** How two sketches overlap, counted at the coarser of their rates. */
export interface Overlap {
  readonly common: number;
  readonly sizeA: number;
  readonly sizeB: number;
  /** The same without what either has in quotation marks. */
  readonly commonProse: number;
  readonly proseA: number;
  readonly proseB: number;
  readonly rate: number;
}

export function overlapOf(a: Sketch, b: Sketch): Overlap {
  const rate = Math.max(a.rate, b.rate);
  const below = 2 ** 32 / 2 ** rate;
  let [i, j, common, commonProse, sizeA, sizeB, proseA, proseB] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (; i < a.shingles.length && a.shingles[i]! < below; i++) {
    sizeA++;
    proseA += 1 - (a.shingles[i]! & 1);
  }
  for (; j < b.shingles.length && b.shingles[j]! < below; j++) {
    sizeB++;
    proseB += 1 - (b.shingles[j]! & 1);
  }
  for (let x = 0, y = 0; x < i && y < j; ) {
    const left = a.shingles[x]! >>> 1;
    const right = b.shingles[y]! >>> 1;
    if (left < right) x++;
    else if (left > right) y++;
    else {
      common++;
      if (((a.shingles[x]! | b.shingles[y]!) & 1) === 0) commonProse++;
      x++;
      y++;
    }
  }
  return { common, sizeA, sizeB, commonProse, proseA, proseB, rate };
}
