import { expect, it } from 'vitest';
import { createFeed, newFeedState, type Visit } from '../../../model/feed.ts';
import { openStore } from '../../../store/open.ts';
import { createVisits } from './visits.ts';

const FEED = 'https://courier.example/rss';
const BRIDGE: Visit = {
  url: 'https://courier.example/bridge',
  host: 'courier.example',
  feed: FEED,
  progress: 'waiting',
  due: 1,
  failures: 0,
  changedAt: null,
  etag: null,
  lastModified: null,
  title: null,
  publishedAt: null,
  content: null,
};

it('what a poll brings while the store is asked is found the next time', async () => {
  const store = await openStore(':memory:');
  await store.subscribe([createFeed({ url: FEED })], 1);
  const visits = createVisits({
    ...store,
    async dueVisits(ask) {
      const found = await store.dueVisits(ask);
      await store.savePoll(FEED, [BRIDGE], () => newFeedState(9));
      visits.expect();
      return found;
    },
  });
  await visits.refill(1, []);
  expect(visits.list()).toEqual([]);
  await visits.refill(1, []);
  expect(visits.list().map(({ visit }) => visit.url)).toEqual([BRIDGE.url]);
  await store.close();
});
