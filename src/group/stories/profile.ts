import { type Counts, FIELD_COUNT } from '../read/terms.ts';
import type { Rarity } from './rarity.ts';
import { keptOf, toVector, type Vector } from './vector.ts';

/** Terms rarer than this (as inverse document frequency) say on their own what a text is about. */
export const RARE = 5.5;

/** What an article, or a story, is about: one vector a field. */
export type Profile = readonly Vector[];

export interface Weighted {
  readonly profile: Profile;
  /** Terms by which the article is found again, the heaviest first. */
  readonly keys: Int32Array;
  readonly rare: ReadonlySet<number>;
}

/** Key terms by field: what finds stories. */
const KEYS: readonly number[] = [12, 4, 4, 2, 0];

export function weigh(counts: Counts, language: number, rarity: Rarity): Weighted {
  const profile: Vector[] = [];
  const keys: number[] = [];
  const rare = new Set<number>();
  for (let field = 0; field < FIELD_COUNT; field++) {
    const pairs: [number, number][] = [];
    for (const [term, { count }] of counts.ofField[field]!) {
      const idf = rarity.of(language, term);
      if (idf <= 0.05) continue;
      if (idf >= RARE) rare.add(term);
      pairs.push([term, (1 + Math.log(count)) * idf]);
    }
    const heaviest = toVector(pairs, keptOf(field));
    profile.push(heaviest);
    const order = [...heaviest.terms.keys()].sort(
      (a, b) => heaviest.weights[b]! - heaviest.weights[a]! || heaviest.terms[a]! - heaviest.terms[b]!,
    );
    for (const at of order.slice(0, KEYS[field]!)) keys.push(heaviest.terms[at]!);
  }
  return { profile, keys: Int32Array.from(keys), rare };
}

/** The sum of two profiles that stand for `countA` and `countB` articles. */
export function mergeProfiles(a: Profile, countA: number, b: Profile, countB: number): Profile {
  return a.map((vector, field) => {
    const other = b[field]!;
    const pairs: [number, number][] = [];
    let [i, j] = [0, 0];
    while (i < vector.terms.length || j < other.terms.length) {
      const left = i < vector.terms.length ? vector.terms[i]! : Number.POSITIVE_INFINITY;
      const right = j < other.terms.length ? other.terms[j]! : Number.POSITIVE_INFINITY;
      const weight =
        (left <= right ? vector.weights[i]! * countA : 0) + (right <= left ? other.weights[j]! * countB : 0);
      pairs.push([Math.min(left, right), weight]);
      if (left <= right) i++;
      if (right <= left) j++;
    }
    return toVector(pairs, keptOf(field) * 2);
  });
}
