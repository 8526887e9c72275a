import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCorrection } from '../model/correction.ts';
import { createFeed } from '../model/feed.ts';
import { createIssue } from '../model/issue.ts';
import { createOutlet } from '../model/outlet.ts';
import { visitOf } from './contract/following.ts';
import { contentOf, entryOf, groupingOf, sheetOf } from './contract/records.ts';
import { postgresPrograms, type Server, startPostgres } from './contract/server.ts';
import { migrateStore } from './migrate-store.ts';
import { openStore } from './open.ts';

const programs = postgresPrograms();
const hasServer = programs !== null || Boolean(process.env.CI);
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-migrate-'));
let server: Server | undefined;
beforeAll(async () => {
  if (hasServer) server = await startPostgres(programs!, ['fsync=off']);
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

let places = 0;
const file = async (): Promise<string> => join(folder, `${++places}.sqlite`);
const database = (): Promise<string> => server!.createDatabase();

async function fill(location: string, count: number): Promise<void> {
  const store = await openStore(location);
  const entries = Array.from({ length: count }, (_, i) => entryOf({ path: `p${i}` }));
  await store.saveOutlets(
    [createOutlet({ domain: 'courier.example' })],
    [{ outlet: 'courier.example', rater: 'A', rating: 'left' }],
  );
  await store.saveIssues([createIssue('file-empty', 'x', 'Empty.', 'Leave it out.')]);
  const said = { articleId: 'a', originalId: 'b', madeAt: '2026-03-01T00:00:00Z', madeBy: null } as const;
  await store.saveCorrection(createCorrection({ kind: 'not a reprint', ...said }));
  await store.saveEntries(entries);
  await store.subscribe([createFeed({ url: 'https://courier.example/rss' })], 1_790_000_000_123);
  await store.saveEntries([], [visitOf('a'), visitOf('b', { content: '<p>Text</p>' })]);
  await store.saveHosts([{ name: 'courier.example', state: '{}' }]);
  await store.saveEntries([entryOf({ path: 'p0', text: 'The newer text.', batch: 2 })]);
  await store.saveGrouping(groupingOf(entries.map(({ article }) => [article.id])));
  await store.saveSheets((await store.staleStories()).slice(1).map((id) => sheetOf(id)));
  await store.close();
}

async function contentAt(location: string): Promise<unknown> {
  const store = await openStore(location);
  const found = { content: await contentOf(store), hits: await store.search('newer text', 5) };
  await store.close();
  return found;
}

const ways = [
  { name: 'from a file to a file', places: [file, file] },
  ...(hasServer
    ? [
        { name: 'from a file to a server', places: [file, database] },
        { name: 'from a server to a file', places: [database, file] },
      ]
    : []),
];

describe.each(ways)('a store that is copied $name', ({ places: [source, target] }) => {
  it('is the same there, and can be written to', async () => {
    const [from, to] = [await source!(), await target!()];
    await fill(from, 150);
    const copied = await migrateStore(from, to);
    expect(copied.find(({ table }) => table === 'revision')?.rows).toBe(151);
    expect(await contentAt(to)).toEqual(await contentAt(from));
    for (const location of [from, to]) {
      const store = await openStore(location);
      await store.saveEntries([entryOf({ path: 'later', batch: 3 })]);
      await store.close();
    }
    expect(await contentAt(to)).toEqual(await contentAt(from));
  });

  it('goes on where an interrupted copy stopped, and changes nothing the third time', async () => {
    const [from, to] = [await source!(), await target!()];
    await fill(from, 150);
    let parts = 0;
    const broken = migrateStore(from, to, () => {
      if (++parts === 8) throw new Error('pulled the plug');
    });
    await expect(broken).rejects.toThrow('pulled the plug');
    const once = await migrateStore(from, to);
    expect(await contentAt(to)).toEqual(await contentAt(from));
    expect(await migrateStore(from, to)).toEqual(once);
  });

  it('is refused where the target holds something else', async () => {
    const [from, to] = [await source!(), await target!()];
    await fill(from, 3);
    const store = await openStore(to);
    await store.saveEntries([entryOf({ path: 'elsewhere' })]);
    await store.close();
    const before = await contentAt(to);
    await expect(migrateStore(from, to)).rejects.toThrow(/holds something.*empty target/);
    expect(await contentAt(to)).toEqual(before);
  });
});
