import { expect, it } from 'vitest';
import type { Fetch } from '../../../collect/fetch/result.ts';
import { refused } from '../../../collect/fetch/trouble.ts';
import { HOUR } from '../../../collect/schedule/spans.ts';
import { createArticle } from '../../../model/article.ts';
import { createFeed } from '../../../model/feed.ts';
import { openStore } from '../../../store/open.ts';
import { follow } from '../follow.ts';
import { createPlayedClock } from '../played/clock.ts';
import { articlePage } from '../played/server.ts';
import { createFeedReader } from '../polling/feed-reader.ts';

const START = Date.UTC(2026, 2, 1);
const FEED = 'https://courier.example/atom';
const PAGE = 'https://courier.example/bridge';

it('a page is asked for again when its feed tells of a change, and its other text is a new revision', async () => {
  const store = await openStore(':memory:');
  await store.subscribe([createFeed({ url: FEED })], START);
  const stop = new AbortController();
  const clock = createPlayedClock(START, (now) => {
    if (now > START + 12 * HOUR) stop.abort();
  });
  let pages = 0;
  const fetch: Fetch = async (url) => {
    const isLater = clock.now() > START + 3 * HOUR;
    const updated = new Date(START + (isLater ? 3 * HOUR : 0)).toISOString();
    const text =
      url === FEED
        ? `<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title><entry><link href="${PAGE}"/><updated>${updated}</updated></entry></feed>`
        : url === PAGE
          ? articlePage(isLater ? 'Mirby' : 'Holm')
          : null;
    if (text === null) return refused(url, 404, null);
    if (url === PAGE) pages++;
    const none = { movedTo: null, etag: null, lastModified: null, maxAge: null };
    return { ...none, kind: 'page', url, bytes: new TextEncoder().encode(text), contentType: null };
  };
  const reader = createFeedReader(100_000);
  await follow(store, { fetch, fetchOnHost: fetch, clock, reader, hostDelay: 5000, signal: stop.signal });
  const { id } = createArticle({ url: PAGE, outlet: 'courier.example', snapshotId: '' });
  const revisions = await store.revisionsOf(id);
  expect(revisions.map(({ revision }) => revision.headline)).toEqual([
    'Council of Holm closes bridge',
    'Council of Mirby closes bridge',
  ]);
  expect(pages).toBe(2);
  await reader.close();
  await store.close();
});
