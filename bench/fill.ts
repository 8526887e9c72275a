import { addPaths } from '../src/engine/adding/add.ts';
import { createStory, storyIdOf } from '../src/model/story.ts';
import { openStore } from '../src/store/open.ts';
import type { Entry, Store, StoredSheet } from '../src/store/store.ts';
import { inventArticle } from './news.ts';
import { EXAMPLE } from './pages.ts';

/** Articles saved in one step, as `add` does. */
export const CHUNK = 64;
/** Articles of one story. */
export const STORY = 4;

/** The story of the nth invented article. */
export const storyOfNth = (n: number): string =>
  storyIdOf(inventArticle(Math.floor(n / STORY) * STORY, 1).article.id);

/** The sheets of the example: invented words make none that weighs what a real one does. */
export async function readExampleSheets(): Promise<StoredSheet[]> {
  const store = await openStore(':memory:');
  try {
    await addPaths(store, [EXAMPLE]);
    const { items } = await store.sheetHeads(50, null);
    const sheets = await Promise.all(items.map(({ storyId }) => store.sheet(storyId)));
    return sheets.filter((sheet) => sheet !== null);
  } finally {
    await store.close();
  }
}

/** The next invented articles, from the nth on. */
export const inventChunk = (from: number): Entry[] =>
  Array.from({ length: CHUNK }, (_, i) => inventArticle(from + i, 1));

/** Saves invented articles with their stories, and with a sheet of the example for each story. */
export async function addChunk(
  store: Store,
  entries: readonly Entry[],
  sheets: readonly StoredSheet[],
): Promise<void> {
  await store.saveEntries(entries);
  const stories = Array.from({ length: entries.length / STORY }, (_, s) => {
    const articleIds = entries.slice(s * STORY, (s + 1) * STORY).map(({ article }) => article.id);
    const id = storyIdOf(articleIds[0]!);
    return createStory({ id, storylineId: `${id}-line`, articleIds, madeBy: { stage: 'group', version: 1 } });
  });
  const storylines = stories.map(({ id, storylineId }) => ({ id: storylineId, storyIds: [id] }));
  await store.saveGrouping({ stories, storylines, reprints: [], aliases: [], why: [] });
  // Read as compare reads them, so that the cost of reading is in the measure.
  await store.statementsOf(entries.map(({ article }) => article.id));
  await store.saveSheets(
    stories.map((story, s) =>
      sheetLike(sheets[s % sheets.length]!, story, entries[s * STORY]!.revision.publishedAt!.value),
    ),
  );
}

const sheetLike = (
  example: StoredSheet,
  { id, storylineId }: { id: string; storylineId: string },
  lastUpdated: string,
): StoredSheet => ({
  storyId: id,
  storylineId,
  lastUpdated,
  head: example.head.replaceAll(example.storyId, id),
  sheet: example.sheet.replaceAll(example.storyId, id),
});
