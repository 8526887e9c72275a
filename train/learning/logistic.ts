import type { Pace } from './chain.ts';

/** Logistic regression over hashed features: one weight a row, the bias apart. */
export interface Logistic {
  readonly table: Float32Array;
  readonly squares: Float32Array;
  bias: number;
  biasSquare: number;
}

export const createLogistic = (bits: number): Logistic => ({
  table: new Float32Array(1 << bits),
  squares: new Float32Array(1 << bits).fill(1e-3),
  bias: 0,
  biasSquare: 1e-3,
});

/** The log-odds of yes. */
export function logOdds({ table, bias }: Logistic, rows: Int32Array, count: number): number {
  let sum = bias;
  for (let k = 0; k < count; k++) sum += table[rows[k]!]!;
  return sum;
}

/** One step on one case; AdaGrad, features dropped at random. `weight` makes a kind of mistake dearer. */
export function learnCase(
  model: Logistic,
  rows: Int32Array,
  count: number,
  yes: boolean,
  weight: number,
  { rate, drop, random }: Pace,
): void {
  const keep = 1 / (1 - drop);
  const kept = new Int32Array(count);
  let n = 0;
  let sum = model.bias;
  for (let k = 0; k < count; k++) {
    if (drop > 0 && random() < drop) continue;
    kept[n++] = rows[k]!;
    sum += model.table[rows[k]!]! * keep;
  }
  const grad = (1 / (1 + Math.exp(-sum)) - (yes ? 1 : 0)) * weight;
  if (grad < 1e-4 && grad > -1e-4) return;
  for (let k = 0; k < n; k++) {
    const row = kept[k]!;
    const scaled = grad * keep;
    model.squares[row] = model.squares[row]! + scaled * scaled;
    model.table[row] = model.table[row]! - (rate * scaled) / Math.sqrt(model.squares[row]!);
  }
  model.biasSquare += grad * grad;
  model.bias -= (rate * grad) / Math.sqrt(model.biasSquare);
}
