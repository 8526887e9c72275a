import { boost, type Forest, SETTINGS } from '../learning/boosting.ts';

const TREES = { ...SETTINGS, trees: 100, rate: 0.06, bins: 32 };

/** A case in numbers, and whether it is of the sought kind. */
export interface Counted {
  readonly counts: readonly number[];
  readonly isYes: boolean;
}

/**
 * Trees that tell the sought kind.
 * @param rare how much a case of that kind counts, where it is one among many.
 */
export function growForest(cases: readonly Counted[], rare: number): Forest {
  const columns = cases[0]!.counts.map((_, f) => Float64Array.from(cases, ({ counts }) => counts[f] ?? 0));
  const labels = Uint8Array.from(cases, ({ isYes }) => (isYes ? 1 : 0));
  const weights = Float64Array.from(labels, (label) => (label === 1 ? rare : 1));
  return boost({ columns, labels, weights }, TREES);
}

/** The log-odds of a case. */
export function logOddsIn({ base, trees }: Forest, counts: readonly number[]): number {
  let score = base;
  for (const { features, cuts, children, values } of trees) {
    let node = 0;
    while (features[node]! >= 0) node = children[node]! + (counts[features[node]!]! < cuts[node]! ? 0 : 1);
    score += values[node]!;
  }
  return score;
}
