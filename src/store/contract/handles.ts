import { describe, expect, it } from 'vitest';
import { type Backend, openerOf } from './backend.ts';
import { contentOf, entryOf, groupingOf, sheetOf } from './records.ts';

export function describeHandles(backend: Backend): void {
  const open = openerOf(backend);

  describe('a store that is opened again', () => {
    it('holds what it held', async () => {
      const location = await backend.place();
      const store = await open(location);
      const [a, b] = [entryOf({ path: 'a' }), entryOf({ path: 'b', publishedAt: '2026-03-01' })];
      await store.saveEntries([a, b]);
      await store.saveGrouping(groupingOf([[a.article.id, b.article.id]]));
      await store.saveSheets((await store.staleStories()).map((id) => sheetOf(id)));
      const before = await contentOf(store);
      expect(await contentOf(await open(location))).toEqual(before);
    });

    it('shows two handles the same', async () => {
      const location = await backend.place();
      const [one, two] = [await open(location), await open(location)];
      const writes = Array.from({ length: 40 }, (_, i) =>
        (i % 2 === 0 ? one : two).saveEntries([
          entryOf({ path: `p${i}` }),
          entryOf({ path: 'shared', batch: i + 1, text: `Text ${i}.` }),
        ]),
      );
      await Promise.all(writes);
      expect(await contentOf(one)).toEqual(await contentOf(two));
      expect(await one.counts()).toMatchObject({ articles: 41, snapshots: 80 });
      const shared = await two.article(entryOf({ path: 'shared' }).article.id);
      expect(shared?.revision.text).toBe('Text 39.');
    });

    it('can be opened by several at once while it is new', async () => {
      const location = await backend.place();
      const stores = await Promise.all(Array.from({ length: 4 }, () => open(location)));
      await stores[0]!.saveEntries([entryOf({ path: 'a' })]);
      expect(await stores[3]!.counts()).toMatchObject({ articles: 1 });
    });

    it('is refused where a newer version made it', async () => {
      const location = await backend.place();
      await (await open(location)).close();
      await backend.execute(location, "insert into applied_migration (number, name) values (999, 'later')");
      await expect(open(location)).rejects.toThrow(/schema 999.*Update Broadsheet/);
    });
  });

  it('reads while it writes', async () => {
    const store = await open();
    const entries = Array.from({ length: 200 }, (_, i) => entryOf({ path: `p${i}` }));
    const save = store.saveEntries(entries);
    const counts = await store.counts();
    expect([0, 200]).toContain(counts.articles);
    await save;
  });
}
