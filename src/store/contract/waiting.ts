import { describe, expect, it } from 'vitest';
import { type Backend, openerOf } from './backend.ts';
import { contentOf, entryOf, groupingOf, listOf } from './records.ts';

/** What comes in before a worker reads it, and roles. */
export function describeWaiting(backend: Backend): void {
  const open = openerOf(backend);
  const given = (path: string, batch = 1) => {
    const { snapshot } = entryOf({ path });
    return { snapshot, batch };
  };

  describe('snapshots that wait', () => {
    it('are kept until they are read, each once', async () => {
      const store = await open();
      const [a, b] = [given('a', 2), given('b', 1)];
      expect(new Set(await store.saveUnread([a, b, a]))).toEqual(new Set([a.snapshot.id, b.snapshot.id]));
      expect(await store.saveUnread([a])).toEqual([]);
      expect(await store.hasSnapshot(a.snapshot.id)).toBe(true);
      expect(await store.nextBatch()).toBe(3);
      expect(await store.unreadCount()).toBe(2);
      const places = [
        { batch: 1, id: b.snapshot.id },
        { batch: 2, id: a.snapshot.id },
      ];
      expect(await store.unread(10, null)).toEqual(places);
      expect(await store.unread(1, places[0]!)).toEqual([places[1]]);
      expect(await store.snapshotsOf([a.snapshot.id, 'nothing'])).toEqual([a]);
    });

    it('are read when their entry is saved, in the run in which they came', async () => {
      const store = await open();
      await store.saveUnread([given('a', 2)]);
      await store.saveEntries([entryOf({ path: 'a', batch: 7 })]);
      expect(await store.unreadCount()).toBe(0);
      expect(await store.snapshotsOf([given('a').snapshot.id])).toEqual([]);
      expect((await listOf(store.articlesFrom(1))).map(({ batch }) => batch)).toEqual([2]);
    });

    it('are read when somebody says that they hold no article', async () => {
      const store = await open();
      const { snapshot } = given('a');
      await store.saveUnread([given('a')]);
      await store.markRead([snapshot.id]);
      await store.markRead([snapshot.id]);
      expect(await store.unreadCount()).toBe(0);
      expect(await store.saveUnread([given('a')])).toEqual([]);
    });

    it('hold back the articles of their run and of later ones', async () => {
      const store = await open();
      await store.saveEntries([1, 2, 3].map((batch) => entryOf({ path: `p${batch}`, batch })));
      const waiting = async () => (await listOf(store.articlesToGroup())).map(({ batch }) => batch);
      expect(await waiting()).toEqual([1, 2, 3]);
      await store.saveUnread([given('late', 2)]);
      expect(await waiting()).toEqual([1]);
      expect(await store.firstUngroupedBatch()).toBe(1);
      await store.saveGrouping(groupingOf([[entryOf({ path: 'p1' }).article.id]]));
      expect(await store.firstUngroupedBatch()).toBeNull();
      await store.markRead([given('late').snapshot.id]);
      expect(await waiting()).toEqual([2, 3]);
    });

    it('lose nothing where two save the same at once', async () => {
      const location = await backend.place();
      const [one, two] = [await open(location), await open(location)];
      const all = Array.from({ length: 30 }, (_, i) => given(`p${i}`));
      const fresh = await Promise.all([one.saveUnread(all), two.saveUnread(all.toReversed())]);
      expect(fresh.flat().length).toBeGreaterThanOrEqual(30);
      expect(await one.unreadCount()).toBe(30);
      expect(await contentOf(one)).toEqual(await contentOf(two));
    });
  });

  describe('the days around an article', () => {
    it('are told in the order in which they came, the undated with their runs', async () => {
      const store = await open();
      const told = [
        { path: 'old', batch: 1, publishedAt: '2026-01-02' },
        { path: 'b', batch: 3, publishedAt: '2026-03-02' },
        { path: 'a', batch: 2, publishedAt: '2026-03-03T10:00:00Z' },
        { path: 'undated', batch: 2 },
        { path: 'ancient', batch: 1 },
        { path: 'next', batch: 2, publishedAt: '2026-03-04' },
        { path: 'new', batch: 2, publishedAt: '2026-03-02' },
      ];
      await store.saveEntries(told.map(entryOf));
      expect(await store.latestDay()).toBe('2026-03-04');
      const idOf = (path: string): string => entryOf({ path }).article.id;
      await store.saveGrouping(
        groupingOf([told.filter(({ path }) => path !== 'new').map(({ path }) => idOf(path))]),
      );
      expect(await store.groupedCount(100)).toBe(6);
      expect(await store.groupedCount(4)).toBe(4);
      const found = await listOf(store.groupedBetween({ from: '2026-03-01', to: '2026-03-04' }));
      expect(found.map(({ article }) => article.id)).toEqual(['a', 'undated', 'b'].map(idOf));
      expect(await listOf(store.groupedBetween({ from: '2027-03-01', to: '2027-03-04' }))).toEqual([]);
      const undated = await listOf(store.groupedBetween(null));
      expect(undated.map(({ article }) => article.id)).toEqual(['ancient', 'undated'].map(idOf));
      const grouping = groupingOf([told.filter(({ path }) => path !== 'new').map(({ path }) => idOf(path))]);
      const { stories, storylines } = await store.groupingOf([idOf('a'), idOf('b'), idOf('new')]);
      expect({ stories, storylines }).toEqual({
        stories: grouping.stories,
        storylines: grouping.storylines,
      });
    });

    it('are empty in an empty store', async () => {
      const store = await open();
      expect(await store.latestDay()).toBeNull();
      expect(await store.groupedCount(100)).toBe(0);
      expect(await store.groupingOf([])).toEqual({ stories: [], storylines: [], reprints: [] });
    });
  });

  describe('a role', () => {
    it('is held by one at a time', async () => {
      const location = await backend.place();
      const [one, two] = [await open(location), await open(location)];
      const role = await one.holdRole('group');
      expect(role?.isHeld()).toBe(true);
      expect(await two.holdRole('group')).toBeNull();
      const other = await two.holdRole('other');
      expect(other).not.toBeNull();
      await other!.release();
      await role!.release();
      expect(role!.isHeld()).toBe(false);
      const next = await two.holdRole('group');
      expect(next?.isHeld()).toBe(true);
      await next!.release();
    });
  });
}
