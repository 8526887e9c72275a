import { join } from 'node:path';
import { expect, it } from 'vitest';
import { entryOf } from '../../store/contract/records.ts';
import { addPaths } from '../adding/add.ts';
import { correctStore } from '../correcting/correct.ts';
import { settle } from '../deriving/settle.ts';
import { openStore } from '../open.ts';
import { createReader } from './store-reader.ts';

const EXAMPLE = join(import.meta.dirname, '../../../examples/hallow-tunnel');

it('tells of every article what decided, and of every reprint', async () => {
  const store = await openStore(':memory:');
  await addPaths(store, [EXAMPLE]);
  const reader = createReader(store);
  let [joined, reprints] = [0, 0];
  for (const { story } of (await reader.stories(200, null)).items)
    for (const { id, reprint } of (await reader.sheet(story))!.articles) {
      const why = (await reader.why(id))!;
      expect(why.story).toBe(story);
      expect(why.placing).not.toBeNull();
      if (why.placing!.act === 'joined') {
        joined++;
        expect(why.placing!.toStory).toBe(story);
        expect(why.placing!.terms.length).toBeGreaterThan(0);
      }
      if (reprint === null) continue;
      reprints++;
      expect(why.reprint).toMatchObject({ of: reprint.of, kind: reprint.kind, overlap: reprint.overlap });
      expect(why.reprint!.evidence!.prose).toBeGreaterThan(0.3);
    }
  expect(joined).toBeGreaterThan(0);
  expect(reprints).toBeGreaterThan(0);
  expect(await reader.why('nothing')).toBeNull();
  await store.close();
});

it('tells what people said of an article, and that they placed it', async () => {
  const store = await openStore(':memory:');
  const [bridge, sugar] = [
    entryOf({ path: 'a', publishedAt: '2026-03-01' }),
    entryOf({
      path: 'b',
      publishedAt: '2026-03-02',
      headline: 'Sugar is dear',
      text: 'Beet farmers near Karrow sell at nine crowns a sack, the chamber told growers.',
    }),
  ];
  await store.saveEntries([bridge, sugar]);
  await settle(store);
  const [a, b] = [bridge.article.id, sugar.article.id];
  const reader = createReader(store);
  expect((await reader.why(b))!.placing).toMatchObject({ act: 'opened', to: null, toStory: null });
  const author = { madeAt: '2026-03-03T10:00:00Z', madeBy: 'Ada Quill' };
  await correctStore(store, { kind: 'merge', articleIds: [a, b] }, author);
  const why = (await reader.why(b))!;
  expect(why.placing).toMatchObject({ act: 'placed', toStory: await store.storyOf(a) });
  expect(why.corrections).toMatchObject([{ kind: 'merge', ...author }]);
  await store.close();
});
