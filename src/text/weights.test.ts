import { describe, expect, it } from 'vitest';
import { addScores, createWeights, decodeWeights, encodeWeights } from './weights.ts';

/** Weights of every size, the ends of their range among them. */
const weightsOf = (classes: number) =>
  createWeights({
    classes,
    mask: 7,
    table: Int8Array.from({ length: 8 * classes }, (_, i) => [-128, 127, 0, -1, 1, (i * 37) % 128][i % 6]!),
    bias: Int32Array.from({ length: classes }, (_, c) => 1000 * (c - 1)),
    words: new Map([[7, 1]]),
  });

describe('addScores', () => {
  it.each([1, 2, 3, 4, 5, 16, 26])(
    'adds up the rows of %i classes, however many features there are',
    (classes) => {
      const model = weightsOf(classes);
      for (const count of [0, 1, 31, 257, 258, 700]) {
        const features = Int32Array.from({ length: count }, (_, k) => k * 0x9e3779b1);
        const scores = new Int32Array(classes);
        addScores(model, features, count, scores);
        const plain = Array.from(model.bias, (bias, c) =>
          features.reduce((sum, feature) => sum + model.table[(feature & model.mask) * classes + c]!, bias),
        );
        expect([...scores]).toEqual(plain);
      }
    },
  );

  it('reads a model back as it was written', () => {
    const model = weightsOf(3);
    expect(decodeWeights(encodeWeights(model))).toEqual(model);
  });
});
