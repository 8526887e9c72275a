import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postgresPrograms, type Server, startPostgres } from '../../store/contract/server.ts';
import type { Store } from '../../store/store.ts';
import { addPaths } from '../adding/add.ts';
import { keepPaths } from '../adding/keep.ts';
import { openStore } from '../open.ts';
import { openJobs } from './open.ts';
import { STAGES, type Stage, type Worked, work } from './work.ts';

const PLACES = ['Orland', 'Holm', 'Karrow', 'Osterby', 'Vellmouth'];
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-work-'));
const stores = mkdtempSync(join(tmpdir(), 'broadsheet-work-'));
beforeAll(() => {
  for (let i = 0; i < 40; i++) {
    const place = PLACES[i % PLACES.length]!;
    writeFileSync(
      join(folder, `${i}.txt`),
      `Mayor of ${place} keeps bridge ${i} open\n\nMayor Ilse Brandt said on Tuesday that the ${place} bridge would stay open despite ${i + 3} cracks in two of its pillars.\n\n"There is no danger to anyone who crosses it," Brandt told reporters at the town hall of ${place}.`,
    );
  }
  writeFileSync(join(folder, 'empty.html'), '<html><body></body></html>');
});
afterAll(() => {
  for (const place of [folder, stores]) rmSync(place, { recursive: true, force: true });
});

/** Works until nothing is left. Trouble is told: on a busy machine a server may answer too late, and is asked again. @param change how the work sees the store. */
async function workOff(
  location: string,
  stages: readonly Stage[] = STAGES,
  change: (store: Store) => Store = (store) => store,
): Promise<Worked> {
  const opened = await openStore(location);
  const store = change(opened);
  try {
    const jobs = await openJobs(location, console.warn);
    return await work(store, jobs, {
      stages,
      threads: 1,
      signal: new AbortController().signal,
      untilIdle: true,
      onTrouble: console.warn,
    });
  } finally {
    await opened.close();
  }
}

async function withStore<T>(location: string, use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(location);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

/** What a store knows in the end, whoever did it. */
const contentOf = (location: string): Promise<unknown> =>
  withStore(location, async (store) => {
    const { snapshots: _, ...counts } = await store.counts();
    const { items } = await store.sheetHeads(200, null);
    return { counts, heads: items, issues: (await store.issues()).map(({ code }) => code) };
  });

function describeWork(name: string, place: () => Promise<string>): void {
  describe(`working on ${name}`, () => {
    it('comes to the same as adding at once', async () => {
      const [later, atOnce] = [await place(), await place()];
      const kept = await withStore(later, (store) => keepPaths(store, [folder]));
      expect(kept).toMatchObject({ added: 41, known: 0 });
      expect(await withStore(later, (store) => store.unreadCount())).toBe(41);
      expect(await workOff(later)).toMatchObject({ articles: 40, grouped: 40 });
      await withStore(atOnce, (store) => addPaths(store, [folder]));
      expect(await contentOf(later)).toEqual(await contentOf(atOnce));
      expect(await withStore(later, (store) => keepPaths(store, [folder]))).toMatchObject({
        added: 0,
        known: 41,
      });
      expect(await workOff(later)).toEqual({ articles: 0, grouped: 0, sheets: 0 });
    });

    it('ends beside a story that cannot be drawn, tells it, and draws it once it can', async () => {
      const location = await place();
      await withStore(location, (store) => keepPaths(store, [folder]));
      await workOff(location, ['clean', 'attribute', 'group']);
      const ids = await withStore(location, (store) => store.staleStories());
      const broken = ids[0]!;
      const story: Store['story'] = async (id) => {
        if (id === broken) throw new Error('a bug');
        return await withStore(location, (store) => store.story(id));
      };
      expect(await workOff(location, STAGES, (store) => ({ ...store, story }))).toMatchObject({
        sheets: ids.length - 1,
      });
      const { issues, stale } = await withStore(location, async (store) => ({
        issues: (await store.issues()).filter(({ code }) => code === 'stage-failed'),
        stale: await store.staleStories(),
      }));
      expect(issues).toMatchObject([{ subject: broken }]);
      expect(issues[0]!.detail).toContain('a bug');
      expect(stale).toEqual([broken]);
      expect(await workOff(location)).toMatchObject({ sheets: 1 });
    });

    it('can be parted by stages', async () => {
      const location = await place();
      await withStore(location, (store) => keepPaths(store, [folder]));
      expect(await workOff(location, ['clean', 'attribute'])).toEqual({
        articles: 40,
        grouped: 0,
        sheets: 0,
      });
      expect(await withStore(location, (store) => store.firstUngroupedBatch())).toBe(1);
      expect(await workOff(location, ['group'])).toMatchObject({ articles: 0, grouped: 40, sheets: 0 });
      const { sheets } = await workOff(location, ['compare']);
      expect(sheets).toBeGreaterThan(0);
      expect(await withStore(location, (store) => store.staleStories())).toEqual([]);
    });
  });
}

let places = 0;
describeWork('SQLite', async () => join(stores, `${++places}.sqlite`));

const programs = postgresPrograms();
describe.skipIf(programs === null && !process.env.CI)('with a server', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startPostgres(programs!, ['fsync=off', 'max_connections=200']);
  });
  afterAll(() => server.stop());

  describeWork('PostgreSQL', () => server.createDatabase());

  it('is shared by several workers, each page read and each sheet drawn', async () => {
    const [location, alone] = [await server.createDatabase(), await server.createDatabase()];
    await withStore(location, (store) => keepPaths(store, [folder]));
    const done = await Promise.all([workOff(location), workOff(location), workOff(location, ['clean'])]);
    expect(done.reduce((sum, one) => sum + one.grouped, 0)).toBe(40);
    await withStore(alone, (store) => addPaths(store, [folder]));
    expect(await contentOf(location)).toEqual(await contentOf(alone));
  });
});
