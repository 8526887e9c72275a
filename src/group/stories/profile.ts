import type { Counts } from '../read/terms.ts';
import type { Piece } from '../tables/chunks.ts';
import type { Rarity } from './rarity.ts';
import { type Profile, type Put, startOf, termsOf, toProfile, weightAt } from './vector.ts';

/** Terms rarer than this (as inverse document frequency) say on their own what a text is about. */
const RARE = 5.5;
/** Terms that more than some nineteen of twenty articles have say nothing. */
const COMMON = 0.05;

/** An article's profile with what is needed while it is placed. */
export interface Weighted {
  readonly profile: Profile;
  /** Terms by which the article is found again. */
  readonly keys: Int32Array;
}

/** Key terms by field: what finds stories. */
const KEYS: readonly number[] = [12, 4, 4, 2, 0];

/** @param room for the profile. */
export function weigh(
  counts: Counts,
  language: number,
  rarity: Rarity,
  room?: (words: number) => Piece,
): Weighted {
  const rare = new Set<number>();
  const fill = (field: number, put: Put): void => {
    for (const [term, { count }] of counts.ofField[field]!) {
      const idf = rarity.of(language, term);
      if (idf <= COMMON) continue;
      if (idf >= RARE) rare.add(term);
      put(term, (1 + Math.log(count)) * idf);
    }
  };
  const profile = toProfile(fill, 1, room, (term) => rare.has(term));
  return { profile, keys: keysOf(profile) };
}

/** The heaviest terms of each field. */
function keysOf(profile: Profile): Int32Array {
  const keys: number[] = [];
  KEYS.forEach((room, field) => {
    const start = startOf(profile, field);
    // One number each to sort by: the heaviest first, the term where weights are equal.
    const terms = termsOf(profile, field);
    const sorted = new Float64Array(terms.length);
    for (let i = 0; i < terms.length; i++)
      sorted[i] = (2 ** 16 - weightAt(profile, start + i)) * 2 ** 32 + terms[i]! + 2 ** 31;
    sorted.sort();
    for (const one of sorted.subarray(0, room)) keys.push((one % 2 ** 32) - 2 ** 31);
  });
  return Int32Array.from(keys);
}
