import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FetchResult } from '../../collect/fetch/result.ts';
import { createFeed } from '../../model/feed.ts';
import { createIssue } from '../../model/issue.ts';
import type { Store } from '../../store/store.ts';
import { isOver, type WireImport } from '../../wire/import.ts';
import { createPlayedClock } from '../following/played/clock.ts';
import { openStore } from '../open.ts';
import { createDesk, type Desk } from './desk.ts';

const page = (headline: string, about: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`<html><head><title>${headline}</title></head><body><article><h1>${headline}</h1>
<p>The harbour office said on Monday that ${about} would stop in November because its hull needs new plates.</p>
<p>The island council called the decision a blow to the school, whose teachers cross the sound every morning.</p></article></body></html>`);

const FERRY = 'https://ledger.example/ferry';
const GONE = 'https://ledger.example/gone';

async function fetch(url: string): Promise<FetchResult> {
  const answer = { etag: null, lastModified: null, url, movedTo: null, maxAge: null };
  if (url === FERRY)
    return {
      ...answer,
      kind: 'page',
      bytes: page('Ferry stops', 'the ferry to Holm'),
      contentType: 'text/html',
    };
  const issue = createIssue('fetch-refused', url, 'The page is gone.', 'Leave it out.');
  return { kind: 'failed', issue, status: 410, retryAfter: null };
}

let store: Store;
let desk: Desk;
beforeEach(async () => {
  store = await openStore(':memory:');
  desk = createDesk(store, { fetch, fetchOnHost: fetch, clock: createPlayedClock(Date.UTC(2026, 2, 1)) });
});
afterEach(async () => {
  await desk.close();
  await store.close();
});

async function finished(id: string, { imports }: Desk = desk): Promise<WireImport> {
  while (!isOver(imports.get(id)!))
    await new Promise<void>((done) => {
      const unwatch = imports.watch(id, () => {
        unwatch();
        done();
      });
    });
  return imports.get(id)!;
}

describe('imports', () => {
  it('adds links and files, each with what became of it', async () => {
    const files = [
      { name: 'tunnel.html', bytes: page('Tunnel closes', 'the night train through the tunnel') },
      { name: 'empty.txt', bytes: new Uint8Array() },
      { name: 'crawl.warc.gz', bytes: new Uint8Array([1]) },
    ];
    const id = desk.imports.start({ links: [FERRY, GONE, 'no address'], files });
    expect(desk.imports.get(id)).toMatchObject({ step: 'waiting', items: { length: 6 } });
    const { step, items } = await finished(id);
    expect(step).toBe('done');
    expect(Object.fromEntries(items.map(({ name, state, issue }) => [name, issue?.code ?? state]))).toEqual({
      [FERRY]: 'added',
      [GONE]: 'fetch-refused',
      'no address': 'fetch-refused',
      'tunnel.html': 'added',
      'empty.txt': 'file-empty',
      'crawl.warc.gz': 'file-binary',
    });
    const { article, story } = items.find(({ name }) => name === FERRY)!;
    expect(await store.storyOf(article!)).toBe(story);
    expect((await store.issues()).length).toBe(4);
    const again = await finished(desk.imports.start({ links: [FERRY], files: files.slice(0, 1) }));
    expect(again.items.map(({ state }) => state)).toEqual(['known', 'known']);
  });

  it('takes every article of a file that holds several, as the command line does', async () => {
    const record = (headline: string, about: string) => ({
      '@type': 'NewsArticle',
      headline,
      articleBody: `The harbour office said on Monday that ${about} would stop in November because its hull needs new plates.`,
    });
    const records = [record('Ferry stops', 'the ferry to Holm'), record('Tug stops', 'the tug of the port')];
    const file = { name: 'wire.json', bytes: new TextEncoder().encode(JSON.stringify(records)) };
    const { items } = await finished(desk.imports.start({ links: [], files: [file] }));
    expect(items.map(({ state }) => state)).toEqual(['added']);
    expect((await store.counts()).articles).toBe(2);
    const again = await finished(desk.imports.start({ links: [], files: [file] }));
    expect(again.items.map(({ state }) => state)).toEqual(['known']);
  });

  it('lets works wait for each other, so that none groups without what the other adds', async () => {
    const ids = [1, 2, 3].map((n) =>
      desk.imports.start({
        links: [],
        files: [{ name: `${n}.html`, bytes: page(`Report ${n}`, `the ${'local '.repeat(n)}ferry`) }],
      }),
    );
    await Promise.all(ids.map((id) => finished(id)));
    expect(await store.counts()).toMatchObject({ articles: 3 });
    expect(await store.firstUngroupedBatch()).toBeNull();
  });

  it('ends as failed where a bug ends it, and tells', async () => {
    const told: Error[] = [];
    const fails = async (): Promise<never> => {
      throw new Error('a bug');
    };
    const broken = createDesk(store, {
      fetch: fails,
      fetchOnHost: fails,
      onBug: (error) => told.push(error),
    });
    const id = broken.imports.start({ links: [FERRY], files: [] });
    expect(await finished(id, broken)).toMatchObject({ step: 'failed' });
    expect(told.map(String)).toEqual(['Error: a bug']);
  });

  it('follows the feeds of a reading list, and lets go of one', async () => {
    const list = '<opml version="2.0"><body><outline xmlUrl="https://a.example/feed"/></body></opml>';
    const files = [{ name: 'mine.xml', bytes: new TextEncoder().encode(list) }];
    const { items } = await finished(desk.imports.start({ links: [], files }));
    expect(items).toMatchObject([{ state: 'added', feeds: 1, article: null }]);
    expect((await store.feeds()).map(({ feed }) => feed.url)).toEqual(['https://a.example/feed']);
    const broken = [{ name: 'no.opml', bytes: new TextEncoder().encode('nothing') }];
    const failed = await finished(desk.imports.start({ links: [], files: broken }));
    expect(failed.items).toMatchObject([{ state: 'failed', issue: { code: 'opml-invalid' } }]);
    await desk.unsubscribe('https://a.example/feed');
    expect(await store.feeds()).toEqual([]);
  });

  it('follows addresses one by one, and tells of each, also what of a list could not be taken', async () => {
    const list =
      '<opml><body><outline xmlUrl="https://a.example/feed"/><outline text="x" xmlUrl="mailto:x"/></body></opml>';
    const files = [{ name: 'mine.opml', bytes: new TextEncoder().encode(list) }];
    const { step, items } = await finished(desk.imports.start({ links: [], files, places: [GONE] }));
    expect(step).toBe('done');
    expect(items).toMatchObject([
      { name: GONE, state: 'failed', issue: { code: 'fetch-refused' } },
      { name: 'mine.opml', state: 'added', feeds: 1, issue: { code: 'opml-invalid' } },
    ]);
    expect((await store.issues()).map(({ code }) => code).sort()).toEqual(['fetch-refused', 'opml-invalid']);
  });

  it('ends between two files where it is asked to', async () => {
    const files = [1, 2, 3].map((n) => ({ name: `${n}.html`, bytes: page(`Report ${n}`, `ferry ${n}`) }));
    const id = desk.imports.start({ links: [], files });
    const unwatch = desk.imports.watch(id, () => {
      if (desk.imports.get(id)!.items.some(({ state }) => state === 'added')) void desk.close();
    });
    await finished(id);
    unwatch();
    expect((await store.counts()).articles).toBe(1);
  });

  it('takes a feed off while another is looked for, and adds nothing once it is closed', async () => {
    let answer = (): void => {};
    const slow = new Promise<void>((done) => {
      answer = done;
    });
    const bugs: Error[] = [];
    const waiting = createDesk(store, {
      fetch,
      fetchOnHost: async (url) => {
        await slow;
        return await fetch(url);
      },
      clock: createPlayedClock(Date.UTC(2026, 2, 1)),
      onBug: (error) => bugs.push(error),
    });
    const feed = createFeed({ url: 'https://a.example/feed' });
    await store.subscribe([feed], 0);
    waiting.imports.start({ places: [GONE], links: [FERRY], files: [] });
    await waiting.unsubscribe(feed.url);
    expect(await store.feeds()).toEqual([]);
    const closed = waiting.close();
    answer();
    await closed;
    expect((await store.counts()).articles).toBe(0);
    expect(bugs).toEqual([]);
  });

  it('knows no import that never was', () => {
    expect(desk.imports.get('nothing')).toBeNull();
  });
});

describe('corrections', () => {
  it('keeps one in the log, and says what forbids one', async () => {
    const one = { name: 'a.html', bytes: page('Ferry stops', 'the ferry to Holm') };
    const two = { name: 'b.html', bytes: page('Choir wins prize', 'the choir of the music school') };
    const { items } = await finished(desk.imports.start({ links: [], files: [one, two] }));
    const articleIds = items.map(({ article }) => article!);
    expect(await desk.correct({ kind: 'merge', articleIds }, 'Ada Quill')).toMatchObject({
      correction: { kind: 'merge', madeBy: 'Ada Quill' },
    });
    expect(await store.storyOf(articleIds[0]!)).toBe(await store.storyOf(articleIds[1]!));
    expect(
      await desk.correct({ kind: 'split', articleIds: ['lost'], apartFrom: articleIds[0]! }, null),
    ).toMatchObject({ refused: expect.stringContaining('lost') });
    expect(await desk.corrections()).toMatchObject([
      { kind: 'merge', madeAt: expect.stringMatching(/^2026-03-01T/) },
    ]);
  });
});
