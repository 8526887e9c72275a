import { describe, expect, it } from 'vitest';
import { createOutlet } from '../../model/outlet.ts';
import { storyIdOf } from '../../model/story.ts';
import type { Store } from '../store.ts';
import { type Backend, openerOf } from './backend.ts';
import { entryOf, groupingOf, sheetOf } from './records.ts';

export function describeSheets(backend: Backend): void {
  const open = openerOf(backend);
  const [a, b, c] = ['a', 'b', 'c'].map((path) => entryOf({ path }).article.id) as [string, string, string];
  const [storyA, storyB] = [storyIdOf(a), storyIdOf(b)];

  const opened = async (): Promise<Store> => {
    const store = await open();
    await store.saveEntries(['a', 'b', 'c'].map((path) => entryOf({ path })));
    await store.saveGrouping(groupingOf([[a], [b, c]]));
    return store;
  };
  const drawn = async (): Promise<Store> => {
    const store = await opened();
    await store.saveSheets((await store.staleStories()).map((id) => sheetOf(id)));
    return store;
  };

  describe('sheets', () => {
    it('come back as saved, the newest stays', async () => {
      const store = await opened();
      await store.saveSheets([sheetOf(storyA), sheetOf(storyB)]);
      const newer = sheetOf(storyA, null, 'Zażółć 😀');
      await store.saveSheets([newer]);
      expect(await store.sheet(storyA)).toEqual(newer);
      expect(await store.sheet(storyB)).toEqual(sheetOf(storyB));
      expect(await store.sheet('nothing')).toBeNull();
    });

    it('are listed latest first with the undated last, part by part', async () => {
      const store = await open();
      const times = [
        '2026-03-02T01:00:00+02:00',
        '2026-03-01',
        '2026-02-28',
        null,
        null,
        '2026-03-01T23:30:00Z',
        '2026-03-02',
      ];
      const entries = times.map((_, i) => entryOf({ path: `p${i}` }));
      await store.saveEntries(entries);
      await store.saveGrouping(groupingOf(entries.map(({ article }) => [article.id])));
      await store.saveSheets(entries.map(({ article }, i) => sheetOf(storyIdOf(article.id), times[i])));
      const seen: { storyId: string; lastUpdated: string | null }[] = [];
      for (let after: string | null = null; ; ) {
        const page = await store.sheetHeads(2, after);
        expect(page.items.every((item) => !('sheet' in item))).toBe(true);
        seen.push(...page.items);
        after = page.next;
        if (after === null) break;
      }
      const wanted = [times[6], times[5], times[0], times[1], times[2], null, null];
      expect(seen.map(({ lastUpdated }) => lastUpdated)).toEqual(wanted);
      expect(new Set(seen.map(({ storyId }) => storyId)).size).toBe(7);
      expect((await store.sheetHeads(7, null)).next).toBeNull();
    });

    it('take any text as the mark of a page', async () => {
      const store = await drawn();
      for (const mark of ['', '|', 'nonsense', "'; drop table sheet", '\0', '😀'.repeat(1000)]) {
        expect((await store.sheetHeads(10, mark)).items.length).toBeLessThanOrEqual(2);
      }
      await expect(store.sheetHeads(0, null)).rejects.toThrow();
      await expect(store.sheetHeads(201, null)).rejects.toThrow();
    });
  });

  describe('stale stories', () => {
    it('are those without a sheet', async () => {
      const store = await opened();
      expect(await store.staleStories()).toEqual([storyA, storyB].sort());
      await store.saveSheets([sheetOf(storyA)]);
      expect(await store.staleStories()).toEqual([storyB]);
      await store.saveSheets([sheetOf(storyB)]);
      expect(await store.staleStories()).toEqual([]);
    });

    it('are those whose article has another text', async () => {
      const store = await drawn();
      await store.saveEntries([entryOf({ path: 'c', text: 'Another text.', batch: 2 })]);
      expect(await store.staleStories()).toEqual([storyB]);
    });

    it('are not those whose article came again', async () => {
      const store = await drawn();
      await store.saveEntries([entryOf({ path: 'c' }), entryOf({ path: 'c', markup: '<p>', batch: 2 })]);
      expect(await store.staleStories()).toEqual([]);
    });

    it('are those that gained or lost an article', async () => {
      const store = await drawn();
      await store.saveGrouping(groupingOf([[a, c], [b]]));
      expect(await store.staleStories()).toEqual([storyA, storyB].sort());
    });

    it('are those that show an outlet whose rating changed', async () => {
      const store = await drawn();
      const rating = { outlet: 'courier.example', rater: 'A', rating: 'left' } as const;
      await store.saveOutlets([createOutlet({ domain: 'other.example' })], []);
      expect(await store.staleStories()).toEqual([]);
      await store.saveOutlets([], [rating]);
      expect(await store.staleStories()).toHaveLength(2);
      await store.saveSheets([sheetOf(storyA), sheetOf(storyB)]);
      await store.saveOutlets([], [rating]);
      expect(await store.staleStories()).toEqual([]);
    });

    it('are those of its editions too, and all where any sheet may change', async () => {
      const store = await opened();
      const edition = entryOf({ path: 'e', outlet: 'edition.courier.example' });
      await store.saveEntries([edition, entryOf({ path: 'f', outlet: 'notcourier.example' })]);
      await store.saveGrouping(groupingOf([[edition.article.id]]));
      const ids = await store.staleStories();
      await store.saveSheets(ids.map((id) => sheetOf(id)));
      await store.saveOutlets([], [{ outlet: 'courier.example', rater: 'A', rating: 'left' }]);
      expect(await store.staleStories()).toContain(storyIdOf(edition.article.id));
      await store.saveSheets((await store.staleStories()).map((id) => sheetOf(id)));
      expect(await store.staleStories()).toEqual([]);
      await store.outdateSheets();
      expect(await store.staleStories()).toEqual(ids);
    });

    it('stay so where an article changed while the sheet was drawn, whoever looked meanwhile', async () => {
      const store = await opened();
      const stale = await store.staleStates();
      await store.saveEntries([entryOf({ path: 'a', text: 'Changed meanwhile.', batch: 2 })]);
      expect(await store.staleStories()).toHaveLength(2);
      await store.saveSheets([...stale].map(([id, state]) => ({ ...sheetOf(id), state })));
      expect(await store.staleStories()).toEqual([storyA]);
    });
  });
}
