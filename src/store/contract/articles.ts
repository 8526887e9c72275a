import { describe, expect, it } from 'vitest';
import { type Backend, openerOf } from './backend.ts';
import { contentOf, entryOf, listOf } from './records.ts';

export function describeArticles(backend: Backend): void {
  const open = openerOf(backend);

  describe('articles', () => {
    it('gives back what was saved', async () => {
      const store = await open();
      const entry = entryOf({ path: 'a', publishedAt: '2026-03-01T10:00:00+02:00' });
      const { article, revision, batch, statements } = entry;
      await store.saveEntries([entry]);
      expect(await store.article(article.id)).toEqual({ article, revision, batch });
      expect(await store.statement(statements[0]!.id)).toEqual(statements[0]);
      expect(await store.counts()).toMatchObject({ snapshots: 1, articles: 1, statements: 2 });
    });

    it('answers null for what it does not hold', async () => {
      const store = await open();
      expect(await store.article('nothing')).toBeNull();
      expect(await store.statement("no' or 1=1 --")).toBeNull();
      expect(await store.articles(['nothing'])).toEqual([]);
      expect(await store.statementsOf([])).toEqual([]);
    });

    it('changes nothing when saved again', async () => {
      const store = await open();
      const entries = [entryOf({ path: 'a' }), entryOf({ path: 'b' })];
      await store.saveEntries(entries);
      const before = await contentOf(store);
      await store.saveEntries(entries);
      await store.saveEntries(entries.map((entry) => ({ ...entry, batch: 9 })));
      await store.saveEntries([...entries, ...entries]);
      expect(await contentOf(store)).toEqual(before);
      expect(await store.nextBatch()).toBe(2);
    });

    it('saves a call whole or not at all', async () => {
      const store = await open();
      await store.saveEntries([entryOf({ path: 'a' })]);
      const before = await contentOf(store);
      const broken = entryOf({ path: 'c' });
      const twice = { ...broken, statements: [...broken.statements, ...broken.statements] };
      await expect(store.saveEntries([entryOf({ path: 'b' }), twice])).rejects.toThrow();
      expect(await contentOf(store)).toEqual(before);
      await store.saveEntries([broken]);
      expect((await store.counts()).articles).toBe(2);
    });

    it('takes many at once', async () => {
      const store = await open();
      const entries = Array.from({ length: 700 }, (_, i) => entryOf({ path: `p${i}` }));
      await store.saveEntries(entries);
      const ids = entries.map(({ article }) => article.id);
      const found = await store.articles(ids.toReversed());
      expect(found.map(({ article }) => article.id)).toEqual(ids.toReversed());
      expect(await store.statementsOf(ids)).toHaveLength(1400);
      expect(await listOf(store.articlesFrom(1))).toHaveLength(700);
    });

    it('takes a call without entries', async () => {
      const store = await open();
      await store.saveEntries([]);
      expect((await store.counts()).snapshots).toBe(0);
    });

    it('orders by run, then by publication with the undated last, then by id', async () => {
      const store = await open();
      const inOrder = [
        entryOf({ path: 'day', publishedAt: '2026-03-01' }),
        // Six in the morning there is the evening before in UTC.
        entryOf({ path: 'east', publishedAt: '2026-03-02T06:00:00+09:00' }),
        entryOf({ path: 'utc', publishedAt: '2026-03-01T23:00:00Z' }),
        ...[entryOf({ path: 'u1' }), entryOf({ path: 'u2' })].sort((a, b) =>
          a.article.id < b.article.id ? -1 : 1,
        ),
        entryOf({ path: 'old', publishedAt: '1999-01-01', batch: 2 }),
      ];
      await store.saveEntries(inOrder.toReversed());
      const ids = async (batch: number): Promise<string[]> =>
        (await listOf(store.articlesFrom(batch))).map(({ article }) => article.id);
      expect(await ids(1)).toEqual(inOrder.map(({ article }) => article.id));
      expect(await ids(2)).toEqual([inOrder.at(-1)!.article.id]);
      expect(await ids(3)).toEqual([]);
    });

    it('gives statements in the order of the articles asked for and of their places', async () => {
      const store = await open();
      const [a, b] = [entryOf({ path: 'a' }), entryOf({ path: 'b' })];
      await store.saveEntries([a, b]);
      const found = await store.statementsOf([b.article.id, 'nothing', a.article.id, b.article.id]);
      const places = [b, a].flatMap(({ statements }) => statements.toReversed().map(({ id }) => id));
      expect(found.map(({ id }) => id)).toEqual(places);
    });

    it('keeps text as it is', async () => {
      const store = await open();
      const text = 'Zażółć 𝔊ęślą jaźń “naïve” 漢字 \u200b\u202e 😀 % _ \' " \\ {x} $1 ?';
      const entry = entryOf({ path: 'ü/%00?q=1', text, headline: "O'Neil; drop table article" });
      await store.saveEntries([entry]);
      expect((await store.article(entry.article.id))?.revision).toEqual(entry.revision);
    });

    it('keeps a text with half and zero characters, each as one mark', async () => {
      const store = await open();
      const entry = entryOf({ path: 'a', text: 'Half \ud83d and zero \0 here.', headline: 'A\0\udc00' });
      await store.saveEntries([entry]);
      const found = await store.article(entry.article.id);
      expect(found?.revision).toMatchObject({
        text: 'Half \ufffd and zero \ufffd here.',
        headline: 'A\ufffd\ufffd',
      });
      expect(await store.search('zero half', 10)).toHaveLength(1);
    });
  });

  describe('revisions', () => {
    const first = entryOf({
      path: 'a',
      headline: 'News',
      text: 'The old bridge.',
      publishedAt: '2026-03-01',
    });
    const second = entryOf({
      path: 'a',
      headline: 'News',
      text: 'The new tunnel.',
      publishedAt: '2026-03-02',
      batch: 2,
    });
    const { id } = first.article;

    it('follow the last snapshot, and the old ones stay', async () => {
      const store = await open();
      await store.saveEntries([first]);
      await store.saveEntries([second]);
      expect(await store.article(id)).toMatchObject({ batch: 2, revision: second.revision });
      expect(await store.statementsOf([id])).toEqual(second.statements);
      expect(await store.statement(first.statements[0]!.id)).toEqual(first.statements[0]);
      expect(await store.search('tunnel', 10)).toHaveLength(1);
      expect(await store.search('bridge', 10)).toEqual([]);
      expect(await store.counts()).toMatchObject({ snapshots: 2, articles: 1, statements: 1 });
    });

    it('are all told, each once, in the order in which they came first', async () => {
      const store = await open();
      const again = entryOf({
        path: 'a',
        headline: 'News',
        text: 'The old bridge.',
        batch: 3,
        markup: '<i>',
      });
      for (const entry of [second, first, again, entryOf({ path: 'b' })]) await store.saveEntries([entry]);
      const found = await store.revisionsOf(id);
      expect(await store.revisionCount(id)).toBe(found.length);
      expect(found).toEqual([
        { batch: 1, revision: first.revision, statements: first.statements },
        { batch: 2, revision: second.revision, statements: second.statements },
      ]);
      expect(await store.revisionsOf('nothing')).toEqual([]);
    });

    it('end the same in whatever order they come', async () => {
      const late = await open();
      await late.saveEntries([second]);
      await late.saveEntries([first]);
      const atOnce = await open();
      await atOnce.saveEntries([first, second]);
      expect(await contentOf(late)).toEqual(await contentOf(atOnce));
    });

    it('come back when their text does', async () => {
      const store = await open();
      await store.saveEntries([first, second]);
      const again = entryOf({
        path: 'a',
        headline: 'News',
        text: 'The old bridge.',
        batch: 3,
        markup: '<footer>',
      });
      await store.saveEntries([again]);
      expect((await store.article(id))?.revision).toEqual(first.revision);
      expect((await store.article(id))?.batch).toBe(3);
      expect(await store.search('bridge', 10)).toHaveLength(1);
      expect(await store.search('tunnel', 10)).toEqual([]);
    });

    it('keep their run where a new page holds the same text', async () => {
      const store = await open();
      await store.saveEntries([first]);
      await store.saveEntries([
        entryOf({ path: 'a', headline: 'News', text: 'The old bridge.', batch: 2, markup: '<footer>' }),
      ]);
      expect(await store.article(id)).toMatchObject({ batch: 1, revision: first.revision });
      expect((await store.counts()).snapshots).toBe(2);
    });

    it('are told by their first snapshot, whichever is saved first', async () => {
      const pages = ['<i>', '<b>', '<u>'].map((markup) => entryOf({ path: 'a', markup }));
      const stores = [await open(), await open()];
      for (const page of pages) await stores[0]!.saveEntries([page]);
      await stores[1]!.saveEntries(pages.toReversed());
      expect(await contentOf(stores[0]!)).toEqual(await contentOf(stores[1]!));
    });
  });
}
