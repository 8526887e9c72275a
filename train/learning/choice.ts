import type { Pace } from './chain.ts';
import type { Logistic } from './logistic.ts';

/**
 * One step on one choice among options (a conditional logit, McFadden 1974): their shares move towards those of `wanted`, which are
 * log-odds as well. All options have as many rows, in one order of features; a feature is left out for all at once.
 */
export function learnChoice(
  model: Logistic,
  options: readonly Int32Array[],
  wanted: readonly number[],
  { rate, drop, random }: Pace,
): void {
  const keep = 1 / (1 - drop);
  const kept = [...options[0]!.keys()].filter(() => random() >= drop);
  const shares = sharesOf(
    options.map((rows) => kept.reduce((sum, k) => sum + model.table[rows[k]!]! * keep, 0)),
  );
  const right = sharesOf(wanted);
  options.forEach((rows, option) => {
    const grad = (shares[option]! - right[option]!) * keep;
    if (grad < 1e-4 && grad > -1e-4) return;
    for (const k of kept) {
      const row = rows[k]!;
      model.squares[row] = model.squares[row]! + grad * grad;
      model.table[row] = model.table[row]! - (rate * grad) / Math.sqrt(model.squares[row]!);
    }
  });
}

function sharesOf(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const all = odds.reduce((sum, each) => sum + each, 0);
  return odds.map((each) => each / all);
}
