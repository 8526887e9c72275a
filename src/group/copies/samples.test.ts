import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alone, createChunks } from '../tables/chunks.ts';
import { keepSamples, overlapOf, type Sample, sampleIn } from './samples.ts';
import type { Sketch } from './shingles.ts';

/** Hashes whose last sixteen bits tell them apart; the last bit of all is a quotation's. */
const hashOf = (n: number): number => ((Math.imul(n, 0x9e3779b1) >>> 0) - (n % 2)) >>> 0;
const sketchOf = (numbers: readonly number[], rate: number): Sketch => ({
  rate,
  shingles: Uint32Array.from(new Set(numbers.map(hashOf).filter((hash) => hash < 2 ** (32 - rate)))).sort(),
});
const kept = (sketch: Sketch): Sample => sampleIn(keepSamples([sketch], alone));

it('tells the overlap of two texts at the coarser of their rates as whole hashes would', () => {
  const numbers = fc.uniqueArray(fc.nat(150), { maxLength: 120 });
  fc.assert(
    fc.property(numbers, numbers, fc.nat(6), fc.nat(6), (some, others, rateA, rateB) => {
      const [a, b] = [sketchOf(some, rateA), sketchOf(others, rateB)];
      const rate = Math.max(rateA, rateB);
      const below = (sketch: Sketch): number[] =>
        [...sketch.shingles].filter((hash) => hash < 2 ** (32 - rate));
      const common = below(a).filter((hash) => below(b).includes(hash));
      expect(overlapOf(kept(a), kept(b))).toMatchObject({
        rate,
        common: common.length,
        sizeA: below(a).length,
        sizeB: below(b).length,
      });
    }),
  );
});

it('counts apart what neither has within quotation marks only', () => {
  const a = kept({ rate: 0, shingles: Uint32Array.of(2, 5, 8, 10) });
  const b = kept({ rate: 0, shingles: Uint32Array.of(2, 4, 9, 12, 14) });
  const overlap = { common: 3, sizeA: 4, sizeB: 5, commonProse: 1, proseA: 3, proseB: 4, rate: 0 };
  expect(overlapOf(a, b)).toEqual(overlap);
});

it('finds a text the same as itself though two of its hashes look alike, and though they are more than are kept', () => {
  const alike = kept({ rate: 0, shingles: Uint32Array.of(2, 2 + 2 ** 16, 2 ** 20) });
  expect(overlapOf(alike, alike)).toMatchObject({ common: 2, sizeA: 2, sizeB: 2 });
  const many = kept({ rate: 0, shingles: Uint32Array.from({ length: 400 }, (_, i) => i * 2) });
  expect(overlapOf(many, many)).toMatchObject({ common: 255, sizeA: 255 });
});

it('keeps samples one after the other among those of other articles', () => {
  const room = createChunks();
  room(3);
  const pieces = [1, 2].map((salt) =>
    keepSamples(
      [[salt, 20, 30], [], [salt, 21]].map((numbers) => sketchOf(numbers, 0)),
      room,
    ),
  );
  const common = (n: number): number => overlapOf(sampleIn(pieces[0]!, n), sampleIn(pieces[1]!, n)).common;
  expect([0, 1, 2].map(common)).toEqual([2, 0, 1]);
  expect(overlapOf(sampleIn(pieces[0]!, 2), sampleIn(pieces[0]!, 2)).common).toBe(2);
});
