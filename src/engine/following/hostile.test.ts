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
  // Their ports are the server's own, which is known once it runs.
  'away.test': but('/a', (_, { headers }, response) =>
    response.writeHead(302, { location: `http://closed.test:${portOf(headers.host)}/a` }).end(),
  ),
  'short.test': but('/a', (_, { headers }, response) =>
    response.writeHead(302, { location: `http://aim.test:${portOf(headers.host)}/b` }).end(),
  ),
  'shift.test': but('/rss', (_, { headers }, response) =>
    response.writeHead(301, { location: `http://aim.test:${portOf(headers.host)}/rss` }).end(),
  ),
  'ring.test': but('/rss', (_, { headers }, response) =>
    response.writeHead(302, { location: `http://aim.test:${portOf(headers.host)}/ring` }).end(),
  ),
  'index.test': (path, { headers }, response) => {
    const today = new Date().toISOString();
    const page = (url: string) => `<url><loc>${url}</loc><lastmod>${today}</lastmod></url>`;
    const here = `http://${headers.host}`;
    const sitemap = (url: string, day: string) =>
      `<sitemap><loc>${url}</loc><lastmod>${day}</lastmod></sitemap>`;
    if (path === '/rss')
      response.end(
        `<sitemapindex>${sitemap(`${here}/2019.xml`, '2019-01-01')}${sitemap(`${here}/tag-sitemap.xml`, today)}${sitemap(`${here}/broken.xml`, today)}${sitemap(`${here}/rss`, today)}${sitemap(`${here}/latest.xml`, today)}</sitemapindex>`,
      );
    else if (path === '/latest.xml') response.end(`<urlset>${page(`${here}/a`)}</urlset>`);
    else good(path, { headers } as never, response);
  },
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

const portOf = (host: string | undefined): string => host!.split(':')[1]!;
/** Nobody follows it; others lead to it. */
const AIM: Answer = (path, request, response) => {
  if (path === '/b') response.setHeader('content-type', 'text/html').end(articlePage('aim'));
  else if (path === '/ring')
    response.writeHead(302, { location: `http://ring.test:${portOf(request.headers.host)}/rss` }).end();
  else good(path, request, response);
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
        fetchOnHost: fetcher.fetchOnHost,
        clock: wallClock,
        reader,
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
    server = await startPlayedServer((host) => (host === 'aim.test' ? AIM : HOSTS[host]));
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
      'aim.test',
      'aim.test',
      'cut.test',
      'good.test',
      'index.test',
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
