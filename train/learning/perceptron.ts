import { createWeights, type Weights } from '../../src/text/weights.ts';

/** A linear model in the making: an averaged perceptron over hashed features, with the bias apart. */
export interface Perceptron {
  readonly classes: number;
  readonly bits: number;
  readonly table: Float32Array;
  readonly totals: Float64Array;
  readonly bias: Float64Array;
  readonly biasTotals: Float64Array;
  /** Number of the example, from 1: a change made now counts for all that follow. */
  time: number;
}

export const createPerceptron = (bits: number, classes: number): Perceptron => ({
  classes,
  bits,
  table: new Float32Array(classes << bits),
  totals: new Float64Array(classes << bits),
  bias: new Float64Array(classes),
  biasTotals: new Float64Array(classes),
  time: 1,
});

export function scoreInto(
  model: Perceptron,
  features: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  const { classes, bits, table, bias } = model;
  const mask = (1 << bits) - 1;
  for (let c = 0; c < classes; c++) scores[c] = bias[c]!;
  for (let k = 0; k < count; k++) {
    const row = (features[k]! & mask) * classes;
    for (let c = 0; c < classes; c++) scores[c] = scores[c]! + table[row + c]!;
  }
}

/** Moves the weights of the features for one class. */
export function move(
  model: Perceptron,
  features: Int32Array,
  count: number,
  label: number,
  by: number,
): void {
  const { classes, bits, table, totals, time } = model;
  const mask = (1 << bits) - 1;
  for (let k = 0; k < count; k++) {
    const at = (features[k]! & mask) * classes + label;
    table[at] = table[at]! + by;
    totals[at] = totals[at]! + by * time;
  }
}

export function moveBias(model: Perceptron, label: number, by: number): void {
  model.bias[label] = model.bias[label]! + by;
  model.biasTotals[label] = model.biasTotals[label]! + by * model.time;
}

/** The averaged weights as floats; the perceptron may go on learning. */
export function averaged(model: Perceptron): { table: Float32Array; bias: Float64Array } {
  const { table, totals, bias, biasTotals, time } = model;
  return {
    table: table.map((weight, i) => weight - totals[i]! / time),
    bias: bias.map((weight, c) => weight - biasTotals[c]! / time),
  };
}

/**
 * Whole-number weights: the scale is set so that all but one in `1 / spare` of the weights in use fit into a byte, and those are cut.
 */
export function quantize(
  { table, bias }: { table: Float32Array; bias: Float64Array },
  classes: number,
  words: ReadonlyMap<number, number> = new Map(),
  spare = 0.0002,
): Weights {
  const sizes = Float32Array.from(
    table.filter((weight) => weight !== 0),
    Math.abs,
  ).sort();
  const limit = sizes[Math.max(0, Math.floor(sizes.length * (1 - spare)) - 1)] ?? 1;
  const scale = 127 / limit;
  return createWeights({
    classes,
    mask: table.length / classes - 1,
    table: Int8Array.from(table, (weight) => Math.max(-127, Math.min(127, Math.round(weight * scale)))),
    bias: Int32Array.from(bias, (weight) => Math.round(weight * scale)),
    words,
  });
}
