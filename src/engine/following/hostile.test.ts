import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFetcher } from '../../collect/fetch/fetch.ts';
import { createFeed } from '../../model/feed.ts';
import { openStore } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import { wallClock } from './clock.ts';
import { follow } from './follow.ts';
import {
  type Answer,
  articlePage,
  bomb,
  endless,
  feedOf,
  type PlayedServer,
  startPlayedServer,
} from './played/server.ts';
import { createFeedReader } from './polling/feed-reader.ts';

const WHOLE = ['The dock', 'The mill', 'The weir', 'The quay']
  .map(
    (what) =>
      `<p>${what} of Brede has fallen dry since the spring, its keeper told the council on Monday, and no ship has come up the river in the weeks since then.</p>`,
  )
  .join('');

/** A host whose feed lists one article that can be had. */
const good: Answer = (path, request, response) => {
  const host = request.headers.host!;
  if (path === '/rss') response.setHeader('etag', '"1"').end(feedOf([`http://${host}/a`]));
  else if (path === '/a')
    response.setHeader('content-type', 'text/html').end(articlePage(host.split('.')[0]!));
  else response.writeHead(404).end();
};
/** As {@link good}, but for one path. */
const but =
  (at: string, answer: Answer): Answer =>
  (path, request, response) =>
    (path === at ? answer : good)(path, request, response);

const HOSTS: Readonly<Record<string, Answer>> = {
  'good.test': good,
  'circle.test': but('/rss', (_, __, response) => response.writeHead(302, { location: '/rss' }).end()),
  'inside.test': but('/rss', (_, __, response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
  ),
  'busy.test': but('/rss', (_, __, response) => response.writeHead(429, { 'retry-after': '7200' }).end()),
  'broken.test': but('/rss', (_, __, response) => response.writeHead(500).end()),
  'gone.test': but('/rss', (_, __, response) => response.writeHead(410).end()),
  'bomb.test': but('/rss', (_, __, response) => response.setHeader('content-encoding', 'gzip').end(bomb())),
  'endless.test': but('/rss', (_, __, response) => endless(response, '<item>', 5)),
  'silent.test': but('/rss', () => {}),
  'cut.test': but('/rss', (_, { headers }, response) => {
    const text = feedOf([`http://${headers.host}/a`, `http://${headers.host}/b`]);
    response.end(text.slice(0, text.indexOf('/b')));
  }),
  'utf16.test': but('/rss', (_, { headers }, response) =>
    response.end(Buffer.from(`\ufeff${feedOf([`http://${headers.host}/a`])}`, 'utf16le')),
  ),
  'latin.test': but('/a', (_, __, response) =>
    response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end(Buffer.from(articlePage('Brod\u00e9'), 'latin1')),
  ),
  'zipped.test': but('/rss', (_, { headers }, response) =>
    response.setHeader('content-encoding', 'gzip').end(gzipSync(feedOf([`http://${headers.host}/a`]))),
  ),
  'moved.test': but('/rss', (_, __, response) => response.writeHead(301, { location: '/new' }).end()),
  'closed.test': but('/robots.txt', (_, __, response) => response.end('User-agent: *\nDisallow: /')),
  'pages.test': but('/robots.txt', (_, __, response) =>
    response.end('User-agent: broadsheet\nDisallow: /a\n'),
  ),
  'failing.test': but('/robots.txt', (_, __, response) => response.writeHead(503).end()),
  'login.test': (path, { headers }, response) => {
    if (path === '/rss')
      response.end(
        feedOf(
          [],
          `<item><title>Dry harbour of Brede</title><link>http://${headers.host}/a</link><content:encoded><![CDATA[${WHOLE}]]></content:encoded></item>`,
        ),
      );
    else response.writeHead(path === '/a' ? 403 : 404).end();
  },
};

describe('hosts of every kind', () => {
  let server: PlayedServer;
  let store: Store;
  const reader = createFeedReader();
  const issues = new Map<string, string>();
  const stop = new AbortController();

  const round = async (): Promise<void> => {
    const fetcher = createFetcher({
      now: Date.now,
      userAgent: 'Broadsheet/1 (test)',
      allowedHosts: ['*.test'],
      resolve: async () => ['127.0.0.1'],
      bounds: { headers: 4000, idle: 4000, total: 8000 },
    });
    try {
      await follow(store, {
        fetch: fetcher.fetch,
        clock: wallClock,
        reader,
        agent: 'Broadsheet',
        hostDelay: 10,
        once: true,
        signal: stop.signal,
      });
    } finally {
      await fetcher.close();
    }
  };
  const nameOf = (url: string): string => new URL(url).hostname;

  beforeAll(async () => {
    server = await startPlayedServer((host) => HOSTS[host]);
    store = await openStore(':memory:');
    const feeds = Object.keys(HOSTS).map((host) => createFeed({ url: `http://${host}:${server.port}/rss` }));
    await store.subscribe(feeds, Date.now());
    await round();
    for (const { feed, state } of await store.feeds())
      if (state.issue) issues.set(nameOf(feed.url), state.issue.code);
  }, 120_000);
  afterAll(async () => {
    await store.close();
    await reader.close();
    await server.close();
  });

  it('bring in what can be had', async () => {
    const held: string[] = [];
    for await (const { article } of store.articlesFrom(1)) held.push(nameOf(article.url!));
    expect(held.sort()).toEqual([
      'cut.test',
      'good.test',
      'latin.test',
      'login.test',
      'utf16.test',
      'zipped.test',
    ]);
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
    });
  });

  it('are asked for nothing that their robots.txt forbids, and their feed may tell what their page does not', async () => {
    expect(server.asked).not.toContain('closed.test /rss');
    expect(server.asked).not.toContain('failing.test /rss');
    expect(server.asked).toContain('pages.test /rss');
    expect(server.asked).not.toContain('pages.test /a');
    const told = (await store.issues()).map(({ code, subject }) => `${nameOf(subject)} ${code}`);
    expect(told.sort()).toEqual(['login.test fetch-refused', 'pages.test robots-forbidden']);
  });

  it('are left alone until their time has come', async () => {
    const before = server.asked.length;
    await round();
    expect(server.asked.length).toBe(before);
    const busy = (await store.feeds()).find(({ feed }) => nameOf(feed.url) === 'busy.test')!;
    expect(busy.state.due - Date.now()).toBeGreaterThan(7_000_000);
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
