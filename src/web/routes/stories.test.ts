import { expect, it } from 'vitest';
import { createReader } from '../../engine/answering/store-reader.ts';
import { compareStore } from '../../engine/deriving/compare-store.ts';
import { storyIdOf } from '../../model/story.ts';
import { entryOf, groupingOf } from '../../store/contract/records.ts';
import { openStore } from '../../store/open.ts';
import { createApp } from '../app.tsx';

const headingOf = (html: string): string => /<h1[^>]*>.*?<\/h1>/s.exec(html)![0];

it('shows a story and a storyline under the ids that they had before others were merged into them', async () => {
  const store = await openStore(':memory:');
  const entries = ['a', 'b'].map((path) => entryOf({ path, publishedAt: '2026-03-01' }));
  const [a, b] = entries.map(({ article }) => article.id) as [string, string];
  await store.saveEntries(entries);
  await store.saveGrouping(groupingOf([[a], [b]]));
  const aliases = [
    { from: storyIdOf(b), to: storyIdOf(a) },
    { from: 'old-line', to: 'line' },
  ];
  await store.saveGrouping(groupingOf([[a, b]], { aliases }));
  await compareStore(store);
  const app = createApp(createReader(store));
  const pageAt = async (path: string) => {
    const answer = await app.request(path);
    return { status: answer.status, html: await answer.text() };
  };
  for (const [old, now] of [
    [`/stories/${storyIdOf(b)}`, `/stories/${storyIdOf(a)}`],
    ['/storylines/old-line', '/storylines/line'],
  ] as const) {
    const page = await pageAt(old);
    expect(page.status).toBe(200);
    expect(headingOf(page.html)).toBe(headingOf((await pageAt(now)).html));
    expect(page.html).toContain(`href="/stories/${storyIdOf(a)}`);
  }
  expect((await pageAt('/storylines/nowhere')).status).toBe(404);
  await store.close();
});
