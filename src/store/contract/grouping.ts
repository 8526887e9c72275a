import { describe, expect, it } from 'vitest';
import { createReprint } from '../../model/reprint.ts';
import { storyIdOf } from '../../model/story.ts';
import type { Why } from '../../model/why.ts';
import type { Store } from '../store.ts';
import { type Backend, openerOf } from './backend.ts';
import { contentOf, entryOf, groupingOf, sheetOf } from './records.ts';

const PATHS = ['a', 'b', 'c', 'd'];

export function describeGrouping(backend: Backend): void {
  const open = openerOf(backend);
  const [a, b, c, d] = PATHS.map((path) => entryOf({ path }).article.id) as [string, string, string, string];
  const [storyA, storyB, storyC] = [a, b, c].map(storyIdOf) as [string, string, string];

  const opened = async (): Promise<Store> => {
    const store = await open();
    await store.saveEntries(PATHS.map((path, i) => entryOf({ path, batch: i + 1 })));
    return store;
  };

  describe('groupings', () => {
    it('are kept as given', async () => {
      const store = await opened();
      const reprint = createReprint({
        articleId: b,
        originalId: a,
        kind: 'cut',
        overlap: 0.75,
        madeBy: { stage: 'group', version: 1 },
      });
      const grouping = groupingOf([[a, b], [c]], { reprints: [reprint] });
      await store.saveGrouping(grouping);
      expect(await store.story(storyA)).toEqual(grouping.stories[0]);
      expect(await store.storyline('line')).toEqual(grouping.storylines[0]);
      expect(await store.storyOf(b)).toBe(storyA);
      expect(await store.storyOf(d)).toBeNull();
      expect(await store.storyOf('nothing')).toBeNull();
      expect(await store.reprintsOf([a, b])).toEqual([reprint]);
      expect(await store.counts()).toMatchObject({ stories: 2, storylines: 1 });
    });

    it('name the first run that has an article without a story', async () => {
      const store = await opened();
      expect(await store.firstUngroupedBatch()).toBe(1);
      await store.saveGrouping(groupingOf([[a, c, d]]));
      expect(await store.firstUngroupedBatch()).toBe(2);
      await store.saveGrouping(groupingOf([[a, b, c, d]]));
      expect(await store.firstUngroupedBatch()).toBeNull();
    });

    it('count an article whose text changed as one to group again', async () => {
      const store = await opened();
      await store.saveGrouping(groupingOf([[a, b, c, d]]));
      await store.saveEntries([entryOf({ path: 'b', text: 'A new text.', batch: 9 })]);
      expect(await store.firstUngroupedBatch()).toBe(9);
      expect(await store.storyOf(b)).toBe(storyA);
    });

    it('change nothing when saved again', async () => {
      const store = await opened();
      const grouping = groupingOf([[a, b], [c]]);
      await store.saveGrouping(grouping);
      await store.saveSheets([sheetOf(storyA), sheetOf(storyC)]);
      const before = await contentOf(store);
      await store.saveGrouping(grouping);
      expect(await contentOf(store)).toEqual(before);
    });

    it('merge stories, and the old ids lead to the one that stays', async () => {
      const store = await opened();
      await store.saveGrouping(groupingOf([[a], [b], [c], [d]]));
      await store.saveSheets([a, b, c, d].map((id) => sheetOf(storyIdOf(id))));
      await store.saveGrouping(groupingOf([[b, c], [a], [d]], { aliases: [{ from: storyC, to: storyB }] }));
      await store.saveGrouping(groupingOf([[a, b, c], [d]], { aliases: [{ from: storyB, to: storyA }] }));
      expect((await store.story(storyC))?.id).toBe(storyA);
      expect((await store.story(storyB))?.articleIds).toEqual([a, b, c]);
      expect((await store.sheet(storyC))?.storyId).toBe(storyA);
      expect((await store.sheetHeads(10, null)).items).toHaveLength(2);
      expect(await store.counts()).toMatchObject({ stories: 2, storylines: 1 });
      expect((await store.storyline('line'))?.storyIds).toHaveLength(2);
    });

    it('find a story again that was merged away and comes back', async () => {
      const store = await opened();
      await store.saveGrouping(groupingOf([[a], [b]]));
      await store.saveGrouping(groupingOf([[a, b]], { aliases: [{ from: storyB, to: storyA }] }));
      await store.saveGrouping(groupingOf([[b], [a]], { aliases: [] }));
      expect((await store.story(storyB))?.id).toBe(storyB);
      await store.saveGrouping(groupingOf([[b, a]], { aliases: [{ from: storyA, to: storyB }] }));
      expect((await store.story(storyA))?.id).toBe(storyB);
      expect((await store.story(storyB))?.id).toBe(storyB);
    });

    it('find a storyline again that was taken over and comes back', async () => {
      const store = await opened();
      await store.saveGrouping(groupingOf([[a], [b]], { aliases: [{ from: 'line', to: 'other' }] }));
      expect((await store.storyline('line'))?.storyIds).toHaveLength(2);
    });

    it('replace what is known of their articles and leave the others', async () => {
      const store = await opened();
      await store.saveGrouping(
        groupingOf([
          [a, b],
          [c, d],
        ]),
      );
      const split = groupingOf([[b]], { storylines: [{ id: 'other', storyIds: [storyB] }] });
      await store.saveGrouping({
        ...split,
        stories: split.stories.map((story) => ({ ...story, storylineId: 'other' })),
      });
      expect((await store.story(storyA))?.articleIds).toEqual([a]);
      expect((await store.story(storyC))?.articleIds).toEqual([c, d]);
      expect((await store.storyline('line'))?.storyIds).toEqual([storyA, storyC]);
      expect((await store.storyline('other'))?.storyIds).toEqual([storyB]);
    });

    it('keep why articles were placed, each by its latest decision', async () => {
      const store = await opened();
      const joined: Why = {
        articleId: b,
        act: 'joined',
        to: storyA,
        probability: 0.93,
        terms: [{ text: 'Oldport bridge', part: 0.31 }],
        gapDays: 0.5,
      };
      const placed: Why = { ...joined, act: 'placed', probability: 1, terms: [], gapDays: null };
      await store.saveGrouping(groupingOf([[a, b]], { why: [joined] }));
      expect(await store.whyOf(b)).toEqual(joined);
      expect(await store.whyOf(a)).toBeNull();
      await store.saveGrouping(groupingOf([[a, b]]));
      expect(await store.whyOf(b)).toEqual(joined);
      await store.saveGrouping(groupingOf([[a, b]], { why: [placed] }));
      expect(await store.whyOf(b)).toEqual(placed);
      await store.forgetDerived();
      expect(await store.whyOf(b)).toBeNull();
    });

    it('drop a reprint that is none any more', async () => {
      const store = await opened();
      const madeBy = { stage: 'group', version: 1 } as const;
      const reprints = [{ articleId: b, originalId: a, kind: 'verbatim', overlap: 1, madeBy } as const];
      await store.saveGrouping(groupingOf([[a, b]], { reprints }));
      await store.saveSheets([sheetOf(storyA)]);
      await store.saveGrouping(groupingOf([[a, b]]));
      expect(await store.reprintsOf([a, b])).toEqual([]);
      expect(await store.staleStories()).toEqual([storyA]);
    });

    it('hold thousands', async () => {
      const store = await open();
      const entries = Array.from({ length: 3000 }, (_, i) => entryOf({ path: `p${i}` }));
      await store.saveEntries(entries);
      await store.saveGrouping(groupingOf(entries.map(({ article }) => [article.id])));
      expect(await store.firstUngroupedBatch()).toBeNull();
      expect(await store.staleStories()).toHaveLength(3000);
    });
  });
}
