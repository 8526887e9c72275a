import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryOf, groupingOf, listOf, oldRowOf } from '../contract/records.ts';
import { postgresPrograms, type Server, startPostgres } from '../contract/server.ts';
import { openDatabase, openStore } from '../open.ts';
import { toRevisionRow, toSnapshotRow, toStatementRows } from '../sql/rows.ts';
import { POSTGRES_MIGRATIONS } from './migrations.ts';
import { toVector } from './words.ts';

const programs = postgresPrograms();
/** Month 24,000 is the first of the year 2000. */
const JANUARY_2000 = 24_000 * 2 ** 32;

describe.skipIf(programs === null && !process.env.CI)('months', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startPostgres(programs!);
  });
  afterAll(() => server.stop());

  const clientOf = async (location: string): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: location, options: '-c search_path=broadsheet' });
    await client.connect();
    return client;
  };
  /** The partitions of a table, with the rows in each. */
  const rowsIn = async (location: string, table: string): Promise<Record<string, number>> => {
    const client = await clientOf(location);
    const { rows } = await client.query(
      `select tableoid::regclass::text as name, count(*)::int as rows from ${table} group by 1 order by 1`,
    );
    await client.end();
    return Object.fromEntries(rows.map(({ name, rows }) => [name, rows]));
  };

  it('hold what came in them, in tables of their own', async () => {
    const location = await server.createDatabase();
    const store = await openStore(location);
    await store.saveEntries([entryOf({ path: 'a' }), entryOf({ path: 'b' })]);
    await store.close();
    for (const [table, rows] of [
      ['revision', 2],
      ['statement', 4],
      ['article_search', 2],
    ] as const) {
      const held = await rowsIn(location, table);
      expect(Object.values(held)).toEqual([rows]);
      expect(Object.keys(held)[0]).toMatch(new RegExp(`^${table}_20\\d\\d_(?:0[1-9]|1[0-2])$`));
    }
  });

  it('are made once where several bring the first texts of one', async () => {
    for (let round = 0; round < 3; round++) {
      const location = await server.createDatabase();
      const stores = await Promise.all([openStore(location), openStore(location), openStore(location)]);
      await Promise.all(stores.map((store, i) => store.saveEntries([entryOf({ path: `${i}` })])));
      expect((await stores[0]!.counts()).articles).toBe(3);
      for (const store of stores) await store.close();
    }
  });

  it('of a store that is copied in are made as they come', async () => {
    const location = await server.createDatabase();
    const { db, flavour } = await openDatabase(location);
    const keys = [7, JANUARY_2000 + 9, JANUARY_2000 + 2 ** 32 + 10];
    await flavour.write(db, async (tx) => {
      await flavour.makeRoom(tx, keys);
      await flavour.makeRoom(tx, keys);
      for (const key of keys)
        await tx
          .insertInto('revision')
          .values({ ...toRevisionRow(entryOf({ path: `${key}` })), key })
          .execute();
      await flavour.countKeysOn(tx);
    });
    await db.destroy();
    expect(await rowsIn(location, 'revision')).toEqual({
      revision_2000_01: 1,
      revision_2000_02: 1,
      revision_before: 1,
    });
    const store = await openStore(location);
    const { article } = entryOf({ path: 'new' });
    await store.saveEntries([entryOf({ path: 'new' })]);
    const [held] = await store.articles([article.id]);
    expect(held!.revision).toEqual(entryOf({ path: 'new' }).revision);
    await store.close();
  });

  it('begin with what a store of the schema before held, which stays whole and goes on', async () => {
    const location = await server.createDatabase();
    const entry = entryOf({ path: 'a', publishedAt: '2026-03-01' });
    await makeOld(await clientOf(location), entry);
    const store = await openStore(location);
    expect((await listOf(store.articlesFrom(1))).map(({ revision }) => revision)).toEqual([entry.revision]);
    expect(await store.statementsOf([entry.article.id])).toHaveLength(2);
    expect(await store.statement(entry.statements[0]!.id)).toEqual(entry.statements[0]);
    expect(await store.search('bridge', 10)).toHaveLength(1);
    await store.saveEntries([
      entry,
      entryOf({ path: 'b' }),
      entryOf({ path: 'a', batch: 2, text: 'It fell.' }),
    ]);
    expect(await store.revisionsOf(entry.article.id)).toHaveLength(2);
    expect(await store.search('fell', 10)).toHaveLength(1);
    expect(await store.search('stand', 10)).toHaveLength(1);
    await store.saveGrouping(groupingOf([[entry.article.id]]));
    expect(await store.counts()).toMatchObject({ articles: 2, stories: 1 });
    await store.close();
    expect(await rowsIn(location, 'revision')).toMatchObject({ revision_before: 1 });
  });
});

/** A store as the version with schema 10 left it, with one article. */
async function makeOld(client: pg.Client, entry: ReturnType<typeof entryOf>): Promise<void> {
  await client.query('create schema broadsheet');
  await client.query('create table applied_migration (number integer primary key, name text not null)');
  for (const { number, name, statements } of POSTGRES_MIGRATIONS.filter((step) => step.number <= 10)) {
    for (const statement of statements) await client.query(statement);
    await client.query('insert into applied_migration values ($1, $2)', [number, name]);
  }
  const insert = async (table: string, row: object): Promise<void> => {
    const names = Object.keys(row);
    const places = names.map((_, i) => `$${i + 1}`);
    await client.query(`insert into ${table} (${names}) values (${places})`, Object.values(row));
  };
  const { revision, statements } = entry;
  await insert('snapshot', toSnapshotRow(entry));
  await insert('revision', toRevisionRow(entry));
  for (const row of toStatementRows(statements, 1)) await insert('statement', row);
  await insert('article', { ...oldRowOf(entry), statements: statements.length });
  await client.query('insert into article_search (revision_id, words) values ($1, $2::tsvector)', [
    revision.id,
    toVector(revision.headline, revision.text),
  ]);
  await client.end();
}
