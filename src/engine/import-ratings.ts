import { readFile } from 'node:fs/promises';
import { type RatingFileNote, readRatings } from '../collect/outlets/ratings.ts';
import type { Outcome } from '../model/issue.ts';
import { createRater, type Rater } from '../model/rater.ts';
import type { Store } from '../store/store.ts';
import { compareStore } from './deriving/compare-store.ts';
import { knownOutlets, withShipped } from './deriving/known-outlets.ts';

/** A rater, and how many outlets it rates. */
export interface RaterCount extends Rater {
  readonly outlets: number;
}

/**
 * Puts the rating set of a file into the store, and draws all sheets again: its rater may now be the one for whom they are drawn, and
 * its words stand for editions and other domains, and in place of those that shipped.
 */
export async function importRatings(
  store: Store,
  path: string,
  note: RatingFileNote,
): Promise<Outcome<RaterCount | null>> {
  const { value, issues } = readRatings(path, await readFile(path, 'utf8'), note);
  if (value === null) return { value, issues };
  await store.saveOutlets([], value.ratings, [value.rater]);
  await store.outdateSheets();
  await compareStore(store);
  return { value: { ...value.rater, outlets: value.ratings.length }, issues };
}

/** All raters that a sheet can be drawn for, those that ship with the program too, by name. */
export async function ratersOf(store: Store): Promise<readonly RaterCount[]> {
  const { raters } = await knownOutlets(store);
  const words = Map.groupBy(withShipped(await store.ratings()), ({ rater }) => rater);
  return [...words.keys()]
    .sort()
    .map((name) => ({ ...(raters.get(name) ?? createRater({ name })), outlets: words.get(name)!.length }));
}
