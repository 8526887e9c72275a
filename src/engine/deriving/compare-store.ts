import type { Surroundings } from '../../model/sheet.ts';
import type { Store, StoredSheet } from '../../store/store.ts';
import { StoreError } from '../../store/trouble.ts';
import { toStoryHead } from '../../wire/sheet.ts';
import { drawSheet } from './draw.ts';
import { type KnownOutlets, knownOutlets } from './known-outlets.ts';
import { surroundingsOf } from './surroundings.ts';

/** Sheets saved in one step: enough to spare the disk, few enough to hold in memory. */
const CHUNK = 32;

/**
 * Draws the sheet of every story that has none or an outdated one. Gives the number drawn. A story that cannot be drawn, which is a
 * bug, keeps no other from it: the first such error is thrown at the end.
 * @param among which stories to look at; all if left out.
 */
export async function compareStore(store: Store, among?: readonly string[]): Promise<number> {
  const stale = await store.staleStates(among);
  if (stale.size === 0) return 0;
  const known = await knownOutlets(store);
  const surroundings = await surroundingsOf(store, known);
  const bugs: unknown[] = [];
  let drawn = 0;
  let chunk: StoredSheet[] = [];
  const save = async (): Promise<void> => {
    await store.saveSheets(chunk);
    drawn += chunk.length;
    chunk = [];
  };
  for (const [storyId, state] of stale) {
    try {
      const sheet = await storedSheet(store, storyId, known, surroundings);
      if (sheet) chunk.push({ ...sheet, state });
    } catch (error) {
      // Where the store itself is in trouble, no other story fares better.
      if (error instanceof StoreError) throw error;
      bugs.push(error);
    }
    if (chunk.length >= CHUNK) await save();
  }
  await save();
  if (bugs.length > 0) throw bugs[0];
  return drawn;
}

async function storedSheet(
  store: Store,
  storyId: string,
  known: KnownOutlets,
  surroundings: Surroundings,
): Promise<StoredSheet | null> {
  const story = await store.story(storyId);
  if (!story) return null;
  const sheet = await drawSheet(store, story, known, surroundings);
  return {
    storyId: story.id,
    storylineId: story.storylineId,
    lastUpdated: sheet.lastUpdated,
    head: JSON.stringify(toStoryHead(sheet)),
    sheet: JSON.stringify(sheet),
  };
}
