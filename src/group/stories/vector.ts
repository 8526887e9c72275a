import { ALL, FIELD_COUNT, HEADLINE, LEAD, NAMES, NUMBERS } from '../read/terms.ts';

/**
 * What an article or a story is about: for each field the weighted terms, sorted by term, of length 1 unless empty. All fields
 * stand one after the other in the same arrays, since there is one of these for every open article.
 */
export interface Profile {
  readonly terms: Int32Array;
  /** Weights in steps of 1 / 65535. */
  readonly weights: Uint16Array;
  /** Field `f` is `[ends[f - 1] ?? 0, ends[f])`. */
  readonly ends: readonly number[];
}

/** A term with its weight. */
export type Pair = [term: number, weight: number];

const STEPS = 65_535;

/** Terms kept a field for an article; a story keeps twice as many. */
const KEPT: readonly number[] = (() => {
  const kept = new Array<number>(FIELD_COUNT).fill(0);
  kept[ALL] = 48;
  kept[HEADLINE] = 14;
  kept[NAMES] = 20;
  kept[NUMBERS] = 10;
  kept[LEAD] = 24;
  return kept;
})();

/** Keeps the heaviest terms of each field. Equal weights are told apart by term, so that order never matters. */
export function toProfile(fields: readonly Pair[][], times: 1 | 2): Profile {
  const ends: number[] = [];
  const kept: Pair[] = [];
  fields.forEach((pairs, field) => {
    const room = KEPT[field]! * times;
    if (pairs.length > room) {
      pairs.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      pairs.length = room;
    }
    pairs.sort((a, b) => a[0] - b[0]);
    let square = 0;
    for (const [, weight] of pairs) square += weight * weight;
    const length = Math.sqrt(square) || 1;
    for (const [term, weight] of pairs) kept.push([term, weight / length]);
    ends.push(kept.length);
  });
  const terms = new Int32Array(kept.length);
  const weights = new Uint16Array(kept.length);
  kept.forEach(([term, weight], i) => {
    terms[i] = term;
    weights[i] = Math.max(1, Math.round(weight * STEPS));
  });
  return { terms, weights, ends };
}

export const startOf = ({ ends }: Profile, field: number): number => (field === 0 ? 0 : ends[field - 1]!);
export const sizeOf = (profile: Profile, field: number): number =>
  profile.ends[field]! - startOf(profile, field);

/** The cosine of one field of two profiles, 0 to 1. */
export function cosine(a: Profile, b: Profile, field: number): number {
  const [endA, endB] = [a.ends[field]!, b.ends[field]!];
  let [i, j, sum] = [startOf(a, field), startOf(b, field), 0];
  while (i < endA && j < endB) {
    const left = a.terms[i]!;
    const right = b.terms[j]!;
    if (left < right) i++;
    else if (left > right) j++;
    else sum += a.weights[i++]! * b.weights[j++]!;
  }
  return sum / (STEPS * STEPS);
}

/** The terms of one field that both have, with what each adds to the cosine, the greatest first. */
export function sharedTerms(a: Profile, b: Profile, field: number): Pair[] {
  const shared: Pair[] = [];
  const [endA, endB] = [a.ends[field]!, b.ends[field]!];
  for (let i = startOf(a, field), j = startOf(b, field); i < endA && j < endB; ) {
    const left = a.terms[i]!;
    const right = b.terms[j]!;
    if (left < right) i++;
    else if (left > right) j++;
    else shared.push([left, (a.weights[i++]! * b.weights[j++]!) / (STEPS * STEPS)]);
  }
  return shared.sort((x, y) => y[1] - x[1] || x[0] - y[0]);
}

/** The sum of two profiles that stand for `countA` and `countB` articles. */
export function mergeProfiles(a: Profile, countA: number, b: Profile, countB: number): Profile {
  const fields = a.ends.map((endA, field): Pair[] => {
    const endB = b.ends[field]!;
    const pairs: Pair[] = [];
    let [i, j] = [startOf(a, field), startOf(b, field)];
    while (i < endA || j < endB) {
      const left = i < endA ? a.terms[i]! : Number.POSITIVE_INFINITY;
      const right = j < endB ? b.terms[j]! : Number.POSITIVE_INFINITY;
      const weight =
        (left <= right ? a.weights[i]! * countA : 0) + (right <= left ? b.weights[j]! * countB : 0);
      pairs.push([Math.min(left, right), weight]);
      if (left <= right) i++;
      if (right <= left) j++;
    }
    return pairs;
  });
  return toProfile(fields, 2);
}
