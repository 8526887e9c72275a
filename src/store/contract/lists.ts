import { describe, expect, it } from 'vitest';
import { createOutlet } from '../../model/outlet.ts';
import { type Backend, openerOf } from './backend.ts';
import { entryOf } from './records.ts';

export function describeLists(backend: Backend): void {
  const open = openerOf(backend);

  describe('lists', () => {
    it('tells what an actor said, latest first, undated last', async () => {
      const store = await open();
      const entries = [
        entryOf({ path: 'old', publishedAt: '2026-03-01' }),
        entryOf({ path: 'undated' }),
        entryOf({ path: 'new', publishedAt: '2026-03-02T08:00:00Z' }),
      ];
      await store.saveEntries(entries);
      const actor = entries[0]!.statements.find(({ speaker }) => speaker)!.speaker!.actor.name;
      const { total, items } = await store.saidBy(actor, 200);
      expect(total).toBe(items.length);
      const order = [...new Set(items.map(({ articleId }) => articleId))];
      expect(order).toEqual([entries[2]!, entries[0]!, entries[1]!].map(({ article }) => article.id));
      expect((await store.saidBy(actor, 1)).items).toEqual(items.slice(0, 1));
      expect((await store.saidBy(actor, 1)).total).toBe(total);
      expect(await store.saidBy('Nobody at All', 10)).toEqual({ total: 0, items: [] });
    });

    it('tells what an outlet carried', async () => {
      const store = await open();
      const entries = [
        entryOf({ path: 'old', publishedAt: '2026-03-01' }),
        entryOf({ path: 'new', publishedAt: '2026-03-02' }),
      ];
      await store.saveEntries(entries);
      const outlet = entries[0]!.article.outlet!;
      expect(await store.carriedBy([outlet], 200)).toEqual({
        total: 2,
        reprints: 0,
        items: [entries[1]!.article.id, entries[0]!.article.id],
      });
      expect(await store.carriedBy(['none.example'], 200)).toEqual({ total: 0, reprints: 0, items: [] });
    });

    it('tells in one order what several hosts of an outlet carried', async () => {
      const store = await open();
      const entries = ['a', 'b', 'a'].map((host, i) =>
        entryOf({ path: `${i}`, outlet: `${host}.example`, publishedAt: `2026-03-0${i + 1}` }),
      );
      await store.saveEntries([...entries, entryOf({ path: 'other', outlet: 'c.example' })]);
      const hosts = ['a.example', 'b.example', 'none.example'];
      const latest = entries.map(({ article }) => article.id).reverse();
      expect(await store.carriedBy(hosts, 200)).toEqual({ total: 3, reprints: 0, items: latest });
      expect(await store.carriedBy(hosts, 2)).toEqual({ total: 3, reprints: 0, items: latest.slice(0, 2) });
      expect((await store.carriedBy([], 2)).total).toBe(0);
    });

    it('tells the outlets that have an article, each once', async () => {
      const store = await open();
      expect(await store.outletsHeld()).toEqual([]);
      const entries = [entryOf({ path: 'one' }), entryOf({ path: 'two' })];
      await store.saveOutlets([createOutlet({ domain: 'known-alone.example' })], []);
      await store.saveEntries(entries);
      expect(await store.outletsHeld()).toEqual([entries[0]!.article.outlet]);
    });
  });
}
