import { describe, expect, it } from 'vitest';
import type { Store } from '../store.ts';
import { type Backend, openerOf } from './backend.ts';
import { entryOf, groupingOf } from './records.ts';

export function describeSearch(backend: Backend): void {
  const open = openerOf(backend);
  const bridge = entryOf({
    path: 'a',
    headline: 'Bridge closed',
    text: 'The Oldport bridge is closed to lorries.',
  });
  const tunnel = entryOf({
    path: 'b',
    headline: 'Tunnel',
    text: 'No bridge: Oldport digs. The café is closed.',
  });

  const opened = async (): Promise<Store> => {
    const store = await open();
    await store.saveEntries([bridge, tunnel]);
    return store;
  };
  const found = async (store: Store, query: string): Promise<string[]> =>
    (await store.search(query, 10)).map(({ articleId }) => articleId).sort();
  const both = [bridge.article.id, tunnel.article.id].sort();

  describe('search', () => {
    it('finds articles that hold all words, in headline or text, whatever the case', async () => {
      const store = await opened();
      expect(await found(store, 'oldport BRIDGE')).toEqual(both);
      expect(await found(store, 'bridge lorries')).toEqual([bridge.article.id]);
      expect(await found(store, 'tunnel digs')).toEqual([tunnel.article.id]);
      expect(await found(store, 'bridge zebra')).toEqual([]);
    });

    it('finds a phrase as it stands', async () => {
      const store = await opened();
      expect(await found(store, '"bridge is closed"')).toEqual([bridge.article.id]);
      expect(await found(store, '“is closed” digs')).toEqual([tunnel.article.id]);
      expect(await found(store, '"closed is"')).toEqual([]);
    });

    it('finds words without their accents', async () => {
      const store = await opened();
      expect(await found(store, 'cafe')).toEqual([tunnel.article.id]);
      expect(await found(store, 'café')).toEqual([tunnel.article.id]);
    });

    it('tells the story and words around the hit on one line', async () => {
      const store = await opened();
      await store.saveGrouping(groupingOf([[bridge.article.id]]));
      const [hit] = await store.search('lorries', 10);
      const story = await store.storyOf(bridge.article.id);
      expect(hit).toEqual({
        articleId: bridge.article.id,
        storyId: story,
        excerpt: 'The Oldport bridge is closed to lorries.',
      });
      const long = entryOf({
        path: 'l',
        text: `${'Word here. '.repeat(200)}\n\nZebra\n\n${'More there. '.repeat(200)}`.trim(),
      });
      await store.saveEntries([long]);
      const [there] = await store.search('zebra', 10);
      expect(there?.storyId).toBeNull();
      expect(there?.excerpt).toMatch(/Zebra/);
      expect(there?.excerpt).not.toMatch(/\n/);
      expect(there!.excerpt.length).toBeLessThan(400);
    });

    it('puts the better hit first and keeps to the limit', async () => {
      const store = await opened();
      const hits = await store.search('closed bridge', 1);
      expect(hits.map(({ articleId }) => articleId)).toEqual([bridge.article.id]);
      await expect(store.search('bridge', 0)).rejects.toThrow();
    });

    it('takes whatever people type', async () => {
      const store = await opened();
      const queries = [
        '',
        '   ',
        '"',
        '""',
        '"bridge',
        'bridge"',
        'a AND',
        'NOT',
        'OR OR',
        'NEAR(',
        '*',
        'bri*',
        '^bridge',
      ];
      queries.push(
        'headline:x',
        'col : y',
        '-bridge',
        '+',
        '(',
        ')',
        "'",
        "x' or '1",
        '\\',
        '\0',
        '%',
        '&',
        '|',
        '!',
        ':*',
      );
      queries.push(
        '<->',
        '😀',
        '\ud800',
        'bridge '.repeat(5000),
        '"'.repeat(999),
        "o'neil",
        'e-mail',
        '3.5',
        '漢字',
      );
      for (const query of queries) expect(Array.isArray(await store.search(query, 5)), query).toBe(true);
      expect(await found(store, 'bridge" AND lorries')).toEqual([]);
      expect(await found(store, '-bridge & (lorries)')).toEqual([bridge.article.id]);
    });
  });
}
