import { createWeights, type Weights } from '../../src/text/weights.ts';

/** Whole-number weights on a given scale. */
export const quantizeTo = (
  table: Float32Array,
  bias: Float64Array,
  classes: number,
  scale: number,
  words: ReadonlyMap<number, number> = new Map(),
): Weights =>
  createWeights({
    classes,
    mask: table.length / classes - 1,
    table: Int8Array.from(table, (weight) => Math.max(-127, Math.min(127, Math.round(weight * scale)))),
    bias: Int32Array.from(bias, (weight) => Math.round(weight * scale)),
    words,
  });
