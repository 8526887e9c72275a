import type { Grouping } from '../../store.ts';
import { forNames, forRows } from '../many.ts';
import type { Flavour } from '../schema/flavour.ts';
import type { StoryRow, Tx } from '../schema/schema.ts';
import { bumpStories } from '../state.ts';
import { saveAliases, saveReprints, saveWhy } from './save-links.ts';
import { saveStorylines, shrinkStorylines } from './save-storylines.ts';

/** Only what differs is written: most of a grouping says again what is known. */
export async function saveGrouping(tx: Tx, flavour: Flavour, grouping: Grouping): Promise<void> {
  const { stories, storylines, reprints, aliases, why } = grouping;
  const storyOf = new Map(
    stories.flatMap(({ id, articleIds }) => articleIds.map((article) => [article, id])),
  );
  const given = new Set(stories.map(({ id }) => id));
  await flavour.lockAll(tx);
  const left = await moveArticles(tx, flavour, storyOf);
  const storylinesBefore = [
    ...(await saveStories(tx, flavour, grouping)),
    ...(await shrinkStories(
      tx,
      flavour,
      left.filter((id) => !given.has(id)),
    )),
  ];
  await saveStorylines(tx, flavour, storylines);
  await shrinkStorylines(tx, flavour, storylinesBefore, new Set(storylines.map(({ id }) => id)));
  await saveAliases(tx, flavour, aliases, [...given, ...storylines.map(({ id }) => id)]);
  await saveWhy(tx, why);
  const copies = await saveReprints(tx, flavour, [...storyOf.keys()], reprints);
  await bumpStories(
    tx,
    flavour,
    copies.flatMap((article) => storyOf.get(article) ?? []),
  );
}

/** Writes each article's story. Gives the stories that lost an article. */
async function moveArticles(
  tx: Tx,
  flavour: Flavour,
  storyOf: ReadonlyMap<string, string>,
): Promise<string[]> {
  const known = await forNames(storyOf.keys(), (ids) =>
    tx.selectFrom('article').select(['id', 'story_id', 'grouped']).where(flavour.among('id', ids)).execute(),
  );
  const moved = known.filter((row) => row.story_id !== storyOf.get(row.id) || row.grouped === 0);
  for (const [story, rows] of Map.groupBy(moved, (row) => storyOf.get(row.id)!)) {
    const ids = rows.map(({ id }) => id);
    await tx
      .updateTable('article')
      .set({ story_id: story, grouped: 1 })
      .where(flavour.among('id', ids))
      .execute();
  }
  const left = moved.filter((row) => row.story_id !== storyOf.get(row.id));
  return [...new Set(left.flatMap((row) => row.story_id ?? []))];
}

/** Gives the storylines in which changed stories stood before. */
async function saveStories(tx: Tx, flavour: Flavour, { stories }: Grouping): Promise<string[]> {
  const known = new Map(
    (
      await forNames(
        stories.map(({ id }) => id),
        (ids) => tx.selectFrom('story').selectAll().where(flavour.among('id', ids)).execute(),
      )
    ).map((row) => [row.id, row]),
  );
  const rows = stories.map(
    (story): StoryRow => ({
      id: story.id,
      storyline_id: story.storylineId,
      article_ids: JSON.stringify(story.articleIds),
      made_by: JSON.stringify(story.madeBy),
      state: (known.get(story.id)?.state ?? 0) + 1,
      drawn: known.get(story.id)?.drawn ?? -1,
    }),
  );
  const changed = rows.filter((row) => !isSameStory(row, known.get(row.id)));
  await forRows(changed, (part) =>
    tx
      .insertInto('story')
      .values(part)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({
          storyline_id: eb.ref('excluded.storyline_id'),
          article_ids: eb.ref('excluded.article_ids'),
          made_by: eb.ref('excluded.made_by'),
          state: eb.ref('excluded.state'),
        })),
      )
      .execute(),
  );
  return changed.flatMap((row) => known.get(row.id)?.storyline_id ?? []);
}

const isSameStory = (a: StoryRow, b: StoryRow | undefined): boolean =>
  b !== undefined &&
  a.storyline_id === b.storyline_id &&
  a.article_ids === b.article_ids &&
  a.made_by === b.made_by;

/** Takes out of these stories the articles that left; a story without articles goes, with its sheet. Gives their storylines. */
async function shrinkStories(tx: Tx, flavour: Flavour, ids: readonly string[]): Promise<string[]> {
  const rows = await forNames(ids, (part) =>
    tx.selectFrom('story').selectAll().where(flavour.among('id', part)).execute(),
  );
  for (const row of rows) {
    const before: string[] = JSON.parse(row.article_ids);
    const there = await forNames(before, (part) =>
      tx
        .selectFrom('article')
        .select('id')
        .where(flavour.among('id', part))
        .where('story_id', '=', row.id)
        .execute(),
    );
    const kept = new Set(there.map(({ id }) => id));
    if (kept.size === 0) {
      await tx.deleteFrom('sheet').where('story_id', '=', row.id).execute();
      await tx.deleteFrom('story').where('id', '=', row.id).execute();
    } else {
      const article_ids = JSON.stringify(before.filter((id) => kept.has(id)));
      await tx
        .updateTable('story')
        .set({ article_ids, state: row.state + 1 })
        .where('id', '=', row.id)
        .execute();
    }
  }
  return rows.map((row) => row.storyline_id);
}
