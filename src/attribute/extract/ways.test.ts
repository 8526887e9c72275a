import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestWays, type Lattice } from './ways.ts';

const WIDTH = 3;

interface Scores {
  readonly count: number;
  readonly steps: readonly number[];
}

/** Scores of each step from a label to a label; the first step comes from label 0. */
const scores: fc.Arbitrary<Scores> = fc
  .integer({ min: 1, max: 5 })
  .chain((count) =>
    fc
      .array(fc.integer({ min: -9, max: 9 }), { minLength: count * 9, maxLength: count * 9 })
      .map((steps) => ({ count, steps })),
  );

const stepOf = ({ steps }: Scores, at: number, label: number, earlier: number): number =>
  steps[(at * WIDTH + earlier) * WIDTH + label]!;

function latticeOf(given: Scores): Lattice {
  const forward = new Float64Array(given.count * WIDTH);
  const backward = new Uint8Array(given.count * WIDTH);
  for (let at = 0; at < given.count; at++)
    for (let label = 0; label < WIDTH; label++) {
      const scores = [0, 1, 2].map((earlier) =>
        at > 0
          ? forward[(at - 1) * WIDTH + earlier]! + stepOf(given, at, label, earlier)
          : earlier === 0
            ? stepOf(given, at, label, 0)
            : -Infinity,
      );
      forward[at * WIDTH + label] = Math.max(...scores);
      backward[at * WIDTH + label] = scores.indexOf(Math.max(...scores));
    }
  const last = [...forward.slice(-WIDTH)];
  const ends = last.map((score) => Math.max(...last) - score);
  const steps = Int32Array.from(given.steps);
  return { count: given.count, width: WIDTH, forward, steps, backward, ends };
}

/** All ways, by trying them. */
function allWays(given: Scores): { readonly labels: string; readonly score: number }[] {
  return Array.from({ length: WIDTH ** given.count }, (_, n) => {
    const labels = Array.from({ length: given.count }, (_, at) => Math.floor(n / WIDTH ** at) % WIDTH);
    const score = labels.reduce(
      (sum, label, at) => sum + stepOf(given, at, label, at === 0 ? 0 : labels[at - 1]!),
      0,
    );
    return { labels: labels.join(''), score };
  }).sort((a, b) => b.score - a.score);
}

describe('bestWays', () => {
  it('gives the best ways in their order, each once', () => {
    fc.assert(
      fc.property(scores, (given) => {
        const found = bestWays(latticeOf(given), 8, Infinity);
        const all = allWays(given);
        expect(found.map(({ loss }) => loss)).toEqual(
          all.slice(0, found.length).map(({ score }) => all[0]!.score - score),
        );
        expect(found.length).toBe(Math.min(8, all.length));
        expect(new Set(found.map(({ labels }) => labels.join(''))).size).toBe(found.length);
      }),
    );
  });

  it('leaves out those that are much worse', () => {
    fc.assert(
      fc.property(scores, (given) => {
        const near = bestWays(latticeOf(given), 100, 4);
        const all = allWays(given);
        expect(near.length).toBe(Math.min(100, all.filter(({ score }) => all[0]!.score - score <= 4).length));
      }),
    );
  });
});
