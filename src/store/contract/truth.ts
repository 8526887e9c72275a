import { describe, expect, it } from 'vitest';
import { createCorrection } from '../../model/correction.ts';
import { createIssue } from '../../model/issue.ts';
import { createOutlet } from '../../model/outlet.ts';
import { createRater } from '../../model/rater.ts';
import type { Entry } from '../store.ts';
import { type Backend, openerOf } from './backend.ts';
import { contentOf, entryOf, groupingOf, listOf, sheetOf } from './records.ts';

export function describeTruth(backend: Backend): void {
  const open = openerOf(backend);

  describe('ground truth', () => {
    it('starts empty', async () => {
      const store = await open();
      expect(await store.counts()).toEqual({
        snapshots: 0,
        articles: 0,
        statements: 0,
        stories: 0,
        storylines: 0,
        issues: 0,
      });
      expect(await store.nextBatch()).toBe(1);
      expect(await store.issues()).toEqual([]);
      expect(await listOf(store.snapshots())).toEqual([]);
    });

    it('gives each run the number after all that have an entry', async () => {
      const store = await open();
      await store.saveEntries([entryOf({ path: 'a', batch: 1 }), entryOf({ path: 'b', batch: 7 })]);
      expect(await store.nextBatch()).toBe(8);
    });

    it('gives snapshots back byte for byte, by run and then by id', async () => {
      const store = await open();
      const entries = Array.from({ length: 80 }, (_, i) => entryOf({ path: `p${i}`, batch: 1 + (i % 3) }));
      await store.saveEntries(entries);
      const sorted = entries.toSorted(
        (a, b) => a.batch - b.batch || (a.snapshot.id < b.snapshot.id ? -1 : 1),
      );
      expect(await listOf(store.snapshots())).toEqual(
        sorted.map(({ batch, snapshot }) => ({ batch, snapshot })),
      );
    });

    it('keeps any bytes', async () => {
      const store = await open();
      const entry = entryOf({ path: 'raw' });
      const snapshot = { ...entry.snapshot, bytes: Uint8Array.from({ length: 256 }, (_, i) => i) };
      await store.saveEntries([{ ...entry, snapshot }]);
      const [kept] = await listOf(store.snapshots());
      expect([...kept!.snapshot.bytes]).toEqual([...snapshot.bytes]);
    });

    it('knows its snapshots', async () => {
      const store = await open();
      const entry = entryOf({ path: 'a' });
      expect(await store.hasSnapshot(entry.snapshot.id)).toBe(false);
      await store.saveEntries([entry]);
      expect(await store.hasSnapshot(entry.snapshot.id)).toBe(true);
    });

    it('lets writing go on while snapshots are read', async () => {
      const store = await open();
      await store.saveEntries(Array.from({ length: 70 }, (_, i) => entryOf({ path: `p${i}` })));
      let read = 0;
      for await (const _ of store.snapshots()) {
        read++;
        await store.saveEntries([entryOf({ path: `p${read}` })]);
      }
      expect(read).toBe(70);
    });

    it('keeps outlets and the words of several raters', async () => {
      const store = await open();
      const outlet = createOutlet({ domain: 'courier.example', name: 'The Courier', country: 'GB' });
      const ratings = [
        { outlet: 'courier.example', rater: 'B', rating: 'left' },
        { outlet: 'courier.example', rater: 'A', rating: 'center' },
      ] as const;
      await store.saveOutlets([outlet], ratings);
      await store.saveOutlets([{ ...outlet, name: 'Courier' }, createOutlet({ domain: 'a.example' })], []);
      await store.saveOutlets([], [{ outlet: 'courier.example', rater: 'B', rating: 'right' }]);
      expect((await store.outlets()).map(({ name }) => name)).toEqual(['a.example', 'Courier']);
      expect(await store.ratings()).toEqual([ratings[1], { ...ratings[0], rating: 'right' }]);
    });

    it('keeps what is known of a rater, the newest word of it', async () => {
      const store = await open();
      const rater = createRater({ name: 'B', asOf: '2025-01-01', licence: 'Ask first.' });
      await store.saveOutlets([], [], [rater, createRater({ name: 'A' })]);
      await store.saveOutlets([], [], [{ ...rater, asOf: '2026-01-01' }]);
      expect(await store.raters()).toEqual([createRater({ name: 'A' }), { ...rater, asOf: '2026-01-01' }]);
    });

    it('lists raters and outlets in the order of their letters’ codes, whatever the language of the database', async () => {
      const store = await open();
      const names = ['Zeit-Rater', 'a b', 'a-c', 'ab', 'Äther'].sort();
      await store.saveOutlets(
        [],
        [],
        names.toReversed().map((name) => createRater({ name })),
      );
      expect((await store.raters()).map(({ name }) => name)).toEqual(names);
      const outlets = ['a-c.example', 'a.example', 'ab.example', 'a-b.example'];
      await store.saveEntries(outlets.map((outlet) => entryOf({ path: 'x', outlet })));
      expect(await store.outletsHeld()).toEqual(outlets.sort());
    });

    it('keeps corrections in the order in which they were said, each once, through a rebuild', async () => {
      const store = await open();
      const said = ['z', 'a', 'm'].map((articleId) =>
        createCorrection({
          kind: 'not a reprint',
          articleId,
          originalId: 'o',
          madeAt: '2026-03-01T10:00:00Z',
          madeBy: null,
        }),
      );
      for (const correction of [...said, ...said]) await store.saveCorrection(correction);
      await store.forgetDerived();
      expect(await store.corrections()).toEqual(said);
    });

    it('finds what was said of an article, and makes sheets stale on which a statement was corrected', async () => {
      const store = await open();
      const [a, b] = ['a', 'b'].map((path) => entryOf({ path })) as [Entry, Entry];
      await store.saveEntries([a, b]);
      await store.saveGrouping(groupingOf([[a.article.id], [b.article.id]]));
      await store.saveSheets((await store.staleStories()).map((id) => sheetOf(id)));
      const signed = { madeAt: '2026-03-01T10:00:00Z', madeBy: 'Ada Quill' };
      const ids = [a.article.id, b.article.id];
      const merge = createCorrection({ kind: 'merge', articleIds: ids, ...signed });
      const statement = { articleId: a.article.id, words: 'The mayor', actor: 'Mayor Vale' };
      const speaker = createCorrection({
        kind: 'wrong speaker',
        statement,
        voice: 'outlet',
        actor: null,
        ...signed,
      });
      await store.saveCorrection(merge);
      expect(await store.staleStories()).toEqual([]);
      await store.saveCorrection(speaker);
      expect(await store.staleStories()).toEqual([await store.storyOf(a.article.id)]);
      expect(await store.correctionsOn(ids)).toEqual([merge, speaker]);
      expect(await store.correctionsOn([b.article.id, 'nothing'])).toEqual([merge]);
      expect(await store.correctionsOn(['nothing'])).toEqual([]);
    });

    it('tells issues apart by code and subject and keeps the newest detail', async () => {
      const store = await open();
      const issue = createIssue('file-empty', 'a.html', 'Old.', 'Leave it out.');
      await store.saveIssues([issue, createIssue('text-missing', 'a.html', 'None.', 'Look at it.')]);
      await store.saveIssues([
        { ...issue, detail: 'First.' },
        { ...issue, detail: 'New.' },
      ]);
      const issues = await store.issues();
      expect(issues.map(({ code, detail }) => [code, detail])).toEqual([
        ['file-empty', 'New.'],
        ['text-missing', 'None.'],
      ]);
      expect((await store.counts()).issues).toBe(2);
    });

    it('forgets all but the ground truth, and derives the same again', async () => {
      const store = await open();
      const entries = [
        entryOf({ path: 'a', publishedAt: '2026-03-01' }),
        entryOf({ path: 'b' }),
        entryOf({ path: 'a', text: 'Another text.', batch: 2 }),
      ];
      const save = async (order: typeof entries): Promise<void> => {
        await store.saveEntries(order);
        await store.saveGrouping(groupingOf([[entries[0]!.article.id, entries[1]!.article.id]]));
        await store.saveSheets((await store.staleStories()).map((id) => sheetOf(id)));
      };
      await store.saveIssues([createIssue('file-empty', 'x', 'Empty.', 'Leave it out.')]);
      await store.saveOutlets([createOutlet({ domain: 'courier.example' })], []);
      await save(entries);
      const before = await contentOf(store);
      await store.forgetDerived();
      expect(await store.counts()).toEqual({
        snapshots: 3,
        articles: 0,
        statements: 0,
        stories: 0,
        storylines: 0,
        issues: 1,
      });
      expect(await store.search('bridge', 10)).toEqual([]);
      expect(await store.sheetHeads(10, null)).toEqual({ items: [], next: null });
      await save(entries.toReversed());
      expect(await contentOf(store)).toEqual(before);
    });
  });
}
