import type { Piece } from '../tables/chunks.ts';
import { createBitReader, createBitWriter } from './bits.ts';
import type { Sketch } from './shingles.ts';

/**
 * What is kept of a sketch, to tell how much of it another text has: the last sixteen bits of each hash. Two texts whose overlap is
 * asked for were found by whole hashes; of two samples that share nothing, six hashes in a thousand look alike. Those that are left
 * at the same rates stand together, so their order tells nothing: they are sorted, and each takes some eleven bits to tell how far
 * it is from the one before it, in the code of Rice.
 */
export interface Sample {
  readonly halves: Uint16Array;
  /**
   * Where it begins: its rate and its size, a byte each; its halves, and whether it has quotations and tells of coarser rates; how
   * many hashes are left at each of these, a byte each, if it does; the hashes.
   */
  readonly at: number;
}

/** How two texts overlap, counted at the coarser of their rates. */
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

/** Halves at the beginning, and coarser rates told after them: of 192 hashes three are left at the sixth. */
const [HEAD, COARSER] = [2, 6];
/** Beside a sample's halves: some of its hashes stand within quotation marks only; coarser rates are told. */
const [HAS_QUOTED, HAS_COARSER] = [1 << 15, 1 << 14];
/** As many as a byte tells. */
const MOST = 255;

/** For each hash without its last bit: 0 if it is not in the text at hand, 1 if it is, 2 within quotation marks only. */
const marks = new Uint8Array(1 << 15);

/** Samples while they are made, halves of hashes by what is left at coarser rates, and those of the two that are compared. */
const made = new Uint16Array(1 << 12);
const sorted = new Uint16Array(MOST);
const [hashesA, hashesB] = [new Uint16Array(MOST), new Uint16Array(MOST)];
const bits = createBitReader();

/** Keeps samples of sketches one after the other; of the first `ofRates`, parts at coarser rates are asked for, too. */
export function keepSamples(
  sketches: readonly Sketch[],
  room: (words: number) => Piece,
  ofRates = sketches.length,
): Piece {
  let end = 0;
  for (const [i, sketch] of sketches.entries()) end = keep(sketch, end, i < ofRates);
  const piece = room((end + 1) >> 1);
  piece.chunk.halves.set(made.subarray(0, end), piece.at * 2);
  return piece;
}

/** Gives the place after it. */
function keep({ shingles, rate }: Sketch, at: number, hasCoarser: boolean): number {
  const left = new Uint8Array(COARSER);
  let size = 0;
  let quoted = 0;
  for (let i = 0; i < Math.min(MOST, shingles.length); i++) {
    const half = shingles[i]! & 0xffff;
    if (marks[half >>> 1] !== 0) continue;
    marks[half >>> 1] = 1;
    sorted[size++] = half;
    quoted |= half & 1;
    for (let k = 0; k < COARSER && shingles[i]! < 2 ** (31 - k - rate); k++) left[k]!++;
  }
  for (let i = 0; i < size; i++) marks[sorted[i]! >>> 1] = 0;
  made[at] = (rate << 8) | size;
  let first = at + HEAD;
  if (hasCoarser) for (let k = 0; k < COARSER; k += 2) made[first++] = (left[k + 1]! << 8) | left[k]!;
  const end = size === 0 ? first : write(size, hasCoarser ? left : [], quoted === 1, first);
  made[at + 1] = (end - at) | (quoted === 1 ? HAS_QUOTED : 0) | (hasCoarser ? HAS_COARSER : 0);
  return end;
}

/** Writes `sorted` by what is left at coarser rates, the coarsest first. Gives the place after it. */
function write(size: number, left: ArrayLike<number>, hasQuoted: boolean, first: number): number {
  const writer = createBitWriter(made, first);
  let from = 0;
  for (let k = left.length - 1; k >= -1; k--) {
    const to = k < 0 ? size : left[k]!;
    sorted.subarray(from, to).sort();
    const low = lowBitsOf(to - from);
    for (let before = -1; from < to; from++) {
      writer.putRice((sorted[from]! >>> 1) - before - 1, low);
      if (hasQuoted) writer.put(sorted[from]! & 1, 1);
      before = sorted[from]! >>> 1;
    }
  }
  return writer.end();
}

/** Bits of a distance that are written as they are, where so many hashes of fifteen bits are told by their distances. */
const lowBitsOf = (size: number): number => Math.max(0, Math.clz32(size) - 17);

/** Reads the hashes that are left at a rate, of which there are `size`. */
function readHashes({ halves, at }: Sample, size: number, into: Uint16Array): void {
  const hasQuoted = (halves[at + 1]! & HAS_QUOTED) !== 0;
  const whole = halves[at]! & 255;
  const coarser = (halves[at + 1]! & HAS_COARSER) !== 0 ? COARSER : 0;
  bits.begin(halves, at + HEAD + coarser / 2);
  let from = 0;
  for (let k = coarser; k >= 0 && from < size; k--) {
    const to = k === 0 ? whole : leftAt(halves, at, k);
    const low = lowBitsOf(to - from);
    for (let before = -1; from < to; from++) {
      before += bits.getRice(low) + 1;
      into[from] = (before << 1) | (hasQuoted ? bits.get(1) : 0);
    }
  }
}

/** The nth of the samples that were kept together. */
export function sampleIn({ chunk: { halves }, at }: Piece, n = 0): Sample {
  let start = at * 2;
  for (let i = 0; i < n; i++) start += halves[start + 1]! & (HAS_COARSER - 1);
  return { halves, at: start };
}

const rateOf = ({ halves, at }: Sample): number => halves[at]! >>> 8;

/** How many hashes are left at a rate that is so much coarser, from 1 on. */
function leftAt(halves: Uint16Array, at: number, coarser: number): number {
  const told = Math.min(coarser, COARSER);
  const two = halves[at + HEAD + ((told - 1) >> 1)]!;
  return (told & 1) === 1 ? two & 255 : two >>> 8;
}

/** How many of its hashes, from the first on, are left at a rate that is no finer than its own. */
const sizeAt = (sample: Sample, rate: number): number =>
  rate === rateOf(sample)
    ? sample.halves[sample.at]! & 255
    : leftAt(sample.halves, sample.at, rate - rateOf(sample));

export function overlapOf(a: Sample, b: Sample): Overlap {
  const rate = Math.max(rateOf(a), rateOf(b));
  const [sizeA, sizeB] = [sizeAt(a, rate), sizeAt(b, rate)];
  readHashes(a, sizeA, hashesA);
  readHashes(b, sizeB, hashesB);
  let [common, commonProse, proseA, proseB] = [0, 0, 0, 0];
  for (let i = 0; i < sizeA; i++) {
    const quoted = hashesA[i]! & 1;
    marks[hashesA[i]! >>> 1] = 1 + quoted;
    proseA += 1 - quoted;
  }
  for (let i = 0; i < sizeB; i++) {
    const quoted = hashesB[i]! & 1;
    const mark = marks[hashesB[i]! >>> 1]!;
    proseB += 1 - quoted;
    if (mark === 0) continue;
    common++;
    if (mark + quoted === 1) commonProse++;
  }
  for (let i = 0; i < sizeA; i++) marks[hashesA[i]! >>> 1] = 0;
  return { common, sizeA, sizeB, commonProse, proseA, proseB, rate };
}
