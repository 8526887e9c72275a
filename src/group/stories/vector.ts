import { ALL, FIELD_COUNT, HEADLINE, LEAD, NAMES, NUMBERS } from '../read/terms.ts';
import { alone, type Piece } from '../tables/chunks.ts';

/**
 * What an article or a story is about: for each field the weighted terms, sorted by term, of length 1 unless empty. There is one of
 * these for every open article, so all of it stands in one row of words: where the fields end, a byte each (field `f` is
 * `[startOf, endOf)`); the terms; their weights, in steps of 1 / 65535; a bit for each that is rare.
 */
export type Profile = Piece;

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
/** What is kept of all fields: no field ends at more than a byte tells. */
const MOST_KEPT = 2 * KEPT.reduce((sum, one) => sum + one, 0);
const [keptTerms, keptWeights] = [new Int32Array(MOST_KEPT), new Uint16Array(MOST_KEPT)];

/** Takes the next term of a field in, which comes once in it. */
export type Put = (term: number, weight: number) => void;

/**
 * A profile of the terms that `fill` puts for each field: the heaviest are kept, as many as for an article or twice as many. Equal
 * weights are told apart by term, so that order never matters.
 */
export function toProfile(
  fill: (field: number, put: Put) => void,
  times: 1 | 2,
  room: (words: number) => Piece = alone,
  isRare: (term: number) => boolean = () => false,
): Profile {
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
  const profile = room(ENDS_WORDS + end + ((end + 1) >> 1) + ((end + 31) >> 5));
  const { chunk, at } = profile;
  ends.forEach((one, field) => {
    chunk.words[at + (field >> 2)]! |= one << ((field & 3) * 8);
  });
  chunk.words.set(keptTerms.subarray(0, end), at + ENDS_WORDS);
  chunk.halves.set(keptWeights.subarray(0, end), firstWeight(profile));
  for (let i = 0; i < end; i++)
    if (isRare(keptTerms[i]!)) chunk.words[rareWord(profile, i)]! |= 1 << (i & 31);
  return profile;
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

/** Words that tell where the fields end. */
const ENDS_WORDS = 2;

export const endOf = ({ chunk, at }: Profile, field: number): number =>
  (chunk.words[at + (field >> 2)]! >>> ((field & 3) * 8)) & 255;
export const startOf = (profile: Profile, field: number): number =>
  field === 0 ? 0 : endOf(profile, field - 1);
export const sizeOf = (profile: Profile, field: number): number =>
  endOf(profile, field) - startOf(profile, field);

/** Where the first term stands among the words, and its weight among the halves. */
const firstTerm = ({ at }: Profile): number => at + ENDS_WORDS;
const firstWeight = (profile: Profile): number => (firstTerm(profile) + endOf(profile, FIELD_COUNT - 1)) * 2;
const rareWord = (profile: Profile, i: number): number => {
  const count = endOf(profile, FIELD_COUNT - 1);
  return firstTerm(profile) + count + ((count + 1) >> 1) + (i >> 5);
};

const isRareAt = (profile: Profile, i: number): boolean =>
  ((profile.chunk.words[rareWord(profile, i)]! >>> (i & 31)) & 1) === 1;

export const weightAt = (profile: Profile, i: number): number =>
  profile.chunk.halves[firstWeight(profile) + i]!;

/** The terms of a field, sorted; not to be kept, since they hold a whole chunk. */
export const termsOf = (profile: Profile, field: number): Int32Array =>
  profile.chunk.words.subarray(
    firstTerm(profile) + startOf(profile, field),
    firstTerm(profile) + endOf(profile, field),
  );

/** The profile that was compared last, with its terms by hash, each with its place plus one, 0 where there is none, and its weight: many are compared with one. */
let held: Profile | null = null;
const SPOTS = 1 << 10;
const [spotTerms, spotPlaces, spotWeights] = [
  new Int32Array(SPOTS),
  new Uint8Array(SPOTS),
  new Uint16Array(SPOTS),
];
const spotOf = (term: number): number => Math.imul(term, 0x9e3779b1) >>> 22;

function hold(profile: Profile): void {
  held = profile;
  spotPlaces.fill(0);
  const count = endOf(profile, FIELD_COUNT - 1);
  for (let i = 0; i < count; i++) {
    const term = profile.chunk.words[firstTerm(profile) + i]!;
    let spot = spotOf(term);
    while (spotPlaces[spot] !== 0) spot = (spot + 1) & (SPOTS - 1);
    spotTerms[spot] = term;
    spotPlaces[spot] = i + 1;
    spotWeights[spot] = weightAt(profile, i);
  }
}

/** The cosine of one field of two profiles, 0 to 1. Fastest where many are compared with one `a` after the other. */
export function cosine(a: Profile, b: Profile, field: number): number {
  if (held !== a) hold(a);
  return cosineToHeld(b, field, startOf(a, field), endOf(a, field), firstTerm(b), firstWeight(b));
}

/** The cosines of all fields, in their order. */
export function cosines(a: Profile, b: Profile, into: Float64Array): void {
  if (held !== a) hold(a);
  const [first, weight] = [firstTerm(b), firstWeight(b)];
  for (let field = 0; field < FIELD_COUNT; field++)
    into[field] = cosineToHeld(b, field, startOf(a, field), endOf(a, field), first, weight);
}

/** @param first where the terms of `b` begin, and where their weights do; the held one's field is `[from, to)`. */
function cosineToHeld(
  b: Profile,
  field: number,
  from: number,
  to: number,
  first: number,
  weight: number,
): number {
  const [start, end] = [startOf(b, field), endOf(b, field)];
  if (from === to || start === end) return 0;
  const { words, halves } = b.chunk;
  let sum = 0;
  for (let i = start; i < end; i++) {
    const term = words[first + i]!;
    for (let spot = spotOf(term); spotPlaces[spot] !== 0; spot = (spot + 1) & (SPOTS - 1)) {
      if (spotTerms[spot] !== term || spotPlaces[spot]! <= from || spotPlaces[spot]! > to) continue;
      sum += spotWeights[spot]! * halves[weight + i]!;
      break;
    }
  }
  return sum / (STEPS * STEPS);
}

/** How many terms of one field both have; of those that are rare in an article, if it is asked for. */
export function countShared(a: Profile, b: Profile, field: number, onlyRare = false): number {
  const [termsA, termsB, firstA, firstB] = [a.chunk.words, b.chunk.words, firstTerm(a), firstTerm(b)];
  const [endA, endB] = [endOf(a, field), endOf(b, field)];
  let shared = 0;
  for (let i = startOf(a, field), j = startOf(b, field); i < endA && j < endB; ) {
    const left = termsA[firstA + i]!;
    const right = termsB[firstB + j]!;
    if (left === right && (!onlyRare || isRareAt(a, i))) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return shared;
}

/** The terms of one field that both have, with what each adds to the cosine, the greatest first. */
export function sharedTerms(a: Profile, b: Profile, field: number): Pair[] {
  const shared: Pair[] = [];
  const [termsA, termsB] = [termsOf(a, field), termsOf(b, field)];
  for (let i = 0, j = 0; i < termsA.length && j < termsB.length; ) {
    const left = termsA[i]!;
    const right = termsB[j]!;
    if (left < right) i++;
    else if (left > right) j++;
    else {
      const weight = weightAt(a, startOf(a, field) + i++) * weightAt(b, startOf(b, field) + j++);
      shared.push([left, weight / (STEPS * STEPS)]);
    }
  }
  return shared.sort((x, y) => y[1] - x[1] || x[0] - y[0]);
}

/** The sum of two profiles that stand for `countA` and `countB` articles. */
export const mergeProfiles = (a: Profile, countA: number, b: Profile, countB: number): Profile =>
  toProfile((field, put) => {
    const [termsA, termsB] = [termsOf(a, field), termsOf(b, field)];
    const [startA, startB] = [startOf(a, field), startOf(b, field)];
    for (let i = 0, j = 0; i < termsA.length || j < termsB.length; ) {
      const left = i < termsA.length ? termsA[i]! : Number.POSITIVE_INFINITY;
      const right = j < termsB.length ? termsB[j]! : Number.POSITIVE_INFINITY;
      const weight =
        (left <= right ? weightAt(a, startA + i) * countA : 0) +
        (right <= left ? weightAt(b, startB + j) * countB : 0);
      put(Math.min(left, right), weight);
      if (left <= right) i++;
      if (right <= left) j++;
    }
  }, 2);
