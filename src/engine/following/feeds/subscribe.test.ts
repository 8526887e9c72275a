import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fetch, FetchOnHost } from '../../../collect/fetch/result.ts';
import { refused } from '../../../collect/fetch/trouble.ts';
import { openStore } from '../../../store/open.ts';
import type { Store } from '../../../store/store.ts';
import { createPlayedClock } from '../played/clock.ts';
import { createFeedReader } from '../polling/feed-reader.ts';
import { subscribe } from './subscribe.ts';

const RSS =
  '<rss version="2.0"><channel><title>The Courier</title><link>https://courier.example/</link></channel></rss>';
const OPML = `<opml version="2.0"><head><title>My list</title></head><body><outline text="North">
  <outline text="Ledger" xmlUrl="https://ledger.example/rss" htmlUrl="https://ledger.example/" rating="Lean Left" country="gb"/>
  <outline text="Nowhere" xmlUrl="mailto:x"/></outline></body></opml>`;
const PAGES: Readonly<Record<string, string>> = {
  'https://courier.example/rss': RSS,
  'https://courier.example/':
    '<html><head><link rel="alternate" type="application/rss+xml" href="/gone"><link rel="alternate" type="application/rss+xml" href="/rss"></head><p>Front page',
  'https://plain.example/': '<html><p>Nothing here',
  'https://lists.example/list.opml': OPML,
};
const fetch: Fetch = async (url) => {
  const text = PAGES[url];
  if (text === undefined) return refused(url, 404, null);
  const none = { etag: null, lastModified: null, movedTo: null, maxAge: null };
  return { ...none, kind: 'page', url, bytes: new TextEncoder().encode(text), contentType: null };
};

describe('subscribing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-subscribe-'));
  const reader = createFeedReader(100_000);
  const clock = createPlayedClock(7);
  const deps = { fetch, fetchOnHost: fetch, reader, clock, hostDelay: 5000 };
  let store: Store;
  beforeEach(async () => {
    store = await openStore(':memory:');
  });
  afterEach(async () => {
    await store.close();
    await reader.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const urls = async (): Promise<string[]> => (await store.feeds()).map(({ feed }) => feed.url);

  it('takes a feed, and finds the one of a page', async () => {
    const { added, issues } = await subscribe(store, ['https://courier.example/'], deps);
    expect(added).toEqual([
      {
        url: 'https://courier.example/rss',
        title: 'The Courier',
        home: 'https://courier.example/',
        outlet: 'courier.example',
        folders: [],
      },
    ]);
    expect(issues).toEqual([]);
    expect(await subscribe(store, ['https://courier.example/rss'], deps)).toMatchObject({
      added: [],
      known: 1,
    });
    expect(await urls()).toEqual(['https://courier.example/rss']);
  });

  it('takes reading lists as files and addresses, with what they tell of outlets', async () => {
    const path = join(folder, 'list.opml');
    writeFileSync(path, OPML);
    const { added, issues } = await subscribe(store, [path, 'https://lists.example/list.opml'], deps);
    expect(added).toMatchObject([{ url: 'https://ledger.example/rss', folders: ['North'], title: 'Ledger' }]);
    expect(issues.map(({ code }) => code)).toEqual(['opml-invalid', 'opml-invalid']);
    expect((await store.outlets())[0]).toMatchObject({
      domain: 'ledger.example',
      name: 'Ledger',
      country: 'GB',
    });
    expect(await store.ratings()).toEqual([
      { outlet: 'ledger.example', rater: 'My list (https://lists.example/list.opml)', rating: 'lean left' },
      { outlet: 'ledger.example', rater: 'My list (list.opml)', rating: 'lean left' },
    ]);
  });

  it('tells each place that leads to no feed, and goes on', async () => {
    const places = [
      '/nowhere.opml',
      'https://plain.example/',
      'https://gone.example/',
      'https://courier.example/rss',
    ];
    const { added, issues } = await subscribe(store, places, deps);
    expect(issues.map(({ code }) => code)).toEqual(['path-missing', 'feed-invalid', 'fetch-refused']);
    expect(added).toHaveLength(1);
    expect((await store.issues()).map(({ code }) => code).sort()).toEqual(
      issues.map(({ code }) => code).sort(),
    );
  });

  it('asks nothing that a robots.txt forbids, each host in its own time, also after a redirect', async () => {
    const asked: { url: string; at: number }[] = [];
    const robots: Readonly<Record<string, string>> = {
      'https://courier.example/robots.txt': 'User-agent: *\nCrawl-delay: 20\nDisallow: /gone',
      'https://other.example/robots.txt': 'User-agent: broadsheet\nDisallow: /',
    };
    const log: Fetch = async (url, ...more) => {
      asked.push({ url, at: clock.now() });
      const text = robots[url];
      if (text === undefined) return await fetch(url, ...more);
      const none = { etag: null, lastModified: null, movedTo: null, maxAge: null };
      return { ...none, kind: 'page', url, bytes: new TextEncoder().encode(text), contentType: null };
    };
    const fetchOnHost: FetchOnHost = async (url, ...more) => {
      const result = await log(url, ...more);
      const to = 'https://other.example/y';
      return url === 'https://short.example/x' ? { kind: 'elsewhere', url: to, isForGood: true } : result;
    };
    const places = ['https://courier.example/', 'https://short.example/x'];
    const { added, issues } = await subscribe(store, places, { ...deps, fetch: log, fetchOnHost });
    expect(added.map(({ url }) => url)).toEqual(['https://courier.example/rss']);
    expect(issues).toMatchObject([{ code: 'robots-forbidden', subject: 'https://short.example/x' }]);
    expect(issues[0]!.detail).toContain('It leads to https://other.example/y.');
    expect(asked.map(({ url }) => url)).toEqual([
      'https://courier.example/robots.txt',
      'https://courier.example/',
      'https://courier.example/rss',
      'https://short.example/robots.txt',
      'https://short.example/x',
      'https://other.example/robots.txt',
    ]);
    expect(asked[1]!.at - asked[0]!.at).toBeGreaterThanOrEqual(20_000);
    expect(asked[2]!.at - asked[1]!.at).toBeGreaterThanOrEqual(20_000);
    expect(asked[4]!.at - asked[3]!.at).toBeGreaterThanOrEqual(5000);
    expect((await store.hosts()).map(({ name }) => name)).toEqual([
      'courier.example',
      'other.example',
      'short.example',
    ]);
  });
});
