import type { Account } from '../../model/sheet.ts';
import type { Store, StoredSheet } from '../../store/store.ts';
import { NO_RATER } from '../../wire/sheet/raters.ts';
import type { WireSheet } from '../../wire/sheet.ts';
import { knownOutlets } from '../deriving/known-outlets.ts';
import { ratingBy } from '../deriving/raters.ts';
import { surroundingsOf } from '../deriving/surroundings.ts';

/** Sheets kept as drawn for a rater: a front page and what a reader opens from it. */
const KEPT = 64;

/** The account as one rater sees it: unrated where that rater says nothing of its outlet. */
export const ratedBy =
  (rater: string) =>
  (account: Account): Account => ({
    ...account,
    rating: ratingBy(rater, account.ratings ?? []),
  });

/** Draws the stored sheet of a story again with the sides that one rater gives. */
export type DrawRated = (stored: StoredSheet, rater: string) => Promise<WireSheet>;

/** Sheets for raters, drawn when they are first asked for and kept until the stored sheet changes. */
export function createRatedSheets(store: Store): DrawRated {
  const kept = new Map<string, { readonly from: string; readonly sheet: Promise<WireSheet> }>();
  return (stored, rater) => {
    const key = JSON.stringify([rater, stored.storyId]);
    const found = kept.get(key);
    kept.delete(key);
    const entry =
      found?.from === stored.sheet ? found : { from: stored.sheet, sheet: draw(store, stored, rater) };
    kept.set(key, entry);
    entry.sheet.catch(() => kept.delete(key));
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    return entry.sheet;
  };
}

async function draw(store: Store, { storyId, sheet }: StoredSheet, rater: string): Promise<WireSheet> {
  const story = await store.story(storyId);
  if (!story) return JSON.parse(sheet);
  // Loaded only for who switches the rater.
  const { drawSheet } = await import('../deriving/draw.ts');
  const known = { ...(await knownOutlets(store)), rater: rater === NO_RATER ? null : rater };
  return await drawSheet(store, story, known, await surroundingsOf(store, known));
}
