import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../store/store.ts';
import { fetcherWithin } from '../following/played/fetcher.ts';
import { openStore } from '../open.ts';
import { addUrls, type UrlProgress } from './add-urls.ts';

const page = (headline: string, text: string): string =>
  `<!doctype html><html><head><title>${headline}</title></head><body><article><h1>${headline}</h1>${text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}</article></body></html>`;
const FERRY = page(
  'Ferry to Holm stops for the winter',
  'The ferry to Holm will stop in November, the harbour office said on Monday, because its hull needs new plates.\nThe island council called the decision a blow to the school, whose teachers cross the sound every morning.',
);

const ANSWERS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/ferry': (response) => response.setHeader('content-type', 'text/html').end(FERRY),
  '/short': (response) => response.writeHead(301, { location: '/ferry' }).end(),
  '/circle': (response) => response.writeHead(302, { location: '/circle' }).end(),
  '/inside': (response) => response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
  '/gone': (response) => response.writeHead(410).end(),
  '/busy': (response) => response.writeHead(429, { 'retry-after': '60' }).end(),
  '/bomb': (response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(32 << 20))),
  '/broken': (response) => {
    response.writeHead(200, { 'content-length': '5000' });
    response.write('<p>Half of');
    setTimeout(() => response.destroy(), 20);
  },
  '/silent': () => {},
};

let server: Server;
let origin: string;
let store: Store;

beforeAll(async () => {
  server = createServer(({ url }, response) => (ANSWERS[url ?? ''] ?? ANSWERS['/gone'])!(response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(async () => {
  store = await openStore(':memory:');
});
afterEach(async () => await store.close());

async function add(urls: readonly string[], allowedHosts = ['127.0.0.1']) {
  const seen: UrlProgress[] = [];
  // All but one answer, however busy the machine is.
  const options = { now: () => 0, userAgent: 'test', allowedHosts };
  const [patient, strict] = [fetcherWithin(200_000, options), fetcherWithin(500, options)];
  try {
    const added = await addUrls(store, urls, {
      fetch: (url, ...more) => (url.endsWith('/silent') ? strict : patient).fetch(url, ...more),
      onProgress: (one) => seen.push(one),
    });
    return { added, last: new Map(seen.map(({ url, state }) => [url, state])) };
  } finally {
    await Promise.all([patient.close(), strict.close()]);
  }
}

describe('adding by address', () => {
  it('takes a page through all stages, and the same page again changes nothing', async () => {
    const url = `${origin}/ferry`;
    expect((await add([url, url])).added).toMatchObject({ added: 1, known: 0, sheets: 1, issues: [] });
    const again = await add([url]);
    expect(again.added).toMatchObject({ added: 0, known: 1 });
    expect(again.last.get(url)).toBe('known');
    expect(await store.counts()).toMatchObject({ articles: 1, stories: 1 });
  });

  it('adds a page once to which two addresses lead', async () => {
    const { added, last } = await add([`${origin}/ferry`, `${origin}/short`]);
    expect(added).toMatchObject({ added: 1, known: 1 });
    expect([...last.values()]).toEqual(['added', 'known']);
    expect((await store.counts()).articles).toBe(1);
  });

  it('keeps the address that answered, not the short one that led there', async () => {
    await add([`${origin}/short`]);
    const urls: (string | null)[] = [];
    for await (const { article } of store.articlesFrom(1)) urls.push(article.url);
    expect(urls).toEqual([`${origin}/ferry`]);
  });

  it('tells each trouble and adds the rest', async () => {
    const bad = ['circle', 'inside', 'gone', 'busy', 'bomb', 'broken', 'silent'].map(
      (name) => `${origin}/${name}`,
    );
    const { added, last } = await add([...bad, `${origin}/ferry`, 'http://', 'file:///etc/passwd']);
    expect(added.added).toBe(1);
    expect(
      Object.fromEntries(added.issues.map(({ subject, code }) => [subject.replace(origin, ''), code])),
    ).toEqual({
      '/circle': 'fetch-redirects',
      '/inside': 'url-forbidden',
      '/gone': 'fetch-refused',
      '/busy': 'fetch-refused',
      '/bomb': 'fetch-too-large',
      '/broken': 'fetch-failed',
      '/silent': 'fetch-timeout',
      'http://': 'url-invalid',
      'file:///etc/passwd': 'url-invalid',
    });
    for (const url of bad) expect(last.get(url)).toBe('failed');
    expect(await store.issues()).toHaveLength(9);
  });

  it('asks nothing of a private network unless its host is allowed by name', async () => {
    const { added } = await add([`${origin}/ferry`], []);
    expect(added.issues.map(({ code }) => code)).toEqual(['url-forbidden']);
    expect(await store.counts()).toMatchObject({ articles: 0 });
  });
});
