import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryOf } from '../contract/records.ts';
import { postgresPrograms, type Server, startPostgres } from '../contract/server.ts';
import { openStore } from '../open.ts';

const programs = postgresPrograms();

describe('an address', () => {
  it('without a server is told in words, without its password', async () => {
    const error: unknown = await openStore('postgres://ada:secret@127.0.0.1:1/news').catch((e: unknown) => e);
    expect(String(error)).toMatch(
      /postgres:\/\/ada@127\.0\.0\.1:1\/news: The database cannot be reached.*Start/,
    );
    expect(String(error)).not.toMatch(/secret/);
  });
});

describe.skipIf(programs === null && !process.env.CI)('a PostgreSQL store', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startPostgres(programs!);
  });
  afterAll(() => server.stop());

  it('says that a database is missing', async () => {
    const address = (await server.createDatabase()).replace(/[^/]+$/, 'missing');
    await expect(openStore(address)).rejects.toThrow(/cannot be reached.*missing.*Start the server/);
  });

  it('goes on after the server went down and came back, with all that it acknowledged', async () => {
    const store = await openStore(await server.createDatabase());
    await store.saveEntries([entryOf({ path: 'a' })]);
    await server.crash();
    await expect(store.saveEntries([entryOf({ path: 'b' })])).rejects.toThrow(
      /cannot be reached.*Start the server/,
    );
    await expect(store.counts()).rejects.toThrow(/cannot be reached/);
    await server.restart();
    expect((await store.counts()).articles).toBe(1);
    await store.saveEntries([entryOf({ path: 'b' })]);
    expect((await store.counts()).articles).toBe(2);
    await store.close();
  });

  it('lets several write at once', async () => {
    const address = await server.createDatabase();
    const stores = await Promise.all([openStore(address), openStore(address), openStore(address)]);
    const shared = Array.from({ length: 30 }, (_, i) => entryOf({ path: `p${i}` }));
    const saves = stores.flatMap((store, s) =>
      Array.from({ length: 10 }, (_, i) =>
        store.saveEntries(
          [...shared, entryOf({ path: 'x', batch: 1 + s * 10 + i, text: `Text ${s * 10 + i}.` })].toSorted(
            () => (s % 2 === 0 ? 1 : -1),
          ),
        ),
      ),
    );
    await Promise.all(saves);
    expect(await stores[0]!.counts()).toMatchObject({ articles: 31, snapshots: 60 });
    expect((await stores[1]!.search('text', 10)).map(({ excerpt }) => excerpt)).toEqual(['Text 29.']);
    for (const store of stores) await store.close();
  });
});
