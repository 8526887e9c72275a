import { setImmediate as turn } from 'node:timers/promises';
import type { FetchOnHost, FetchResult } from '../../../collect/fetch/result.ts';
import { refused } from '../../../collect/fetch/trouble.ts';
import { MINUTE } from '../../../collect/schedule/spans.ts';

/** What a host of the played internet is like. */
export interface PlayedHost {
  readonly name: string;
  /** Milliseconds between two articles. */
  readonly gap: number;
  /** Items that its feed lists. */
  readonly listed: number;
  readonly robots?: string;
  /** A status instead of every n-th answer: the host is moody. */
  readonly moods?: { readonly every: number; readonly status: number; readonly retryAfter: number | null };
  /** It tells no dates in its feed. */
  readonly isUndated?: boolean;
  /** Its feed has moved for good. */
  readonly hasMoved?: boolean;
  /** It gives no validators, so that nothing is ever unchanged. */
  readonly isForgetful?: boolean;
}

/** One request as the played internet saw it. */
export interface Asked {
  readonly url: string;
  readonly host: string;
  readonly path: string;
  readonly at: number;
  readonly status: number;
}

/** Hosts that publish by a clock, and a log of what they were asked. */
export interface PlayedInternet {
  readonly fetch: FetchOnHost;
  readonly asked: Asked[];
  /** Requests to one host that overlapped. */
  readonly overlaps: string[];
  /** Addresses of the articles that a host published in `(from, to]`. */
  readonly published: (host: PlayedHost, from: number, to: number) => string[];
}

const STATUS = { page: 200, unchanged: 304, elsewhere: 302 } as const;

/** @param others fetches from hosts that are not among these. */
export function createPlayedInternet(
  hosts: readonly PlayedHost[],
  now: () => number,
  others?: FetchOnHost,
): PlayedInternet {
  const byName = new Map(hosts.map((host) => [host.name, host]));
  const asked: Asked[] = [];
  const overlaps: string[] = [];
  const open = new Set<string>();
  const counts = new Map<string, number>();
  const answer = (url: URL, validators: { etag: string | null } | null): FetchResult => {
    const host = byName.get(url.host);
    if (!host) return refused(url.href, 404, null);
    const count = (counts.get(host.name) ?? 0) + 1;
    counts.set(host.name, count);
    if (url.pathname === '/robots.txt')
      return host.robots === undefined ? refused(url.href, 404, null) : page(url.href, host.robots, null);
    if (host.moods && count % host.moods.every === 0)
      return refused(url.href, host.moods.status, host.moods.retryAfter);
    if (url.pathname === '/rss' || url.pathname === '/moved') return feedOf(host, url, validators);
    return page(url.href, articleOf(url), null);
  };
  const feedOf = (host: PlayedHost, url: URL, validators: { etag: string | null } | null): FetchResult => {
    const latest = Math.floor(now() / host.gap);
    const etag = host.isForgetful ? null : `"${latest}"`;
    const moved = host.hasMoved ? `https://${host.name}/moved` : null;
    if (etag !== null && validators?.etag === etag)
      return { kind: 'unchanged', url: url.href, movedTo: moved, etag, lastModified: null, maxAge: null };
    const items = Array.from({ length: host.listed }, (_, i) => latest - i).map((number) => {
      const date = host.isUndated ? '' : `<pubDate>${new Date(number * host.gap).toUTCString()}</pubDate>`;
      return `<item><title>Report ${number}</title><link>https://${host.name}/${number}</link>${date}</item>`;
    });
    const text = `<rss version="2.0"><channel><title>${host.name}</title>${items.join('')}</channel></rss>`;
    return { ...page(moved ?? url.href, text, etag), movedTo: moved };
  };
  return {
    asked,
    overlaps,
    published: ({ name, gap }, from, to) => {
      const found: string[] = [];
      for (let number = Math.floor(from / gap) + 1; number * gap <= to; number++)
        found.push(`https://${name}/${number}`);
      return found;
    },
    async fetch(address, validators = null) {
      const url = new URL(address);
      if (open.has(url.host)) overlaps.push(address);
      open.add(url.host);
      await turn();
      const result =
        others && !byName.has(url.host) ? await others(address, validators) : answer(url, validators);
      open.delete(url.host);
      const status = result.kind === 'failed' ? (result.status ?? 0) : STATUS[result.kind];
      asked.push({ url: address, host: url.host, path: url.pathname, at: now(), status });
      return result;
    },
  };
}

const page = (url: string, text: string, etag: string | null): FetchResult & { kind: 'page' } => ({
  kind: 'page',
  url,
  movedTo: null,
  etag,
  lastModified: null,
  maxAge: null,
  bytes: new TextEncoder().encode(text),
  contentType: url.endsWith('.txt')
    ? 'text/plain'
    : /rss|moved/.test(url)
      ? 'application/rss+xml'
      : 'text/html; charset=utf-8',
});

/** Words by which no two reports are alike. */
const PLACES = ['Holm', 'Varn', 'Oldport', 'Eskdale', 'Mirby', 'Tarn', 'Lowick', 'Brede', 'Sund', 'Garrow'];
const THINGS = ['bridge', 'ferry', 'school', 'harbour', 'mill', 'tunnel', 'market', 'library', 'dam', 'tram'];

function articleOf(url: URL): string {
  const number = Number(url.pathname.slice(1)) || 0;
  const place = PLACES[number % 10]!;
  const thing = THINGS[Math.floor(number / 10) % 10]!;
  const name = `${url.host.split('.')[0]} ${number}`;
  return `<!doctype html><html><head><title>The ${thing} of ${place}, report ${name}</title></head><body><article>
<h1>The ${thing} of ${place}, report ${name}</h1>
<p>The council of ${place} said on Monday that the ${thing} would be closed for ${number % 29} weeks, report ${name} has it.</p>
<p>“We have no choice,” said the mayor, Ilse Brandt, who wants the ${thing} open again before the winter of ${name}.</p>
</article></body></html>`;
}

/** Hosts of all kinds: quick and slow ones, moody ones, with and without dates. */
export function playedHosts(count: number): PlayedHost[] {
  return Array.from({ length: count }, (_, i) => ({
    name: `o${i}.example`,
    gap: [45, 90, 160, 300, 500][i % 5]! * MINUTE,
    listed: [6, 9, 14][i % 3]!,
    ...(i % 7 === 1 ? { robots: 'User-agent: *\nCrawl-delay: 30\nDisallow: /private' } : {}),
    ...(i % 7 === 2 ? { moods: { every: 5, status: 503, retryAfter: null } } : {}),
    ...(i % 7 === 3 ? { moods: { every: 6, status: 429, retryAfter: 15 * MINUTE } } : {}),
    ...(i % 7 === 4 ? { isUndated: true } : {}),
    ...(i % 7 === 5 ? { hasMoved: true } : {}),
    ...(i % 7 === 6 ? { isForgetful: true } : {}),
  }));
}
