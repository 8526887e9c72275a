import type { Reading } from './reading.ts';

/** Weights of terms, of length 1 unless empty. */
export type Vector = ReadonlyMap<number, number>;

/** The words of a reading as a vector: 1 + log of how often each stands, names and numbers doubled. */
export function wordVector({ terms, isName }: Reading): Vector {
  const counts = new Map<number, number>();
  const names = new Set<number>();
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i]!;
    if (term === 0) continue;
    counts.set(term, (counts.get(term) ?? 0) + 1);
    if (isName[i] === 1) names.add(term);
  }
  for (const [term, count] of counts) counts.set(term, (1 + Math.log(count)) * (names.has(term) ? 2 : 1));
  return unit(counts);
}

/** The middle of unit vectors, of length 1. */
export function centroid(vectors: readonly Vector[]): Vector {
  const sum = new Map<number, number>();
  for (const vector of vectors)
    for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + weight);
  return unit(sum);
}

function unit(weights: Map<number, number>): Vector {
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  const length = Math.sqrt(squares);
  if (length > 0) for (const [term, weight] of weights) weights.set(term, weight / length);
  return weights;
}

/** Cosine of two unit vectors, 0 to 1. */
export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let product = 0;
  for (const [term, weight] of small) product += weight * (large.get(term) ?? 0);
  return Math.min(1, product);
}
