import type { Counts } from '../read/terms.ts';
import type { Rarity } from './rarity.ts';
import { type Profile, startOf, toProfile } from './vector.ts';

/** Terms rarer than this (as inverse document frequency) say on their own what a text is about. */
const RARE = 5.5;
/** Terms that more than some nineteen of twenty articles have say nothing. */
const COMMON = 0.05;

/** An article's profile with what is needed while it is placed. */
export interface Weighted {
  readonly profile: Profile;
  /** Terms by which the article is found again. */
  readonly keys: Int32Array;
  /** The profile's rare terms, sorted. */
  readonly rare: Int32Array;
}

/** Key terms by field: what finds stories. */
const KEYS: readonly number[] = [12, 4, 4, 2, 0];

export function weigh(counts: Counts, language: number, rarity: Rarity): Weighted {
  const rareTerms = new Set<number>();
  const profile = toProfile((field, put) => {
    for (const [term, { count }] of counts.ofField[field]!) {
      const idf = rarity.of(language, term);
      if (idf <= COMMON) continue;
      if (idf >= RARE) rareTerms.add(term);
      put(term, (1 + Math.log(count)) * idf);
    }
  }, 1);
  const rare = profile.terms.filter((term) => rareTerms.has(term)).sort();
  return { profile, keys: keysOf(profile), rare };
}

/** The heaviest terms of each field. */
function keysOf(profile: Profile): Int32Array {
  const keys: number[] = [];
  KEYS.forEach((room, field) => {
    // One number each to sort by: the heaviest first, the term where weights are equal.
    const places = Float64Array.from({ length: profile.ends[field]! - startOf(profile, field) }, (_, i) =>
      at(profile, startOf(profile, field) + i),
    ).sort();
    for (const one of places.subarray(0, room)) keys.push((one % 2 ** 32) - 2 ** 31);
  });
  return Int32Array.from(keys);
}

const at = ({ terms, weights }: Profile, i: number): number =>
  (2 ** 16 - weights[i]!) * 2 ** 32 + terms[i]! + 2 ** 31;
