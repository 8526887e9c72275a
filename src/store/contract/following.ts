import { describe, expect, it } from 'vitest';
import { createFeed, newFeedState, type Visit } from '../../model/feed.ts';
import { createIssue } from '../../model/issue.ts';
import { type Backend, openerOf } from './backend.ts';
import { entryOf } from './records.ts';

const FEED = createFeed({
  url: 'https://courier.example/rss',
  title: 'The Courier',
  outlet: 'courier.example',
  folders: ['News', 'Local'],
});

export const visitOf = (path: string, more: Partial<Visit> = {}): Visit => {
  const host = more.host ?? 'courier.example';
  return {
    url: `https://${host}/${path}`,
    host,
    feed: FEED.url,
    progress: 'waiting',
    due: 1000,
    failures: 0,
    changedAt: null,
    etag: null,
    lastModified: null,
    title: 'A \ud83d title',
    publishedAt: '2026-03-01',
    content: null,
    ...more,
  };
};

const ASK = { now: 5000, limit: 100, perHost: 100, busyHosts: [] };

export function describeFollowing(backend: Backend): void {
  const open = openerOf(backend);

  describe('feeds', () => {
    it('are subscribed to once, and what polling found out stays', async () => {
      const store = await open();
      await store.subscribe([FEED, FEED], 7);
      expect(await store.feeds()).toEqual([{ feed: FEED, state: newFeedState(7) }]);
      const issue = createIssue('fetch-refused', FEED.url, 'The server answers 503.', 'Try later.');
      const state = { ...newFeedState(1_790_000_000_123), etag: '"a"', failures: 2, issue };
      await store.savePoll(FEED.url, [], () => state);
      await store.subscribe([{ ...FEED, title: 'Courier' }, createFeed({ url: 'http://a.example/' })], 9);
      expect(await store.feeds()).toEqual([
        { feed: createFeed({ url: 'http://a.example/' }), state: newFeedState(9) },
        { feed: { ...FEED, title: 'Courier' }, state },
      ]);
    });

    it('are forgotten, and a poll that was under way saves nothing', async () => {
      const store = await open();
      await store.subscribe([FEED], 7);
      expect(await store.unsubscribe([FEED.url, 'https://nobody.example/'])).toBe(1);
      expect(await store.savePoll(FEED.url, [visitOf('a')], () => newFeedState(9))).toEqual([]);
      expect(await store.claimFeed(FEED.url, 7, 8)).toBe(false);
      expect(await store.feeds()).toEqual([]);
      expect(await store.dueVisits(ASK)).toEqual([]);
    });

    it('are claimed by one alone', async () => {
      const location = await backend.place();
      const [one, two] = [await open(location), await open(location)];
      await one.subscribe([FEED], 7);
      const claims = await Promise.all([one, two, one, two].map((store) => store.claimFeed(FEED.url, 7, 99)));
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect((await two.feeds())[0]?.state.due).toBe(99);
    });
  });

  describe('visits', () => {
    it('are begun once, and again where the feed tells of a change', async () => {
      const store = await open();
      await store.subscribe([FEED], 0);
      const poll = (visits: readonly Visit[]) =>
        store.savePoll(FEED.url, visits, (begun) => newFeedState(begun));
      expect(await poll([visitOf('a'), visitOf('b', { changedAt: '2026-03-01' })])).toHaveLength(2);
      const b = visitOf('b', { changedAt: '2026-03-02' });
      const again = [visitOf('a', { changedAt: '2026-03-02' }), b, b, visitOf('c')];
      await store.saveEntries([], [visitOf('b', { progress: 'done', changedAt: '2026-03-01', etag: '"b"' })]);
      const begun = await poll(again);
      expect(begun).toEqual([{ ...b, etag: '"b"', due: 3_601_000 }, visitOf('c')]);
      expect((await store.feeds())[0]?.state.due).toBe(2);
      expect(await poll([visitOf('b')])).toEqual([]);
      // While it waits it is put off no further, whatever the feed tells.
      const later = visitOf('b', { changedAt: '2026-03-03' });
      expect(await poll([later])).toEqual([{ ...later, etag: '"b"', due: 3_601_000 }]);
      expect(await store.visitCounts()).toEqual({ waiting: 3, done: 0, 'given up': 0 });
    });

    it('come back as they were saved', async () => {
      const store = await open();
      const whole = visitOf('a', { content: `<p>${'Zażółć '.repeat(900)}</p>`, etag: '"x"', failures: 3 });
      await store.saveEntries([], [whole]);
      const [found] = await store.dueVisits(ASK);
      expect(found).toEqual(whole);
    });

    it('are given the longest due first, not too many of one host, none of a busy one', async () => {
      const store = await open();
      const many = Array.from({ length: 30 }, (_, i) => visitOf(`${10 + i}`, { due: 100 }));
      const other = visitOf('x', { host: 'ledger.example', due: 200 });
      await store.saveEntries([], [...many, other, visitOf('later', { due: 6000 })]);
      await store.saveEntries([], [visitOf('done', { progress: 'done' })]);
      expect((await store.dueVisits({ ...ASK, perHost: 2 })).map(({ url }) => url)).toEqual([
        many[0]!.url,
        many[1]!.url,
        other.url,
      ]);
      expect(await store.dueVisits({ ...ASK, busyHosts: ['courier.example'] })).toHaveLength(1);
      expect(await store.dueVisits({ ...ASK, limit: 4 })).toHaveLength(4);
      expect(await store.dueVisits({ ...ASK, now: -9e9 })).toHaveLength(32);
    });

    it('end in the same step in which their article is saved', async () => {
      const store = await open();
      await store.saveEntries([], [visitOf('a')]);
      const entry = entryOf({ path: 'a' });
      const done = visitOf('a', { progress: 'done' });
      const twice = { ...entry, statements: [...entry.statements, ...entry.statements] };
      await expect(store.saveEntries([twice], [done])).rejects.toThrow();
      expect((await store.visitCounts()).waiting).toBe(1);
      await store.saveEntries([entry], [done]);
      expect(await store.visitCounts()).toEqual({ waiting: 0, done: 1, 'given up': 0 });
      expect((await store.counts()).articles).toBe(1);
    });

    it('stay when all that is derived is forgotten', async () => {
      const store = await open();
      await store.subscribe([FEED], 0);
      await store.saveEntries([], [visitOf('a')]);
      await store.forgetDerived();
      expect(await store.dueVisits(ASK)).toHaveLength(1);
      expect(await store.feeds()).toHaveLength(1);
    });
  });

  it('remembers hosts', async () => {
    const store = await open();
    await store.saveHosts([
      { name: 'b.example', state: '1' },
      { name: 'a.example', state: '2' },
      { name: 'a.example', state: '3' },
    ]);
    await store.saveHosts([{ name: 'b.example', state: '4' }]);
    expect(await store.hosts()).toEqual([
      { name: 'a.example', state: '3' },
      { name: 'b.example', state: '4' },
    ]);
  });
}
