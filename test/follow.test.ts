import { EventEmitter, once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { broadsheet, jsonLines, startBroadsheet, withFolder } from './program.ts';

const ARTICLE = `<!doctype html><html><head><title>Holm bridge closed</title></head><body><article><h1>Holm bridge closed</h1>
<p>The bridge at Holm was closed on Monday after a crack had been found in one of its piers, the county said.</p>
<p>“Nobody will cross it before the winter,” said Ada Quill, who leads the county’s road office.</p></article></body></html>`;

const MANY = Array.from({ length: 20 }, (_, i) => `/many/${i}`);

describe('following from the command line', () => {
  let server: Server;
  let origin: string;
  const asked: string[] = [];
  const requests = new EventEmitter();

  beforeAll(async () => {
    server = createServer(({ url = '' }, response) => {
      asked.push(url);
      requests.emit('one');
      if (url === '/') response.end('<link rel="alternate" type="application/rss+xml" href="/rss">');
      else if (url === '/rss')
        response.end(
          `<rss version="2.0"><channel><title>Courier</title><item><link>${origin}/a</link></item></channel></rss>`,
        );
      else if (url === '/many')
        response.end(
          `<rss version="2.0"><channel><title>Courier</title>${MANY.map((path) => `<item><link>${origin}${path}</link></item>`).join('')}</channel></rss>`,
        );
      else if (MANY.includes(url))
        setTimeout(
          () =>
            response.setHeader('content-type', 'text/html').end(ARTICLE.replaceAll('Holm', `Holm ${url}`)),
          50,
        );
      else if (url === '/a') response.setHeader('content-type', 'text/html').end(ARTICLE);
      else response.writeHead(url === '/broken' ? 500 : 404).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const HOST = ['--delay', '0', '--allow-host', '127.0.0.1'];

  it('takes a page’s feed and its articles in one round, and asks for nothing twice', async () => {
    await withFolder(async (folder) => {
      const store = ['--store', join(folder, 'a.sqlite')];
      const first = await broadsheet([...store, 'follow', `${origin}/`, '--once', ...HOST]);
      expect(first).toMatchObject({ code: 0, err: '' });
      expect(first.out).toMatch(/1 poll, 1 article added, 1 sheet drawn, 0 issues/);
      const before = asked.length;
      const second = await broadsheet([...store, 'follow', '--once', ...HOST]);
      expect(second.out).toMatch(/0 polls, 0 articles added/);
      expect(asked.length).toBe(before);
      const [feed] = jsonLines((await broadsheet([...store, 'feeds', '--json'])).out);
      expect(feed).toMatchObject({ url: `${origin}/rss`, title: 'Courier', failures: 0 });
    });
  });

  it('reads and writes reading lists, tells failing feeds in doctor, and forgets feeds', async () => {
    await withFolder(async (folder) => {
      const store = ['--store', join(folder, 'a.sqlite')];
      const list = join(folder, 'list.opml');
      writeFileSync(
        list,
        `<opml version="2.0"><body><outline text="A" xmlUrl="${origin}/broken"/></body></opml>`,
      );
      expect((await broadsheet([...store, 'subscribe', list, `${origin}/none`, ...HOST.slice(2)])).code).toBe(
        1,
      );
      const round = await broadsheet([...store, 'follow', '--once', ...HOST]);
      expect(round.code).toBe(1);
      expect(round.err).toMatch(/\/broken: The server answers 500.*\[fetch-refused\]/);
      expect((await broadsheet([...store, 'doctor'])).out).toContain('/broken');
      expect((await broadsheet([...store, 'feeds', '--opml', '-'])).out).toContain(
        `xmlUrl="${origin}/broken"`,
      );
      expect((await broadsheet([...store, 'unsubscribe', `${origin}/broken`])).code).toBe(0);
      expect((await broadsheet([...store, 'unsubscribe', `${origin}/broken`])).code).toBe(2);
      expect((await broadsheet([...store, 'follow', '--once'])).code).toBe(2);
    });
  });

  it('goes on where it was killed: no article is lost or held twice, and the feed is not asked again', async () => {
    await withFolder(async (folder) => {
      const store = ['--store', join(folder, 'a.sqlite')];
      await broadsheet([...store, 'subscribe', `${origin}/many`, ...HOST]);
      const before = asked.length;
      const pages = (): string[] => asked.slice(before).filter((url) => MANY.includes(url));
      const running = startBroadsheet([...store, 'follow', ...HOST]);
      while (pages().length < 8) await once(requests, 'one');
      running.child.kill('SIGKILL');
      await running.ended;
      const killedAt = pages().length;
      expect(killedAt).toBeGreaterThanOrEqual(8);
      const { out } = await broadsheet([...store, 'follow', '--once', ...HOST]);
      expect(out).toMatch(/^Following 1 feed once\n0 polls/);
      expect((await broadsheet([...store, 'feeds'])).out).toContain('0 wait, 20 are done, 0 are given up');
      const stories = jsonLines((await broadsheet([...store, 'stories', '--json'])).out);
      expect(stories.reduce((sum, { coverage }) => sum + coverage.articles.total, 0)).toBe(MANY.length);
      expect(asked.slice(before).filter((url) => url === '/many')).toHaveLength(1);
      expect(new Set(pages()).size).toBe(MANY.length);
      // Asked for twice is what was fetched and not yet saved.
      expect(pages().length - MANY.length).toBeLessThanOrEqual(killedAt);
    });
  });

  it('stops in good order when it is asked to, and has kept what came', async () => {
    await withFolder(async (folder) => {
      const store = ['--store', join(folder, 'a.sqlite')];
      const running = startBroadsheet([...store, 'follow', `${origin}/rss`, ...HOST]);
      while ((await broadsheet([...store, 'stories', '--json'])).out === '') await pause(100);
      running.child.kill('SIGTERM');
      expect((await running.ended).code).toBe(0);
      const stories = jsonLines((await broadsheet([...store, 'stories', '--json'])).out);
      expect(stories.map(({ coverage }) => coverage.articles.total)).toEqual([1]);
    });
  });
});
