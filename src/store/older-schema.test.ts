import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { createCorrection } from '../model/correction.ts';
import { entryOf, groupingOf, listOf, oldRowOf, sheetOf } from './contract/records.ts';
import { openStore } from './open.ts';
import { toRevisionRow, toSnapshotRow } from './sql/rows.ts';
import { SQLITE_MIGRATIONS } from './sqlite/migrations.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-older-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ENTRY = entryOf({ path: 'a', publishedAt: '2026-03-01' });
const STORY = groupingOf([[ENTRY.article.id]]).stories[0]!;
const SAID = createCorrection({
  kind: 'not a reprint',
  articleId: 'a',
  originalId: 'b',
  madeAt: '2026-03-01T10:00:00Z',
  madeBy: null,
});

/** A store as the version with this schema left it: an article in a story with a sheet, and a correction that it had followed. */
function makeOld(path: string, schema: number): void {
  const database = new DatabaseSync(path);
  database.exec('pragma journal_mode = wal; pragma application_id = 1112754260');
  database.exec('create table applied_migration (number integer primary key, name text not null)');
  for (const { number, name, statements } of SQLITE_MIGRATIONS.filter((step) => step.number <= schema)) {
    for (const statement of statements) database.exec(statement);
    database.prepare('insert into applied_migration values (?, ?)').run(number, name);
  }
  const insert = (table: string, row: object): void => {
    const names = Object.keys(row);
    database
      .prepare(`insert into ${table} (${names}) values (${names.map(() => '?')})`)
      .run(...(Object.values(row) as string[]));
  };
  insert('snapshot', toSnapshotRow(ENTRY));
  insert('revision', toRevisionRow(ENTRY));
  insert('article', {
    ...oldRowOf(ENTRY),
    story_id: STORY.id,
    grouped: 1,
    ...(schema >= 11 && { revision_key: 1 }),
  });
  database.exec("insert into article_search (article_search) values ('rebuild')");
  const { id, storylineId, articleIds, madeBy } = STORY;
  insert('story', {
    id,
    storyline_id: storylineId,
    article_ids: JSON.stringify(articleIds),
    made_by: JSON.stringify(madeBy),
    state: 3,
  });
  insert('storyline', { id: storylineId, story_ids: JSON.stringify([id]) });
  insert('correction', { id: SAID.id, body: JSON.stringify(SAID) });
  database.close();
}

describe('a store of an older schema', () => {
  for (const { number } of SQLITE_MIGRATIONS)
    it(`opens, whole, and goes on: ${number}`, async () => {
      const path = join(folder, `${number}.sqlite`);
      makeOld(path, number);
      const store = await openStore(path);
      expect((await listOf(store.articlesFrom(1))).map(({ revision }) => revision)).toEqual([ENTRY.revision]);
      expect(await store.story(STORY.id)).toEqual(STORY);
      expect(await store.search('bridge', 10)).toHaveLength(1);
      expect(await store.corrections()).toEqual([SAID]);
      for (const id of ['a', 'b']) expect(await store.correctionsOn([id])).toEqual(number < 10 ? [SAID] : []);
      expect(await store.staleStories()).toEqual([STORY.id]);
      await store.saveSheets([sheetOf(STORY.id)]);
      expect(await store.staleStories()).toEqual([]);
      await store.saveEntries([entryOf({ path: 'b', batch: 2 })]);
      expect(await listOf(store.articlesToGroup())).toHaveLength(1);
      await store.close();
      const again = await openStore(path);
      expect(await again.counts()).toMatchObject({ snapshots: 2, articles: 2, stories: 1 });
      await again.close();
    });

  it('keeps a sheet that was drawn from the story as it is', async () => {
    const path = join(folder, 'drawn.sqlite');
    makeOld(path, 1);
    const database = new DatabaseSync(path);
    database.exec(`insert into sheet values ('${STORY.id}', 'line', null, '', '{}', 3, x'00')`);
    database.close();
    const store = await openStore(path);
    expect(await store.staleStories()).toEqual([]);
    expect(await store.newCorrections()).toEqual([]);
    await store.close();
  });
});
