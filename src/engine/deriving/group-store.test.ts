import { describe, expect, it } from 'vitest';
import { createCorrection } from '../../model/correction.ts';
import { entryOf, listOf } from '../../store/contract/records.ts';
import type { Entry, Store } from '../../store/store.ts';
import { openStore } from '../open.ts';
import { createStoreGrouper } from './group-store.ts';
import { settle } from './settle.ts';

const PEOPLE = ['Ines Tarrow', 'Bram Oake', 'Tomas Pell', 'Rhea Sand', 'Lise Hallow', 'Jon Hask'];
const PLACES = ['Vellmouth', 'Karrow', 'Osterby', 'Lantern Bay'];
const MATTERS = ['grain pier', 'land tax', 'tram line', 'water meter', 'school roof'];
const DAYS = 160;

/** The nth article of a stream: a few events at a time, told by several outlets, whole or cut. */
function nth(n: number, batch: number): Entry {
  const day = Math.floor((n * DAYS) / 96);
  const event = Math.floor(n / 8) * 2 + (n % 2);
  const [who, where, what] = [PEOPLE[event % 6], PLACES[event % 4], MATTERS[event % 5]];
  const sentences = [
    `${who} told the council of ${where} that the ${what} will cost ${event + 3} million crowns.`,
    `The ${what} in ${where} has been argued about since ${1990 + event}, and ${who} wants it settled by May.`,
    `Neighbours of the ${what} gathered before the hall in ${where}; ${40 + event} of them signed a letter.`,
    `A vote on the ${what} failed ${event + 2} years ago, when ${who} was in the opposition.`,
    `Nobody in ${where} expects that the ${what} is finished before ${who} leaves office.`,
    `The surveyors counted ${100 + event * 7} cracks near the ${what} and asked ${who} for more time.`,
  ];
  const from = n % 3;
  return entryOf({
    path: `p${n}`,
    batch,
    outlet: `o${n % 5}.example`,
    headline: `${what} in ${where}: ${who} speaks`,
    text: sentences.slice(from, from + 3 + (n % 2)).join('\n\n'),
    publishedAt: new Date(Date.UTC(2031, 2, 1 + day, n % 24, n % 60)).toISOString(),
  });
}

const PARTS = [10, 11, 12, 20, 25, 96];
const partsOf = (): Entry[][] => {
  let n = 0;
  return PARTS.map((end, i) => Array.from({ length: end - n }, () => nth(n++, i + 1)));
};
const idOf = (n: number): string => nth(n, 1).article.id;
const SAID = createCorrection({
  kind: 'merge',
  articleIds: [idOf(0), idOf(1)],
  madeAt: '2031-05-01T10:00:00Z',
  madeBy: null,
});

/** Stories, storylines, reprints and why, however they came to be. */
async function knownIn(store: Store): Promise<unknown> {
  const ids = (await listOf(store.articlesFrom(1))).map(({ article }) => article.id);
  const { stories, storylines, reprints } = await store.groupingOf(ids);
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
  return {
    stories: stories.map(({ id, articleIds }) => ({ id, articleIds: articleIds.toSorted() })).toSorted(byId),
    storylines: storylines.map(({ id, storyIds }) => ({ id, storyIds: storyIds.toSorted() })).toSorted(byId),
    reprints,
    why: await Promise.all(ids.map((id) => store.whyOf(id))),
  };
}

async function with3<T>(work: (stores: readonly [Store, Store, Store]) => Promise<T>): Promise<T> {
  const stores = await Promise.all([1, 2, 3].map(() => openStore(':memory:')));
  try {
    return await work(stores as [Store, Store, Store]);
  } finally {
    for (const store of stores) await store.close();
  }
}

describe('grouping a store bit by bit', () => {
  it('comes to the same with a grouper for each run, one for all runs, and all runs at once', async () => {
    await with3(async ([each, one, once]) => {
      const lasting = createStoreGrouper(one);
      for (const [i, part] of partsOf().entries()) {
        await each.saveEntries(part);
        await one.saveEntries(part);
        await once.saveEntries(part);
        await createStoreGrouper(each).group();
        await lasting.group();
        if (i !== 2) continue;
        for (const store of [each, one, once]) await store.saveCorrection(SAID);
        await createStoreGrouper(each).group();
        await lasting.group();
      }
      await createStoreGrouper(once).group();
      const known = await knownIn(each);
      expect(await knownIn(one)).toEqual(known);
      expect(await knownIn(once)).toEqual(known);
      const counts = await each.counts();
      expect(counts.stories).toBeGreaterThan(5);
      expect(counts.stories).toBeLessThan(86);
      expect(await each.newCorrections()).toEqual([]);
      expect(await each.storyOf(idOf(0))).toBe(await each.storyOf(idOf(1)));
      expect(await each.whyOf(idOf(1))).toMatchObject({ act: 'placed', to: await each.storyOf(idOf(0)) });
    });
  });

  it('reads back what is old when old articles come, and goes on with the new', async () => {
    await with3(async ([each, one]) => {
      const lasting = createStoreGrouper(one);
      const all = partsOf().flat();
      const parts = [all.slice(60), all.slice(0, 30), all.slice(30, 60)];
      for (const [i, part] of parts.entries()) {
        const entries = part.map((entry) => ({ ...entry, batch: i + 1 }));
        for (const store of [each, one]) await store.saveEntries(entries);
        await createStoreGrouper(each).group();
        expect(await lasting.group()).toBe(part.length);
      }
      expect(await each.firstUngroupedBatch()).toBeNull();
      // What came since weighs the words of what is old: so much may differ.
      const [left, right] = [(await one.counts()).stories, (await each.counts()).stories];
      expect(Math.abs(left - right)).toBeLessThanOrEqual(2);
    });
  });

  it('knows what it held of articles without a date', async () => {
    await with3(async ([each, , once]) => {
      for (const part of partsOf()) {
        const undated = part.map((entry) => ({
          ...entry,
          revision: { ...entry.revision, publishedAt: null },
        }));
        await each.saveEntries(undated);
        await once.saveEntries(undated);
        await createStoreGrouper(each).group();
      }
      await createStoreGrouper(once).group();
      expect(await knownIn(each)).toEqual(await knownIn(once));
    });
  });

  it('keeps what is known of copies that are no longer held', async () => {
    await with3(async ([store]) => {
      const text =
        'The mayor of Oldport said the bridge is safe, and that it will be painted in May by two firms.';
      const at = (path: string, publishedAt: string, batch: number) =>
        entryOf({ path, text, publishedAt, batch });
      await store.saveEntries([at('a', '2031-01-01', 1), at('b', '2031-01-02', 1)]);
      await createStoreGrouper(store).group();
      const ids = ['a', 'b'].map((path) => at(path, '2031-01-01', 1).article.id);
      const before = await store.reprintsOf(ids);
      expect(before).toHaveLength(1);
      await store.saveEntries([at('c', '2031-02-16', 2)]);
      await createStoreGrouper(store).group();
      expect(await store.reprintsOf(ids)).toEqual(before);
    });
  });

  it('stops between steps when it may not go on, and another goes on', async () => {
    await with3(async ([store]) => {
      for (const part of partsOf()) await store.saveEntries(part);
      let steps = 0;
      expect(await createStoreGrouper(store).group(() => ++steps <= 2)).toBe(11);
      expect(await store.firstUngroupedBatch()).toBe(3);
      await settle(store);
      expect(await store.firstUngroupedBatch()).toBeNull();
    });
  });

  it('waits for who has the role, and does then what is left', async () => {
    await with3(async ([store]) => {
      await store.saveEntries(partsOf()[0]!);
      const role = await store.holdRole('group');
      const settled = settle(store);
      expect(await Promise.race([settled, new Promise((done) => setTimeout(done, 300, 'waits'))])).toBe(
        'waits',
      );
      await role!.release();
      expect(await settled).toBeGreaterThan(0);
    });
  });
});
