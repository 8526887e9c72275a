import type { Piece } from '../tables/chunks.ts';
import type { Sketch } from './shingles.ts';

/**
 * What is kept of a sketch, to tell how much of it another text has: the last sixteen bits of each hash. Two texts whose overlap is
 * asked for were found by whole hashes; of two samples that share nothing, six hashes in a thousand look alike.
 */
export interface Sample {
  readonly halves: Uint16Array;
  /** Where it begins: its rate and its size, a byte each; how many hashes are left at each of the next rates, a byte each; the hashes. */
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

/** Halves before the hashes, and coarser rates told there: of 192 hashes three are left at the sixth. */
const [HEAD, COARSER] = [4, 6];
/** As many as a byte tells. */
const MOST = 255;

/** For each hash without its last bit: 0 if it is not in the text at hand, 1 if it is, 2 within quotation marks only. */
const marks = new Uint8Array(1 << 15);

/** Keeps samples of sketches one after the other. */
export function keepSamples(sketches: readonly Sketch[], room: (words: number) => Piece): Piece {
  const halves = sketches.reduce((sum, { shingles }) => sum + HEAD + Math.min(MOST, shingles.length), 0);
  const piece = room((halves + 1) >> 1);
  let at = piece.at * 2;
  for (const sketch of sketches) at = keep(sketch, { halves: piece.chunk.halves, at });
  return piece;
}

/** Gives the place after it. */
function keep({ shingles, rate }: Sketch, { halves, at }: Sample): number {
  const first = at + HEAD;
  const left = new Uint8Array(COARSER);
  let end = first;
  for (let i = 0; i < Math.min(MOST, shingles.length); i++) {
    const half = shingles[i]! & 0xffff;
    if (marks[half >>> 1] !== 0) continue;
    marks[half >>> 1] = 1;
    halves[end++] = half;
    for (let k = 0; k < COARSER && shingles[i]! < 2 ** (31 - k - rate); k++) left[k]!++;
  }
  for (let i = first; i < end; i++) marks[halves[i]! >>> 1] = 0;
  halves[at] = (rate << 8) | (end - first);
  for (let k = 0; k < COARSER; k += 2) halves[at + 1 + k / 2] = (left[k + 1]! << 8) | left[k]!;
  return end;
}

/** The nth of the samples that were kept together. */
export function sampleIn({ chunk: { halves }, at }: Piece, n = 0): Sample {
  let start = at * 2;
  for (let i = 0; i < n; i++) start += HEAD + (halves[start]! & 255);
  return { halves, at: start };
}

const rateOf = ({ halves, at }: Sample): number => halves[at]! >>> 8;

/** How many of its hashes, from the first on, are left at a rate that is no finer than its own. */
function sizeAt(sample: Sample, rate: number): number {
  const coarser = Math.min(COARSER, rate - rateOf(sample));
  if (coarser === 0) return sample.halves[sample.at]! & 255;
  const two = sample.halves[sample.at + 1 + ((coarser - 1) >> 1)]!;
  return (coarser & 1) === 1 ? two & 255 : two >>> 8;
}

export function overlapOf(a: Sample, b: Sample): Overlap {
  const rate = Math.max(rateOf(a), rateOf(b));
  const [sizeA, sizeB] = [sizeAt(a, rate), sizeAt(b, rate)];
  const [firstA, firstB] = [a.at + HEAD, b.at + HEAD];
  let [common, commonProse, proseA, proseB] = [0, 0, 0, 0];
  for (let i = firstA; i < firstA + sizeA; i++) {
    const quoted = a.halves[i]! & 1;
    marks[a.halves[i]! >>> 1] = 1 + quoted;
    proseA += 1 - quoted;
  }
  for (let i = firstB; i < firstB + sizeB; i++) {
    const quoted = b.halves[i]! & 1;
    const mark = marks[b.halves[i]! >>> 1]!;
    proseB += 1 - quoted;
    if (mark === 0) continue;
    common++;
    if (mark + quoted === 1) commonProse++;
  }
  for (let i = firstA; i < firstA + sizeA; i++) marks[a.halves[i]! >>> 1] = 0;
  return { common, sizeA, sizeB, commonProse, proseA, proseB, rate };
}
