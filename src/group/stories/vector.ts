import { ALL, FIELD_COUNT, HEADLINE, LEAD, NAMES, NUMBERS } from '../read/terms.ts';

/** Weighted terms of one field, sorted by term, of length 1 unless empty. */
export interface Vector {
  readonly terms: Int32Array;
  readonly weights: Float32Array;
}

/** Terms kept a field. */
const KEPT: readonly number[] = (() => {
  const kept = new Array<number>(FIELD_COUNT).fill(0);
  kept[ALL] = 48;
  kept[HEADLINE] = 14;
  kept[NAMES] = 20;
  kept[NUMBERS] = 10;
  kept[LEAD] = 24;
  return kept;
})();

export const keptOf = (field: number): number => KEPT[field]!;

/** The heaviest `room` of the terms as a vector of length 1. Equal weights are told apart by term, so that order never matters. */
export function toVector(pairs: [term: number, weight: number][], room: number): Vector {
  pairs.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (pairs.length > room) pairs.length = room;
  pairs.sort((a, b) => a[0] - b[0]);
  let square = 0;
  for (const [, weight] of pairs) square += weight * weight;
  const length = Math.sqrt(square) || 1;
  return {
    terms: Int32Array.from(pairs, ([term]) => term),
    weights: Float32Array.from(pairs, ([, weight]) => weight / length),
  };
}

/** The cosine of two vectors of length 1. */
export function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const left = a.terms[i]!;
    const right = b.terms[j]!;
    if (left < right) i++;
    else if (left > right) j++;
    else sum += a.weights[i++]! * b.weights[j++]!;
  }
  return sum;
}

/** The terms of both, with what each adds to the cosine, the greatest first. */
export function sharedTerms(a: Vector, b: Vector): [term: number, part: number][] {
  const shared: [number, number][] = [];
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const left = a.terms[i]!;
    const right = b.terms[j]!;
    if (left < right) i++;
    else if (left > right) j++;
    else shared.push([left, a.weights[i++]! * b.weights[j++]!]);
  }
  return shared.sort((x, y) => y[1] - x[1] || x[0] - y[0]);
}
