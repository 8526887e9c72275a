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

/** A term with what it adds to a likeness. */
type Pair = [term: number, weight: number];

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

/** Terms of a field at most, so that a term and its place make one exact number to sort by. */
const MOST = 1 << 20;
/** The terms of one field while they are weighed, with room that grows as needed. */
let [terms, weights, sorted] = [new Int32Array(512), new Float64Array(512), new Float64Array(512)];
/** What is kept of all fields. */
const MOST_KEPT = 2 * KEPT.reduce((sum, one) => sum + one, 0);
const [keptTerms, keptWeights] = [new Int32Array(MOST_KEPT), new Uint16Array(MOST_KEPT)];

/** Takes the next term of a field in, which comes once in it. */
export type Put = (term: number, weight: number) => void;

/**
 * A profile of the terms that `fill` puts for each field: the heaviest are kept, as many as for an article or twice as many. Equal
 * weights are told apart by term, so that order never matters.
 */
export function toProfile(fill: (field: number, put: Put) => void, times: 1 | 2): Profile {
  const ends: number[] = [];
  let end = 0;
  let count = 0;
  const put: Put = (term, weight) => {
    if (count === terms.length) grow();
    terms[count] = term;
    weights[count++] = weight;
  };
  for (let field = 0; field < FIELD_COUNT; field++) {
    count = 0;
    fill(field, put);
    const kept = sortHeaviest(count, KEPT[field]! * times);
    let square = 0;
    for (let i = 0; i < kept; i++) square += weights[placeOf(sorted[i]!)]! * weights[placeOf(sorted[i]!)]!;
    const length = Math.sqrt(square) || 1;
    for (let i = 0; i < kept; i++, end++) {
      const place = placeOf(sorted[i]!);
      keptTerms[end] = terms[place]!;
      keptWeights[end] = Math.max(1, Math.round((weights[place]! / length) * STEPS));
    }
    ends.push(end);
  }
  return { terms: keptTerms.slice(0, end), weights: keptWeights.slice(0, end), ends };
}

function grow(): void {
  const [oldTerms, oldWeights] = [terms, weights];
  terms = new Int32Array(terms.length * 2);
  weights = new Float64Array(terms.length);
  sorted = new Float64Array(terms.length);
  terms.set(oldTerms);
  weights.set(oldWeights);
}

const sortable = (place: number): number => (terms[place]! + 2 ** 31) * MOST + place;
const placeOf = (sortable: number): number => sortable - Math.floor(sortable / MOST) * MOST;

/** Makes `sorted` tell the places of the `room` heaviest of `count` terms, in the order of the terms. Gives their number. */
function sortHeaviest(count: number, room: number): number {
  let least = 0;
  if (count > room) {
    sorted.set(weights.subarray(0, count));
    least = sorted.subarray(0, count).sort()[count - room]!;
  }
  let kept = 0;
  for (let i = 0; i < count; i++) if (count <= room || weights[i]! > least) sorted[kept++] = sortable(i);
  if (count > room) {
    const equal = kept;
    let end = kept;
    for (let i = 0; i < count; i++) if (weights[i] === least) sorted[end++] = sortable(i);
    sorted.subarray(equal, end).sort();
    kept = room;
  }
  sorted.subarray(0, kept).sort();
  return kept;
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

/** How many terms of one field both have. */
export function countShared(a: Profile, b: Profile, field: number): number {
  let shared = 0;
  const [endA, endB] = [a.ends[field]!, b.ends[field]!];
  for (let i = startOf(a, field), j = startOf(b, field); i < endA && j < endB; ) {
    const left = a.terms[i]!;
    const right = b.terms[j]!;
    if (left <= right) i++;
    if (right <= left) j++;
    if (left === right) shared++;
  }
  return shared;
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
  return toProfile((field, put) => {
    const [endA, endB] = [a.ends[field]!, b.ends[field]!];
    let [i, j] = [startOf(a, field), startOf(b, field)];
    while (i < endA || j < endB) {
      const left = i < endA ? a.terms[i]! : Number.POSITIVE_INFINITY;
      const right = j < endB ? b.terms[j]! : Number.POSITIVE_INFINITY;
      const weight =
        (left <= right ? a.weights[i]! * countA : 0) + (right <= left ? b.weights[j]! * countB : 0);
      put(Math.min(left, right), weight);
      if (left <= right) i++;
      if (right <= left) j++;
    }
  }, 2);
}
