import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { examplePages } from '../pages.ts';

/**
 * Plays hosts for `bench/follow.ts`, told apart by their name: `node bench/follow/server.ts HOSTS ARTICLES`. Each host has a feed of
 * about 60 KB with a validator. With no articles its items are too old to be visited. Writes its port to standard output.
 */
const hosts = Number(process.argv[2]);
const articles = Number(process.argv[3]);
const perHost = Math.ceil(articles / hosts);
const pages = [...examplePages(articles)].map(({ text }) => text);
const OLD_ITEMS = 50;
const FILLER = '<category>news</category>'.repeat(45);

const item = (link: string, date: Date): string =>
  `<item><title>Report of the day</title><link>${link}</link><pubDate>${date.toUTCString()}</pubDate>${FILLER}</item>`;

function feedOf(host: string): string {
  const number = Number(host.slice(1).split('.')[0]);
  const origin = `http://${host}:${port()}`;
  const items =
    articles === 0
      ? Array.from({ length: OLD_ITEMS }, (_, i) => item(`${origin}/old/${i}`, new Date(2020, 1, i + 1)))
      : Array.from({ length: perHost }, (_, i) => number * perHost + i)
          .filter((n) => n < articles)
          .map((n) => item(`${origin}/page/${n}`, new Date(Date.now() - n * 1000)));
  return `<rss version="2.0"><channel><title>${host}</title>${items.join('')}</channel></rss>`;
}

const server = createServer((request, response) => {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  const path = request.url ?? '';
  if (path === '/rss') {
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.setHeader('etag', '"1"').end(feedOf(host));
  } else if (path.startsWith('/page/')) {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(pages[Number(path.slice(6))]);
  } else response.writeHead(404).end();
});
const port = (): number => (server.address() as AddressInfo).port;
server.listen(0, '127.0.0.1', () => process.stdout.write(`${port()}\n`));
