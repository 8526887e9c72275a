import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFeed } from '../../model/feed.ts';
import { openStore } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import { wallClock } from './clock.ts';
import { follow } from './follow.ts';
import { fetcherWithin } from './played/fetcher.ts';
import { type PlayedServer, startPlayedServer } from './played/server.ts';
import { answerOfWild, GIVING, WILD_KINDS } from './played/wild.ts';
import { createFeedReader } from './polling/feed-reader.ts';

const NEVER_ENDING = ['endless.test', 'silent.test'];

const nameOf = (url: string): string => new URL(url).hostname;

const OPTIONS = {
  now: Date.now,
  userAgent: 'Broadsheet/1 (test)',
  allowedHosts: ['*.test'],
  resolve: async () => ['127.0.0.1'],
};

describe('hosts of every kind', () => {
  let server: PlayedServer;
  let store: Store;
  const reader = createFeedReader(100_000);
  const issues = new Map<string, string>();
  const stop = new AbortController();

  const round = async (): Promise<void> => {
    const [patient, strict] = [fetcherWithin(100_000, OPTIONS), fetcherWithin(2000, OPTIONS)];
    try {
      await follow(store, {
        fetch: patient.fetch,
        // The others all answer, however busy the machine is.
        fetchOnHost: (url, ...more) =>
          (NEVER_ENDING.includes(nameOf(url)) ? strict : patient).fetchOnHost(url, ...more),
        clock: wallClock,
        reader,
        hostDelay: 10,
        once: true,
        signal: stop.signal,
      });
    } finally {
      await Promise.all([patient.close(), strict.close()]);
    }
  };
  beforeAll(async () => {
    server = await startPlayedServer(answerOfWild);
    store = await openStore(':memory:');
    const feeds = WILD_KINDS.map((kind) => createFeed({ url: `http://${kind}.test:${server.port}/rss` }));
    await store.subscribe(feeds, Date.now());
    await round();
    for (const { feed, state } of await store.feeds())
      if (state.issue) issues.set(nameOf(feed.url), state.issue.code);
  });
  afterAll(async () => {
    await store.close();
    await reader.close();
    await server.close();
  });

  it('bring in what can be had', async () => {
    const held: string[] = [];
    for await (const { article } of store.articlesFrom(1)) held.push(nameOf(article.url!));
    // Two others lead to pages of a host that nobody follows.
    expect(held.sort()).toEqual(['aim.test', 'aim.test', ...GIVING.map((kind) => `${kind}.test`)].sort());
    expect((await store.counts()).stories).toBeGreaterThan(0);
  });

  it('are told each by its trouble', () => {
    expect(Object.fromEntries(issues)).toEqual({
      'circle.test': 'fetch-redirects',
      'inside.test': 'url-forbidden',
      'busy.test': 'fetch-refused',
      'broken.test': 'fetch-refused',
      'gone.test': 'fetch-refused',
      'bomb.test': 'fetch-too-large',
      'endless.test': 'fetch-timeout',
      'silent.test': 'fetch-timeout',
      'cut.test': 'feed-cut',
      'moved.test': 'fetch-refused',
      'closed.test': 'robots-forbidden',
      'failing.test': 'robots-forbidden',
      'ring.test': 'fetch-redirects',
      'index.test': 'fetch-refused',
    });
  });

  it('are asked for nothing that their robots.txt forbids, and their feed may tell what their page does not', async () => {
    expect(server.asked).not.toContain('closed.test /rss');
    expect(server.asked).not.toContain('failing.test /rss');
    expect(server.asked).toContain('pages.test /rss');
    expect(server.asked).not.toContain('pages.test /a');
    const told = (await store.issues()).map(({ code, subject }) => `${nameOf(subject)} ${code}`);
    expect(told.sort()).toEqual([
      'away.test robots-forbidden',
      'login.test fetch-refused',
      'pages.test robots-forbidden',
    ]);
  });

  it('are asked as their own robots.txt allows where another host leads to them', async () => {
    expect(server.asked).not.toContain('closed.test /a');
    const told = (await store.issues()).find(({ subject }) => nameOf(subject) === 'away.test')!;
    expect(told.detail).toMatch(/^It leads to http:\/\/closed\.test:\d+\/a\. The host's robots\.txt asks/);
    expect(server.asked.filter((one) => one === 'aim.test /robots.txt')).toHaveLength(1);
    const shift = (await store.feeds()).find(({ feed }) => nameOf(feed.url) === 'shift.test')!;
    expect(shift.state).toMatchObject({ movedTo: `http://aim.test:${server.port}/rss`, detour: null });
  });

  it('are read through the index of their sitemaps, as far as it lists what is new', async () => {
    const asked = server.asked.filter((one) => one.startsWith('index.test'));
    expect(asked.sort()).toEqual([
      'index.test /a',
      'index.test /broken.xml',
      'index.test /latest.xml',
      'index.test /robots.txt',
      'index.test /rss',
    ]);
    const { state } = (await store.feeds()).find(({ feed }) => nameOf(feed.url) === 'index.test')!;
    expect(state).toMatchObject({ failures: 0, round: null, issue: { code: 'fetch-refused' } });
  });

  it('are left alone until their time has come', async () => {
    const before = server.asked.length;
    await round();
    expect(server.asked.length).toBe(before);
    const busy = (await store.feeds()).find(({ feed }) => nameOf(feed.url) === 'busy.test')!;
    expect(busy.state.due - busy.state.askedAt!).toBeGreaterThanOrEqual(7_200_000);
  });

  it('are asked conditionally the next time, and what did not change brings nothing', async () => {
    const { feed, state } = (await store.feeds()).find(({ feed: { url } }) => nameOf(url) === 'good.test')!;
    expect(state.etag).toBe('"1"');
    await store.claimFeed(feed.url, state.due, Date.now() - 1);
    const before = server.asked.length;
    const articles = (await store.counts()).articles;
    await round();
    expect(server.asked.slice(before)).toEqual(['good.test /rss']);
    expect((await store.counts()).articles).toBe(articles);
  });
});
