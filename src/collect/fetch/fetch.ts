import assert from 'node:assert/strict';
import { Agent } from 'undici';
import { MAX_BYTES } from '../../text/bytes/bytes.ts';
import { type AllowedHosts, parseUrl, whyForbidden } from './address.ts';
import { ACCEPTED_CODINGS, readBody } from './body.ts';
import { headerOf, maxAgeOf, retryAfterOf } from './headers.ts';
import { guardedLookup, type Resolve, resolveBySystem } from './lookup.ts';
import type { Elsewhere, Fetch, FetchOnHost, FetchResult, Validators } from './result.ts';
import { badRedirect, forbiddenUrl, invalidUrl, networkTrouble, refused } from './trouble.ts';

export interface FetcherOptions {
  /** Milliseconds since 1970, for dates in `Retry-After`. */
  readonly now: () => number;
  /** Who asks, with an address where its operator can be reached. */
  readonly userAgent: string;
  readonly allowedHosts?: AllowedHosts;
  readonly resolve?: Resolve;
  readonly bounds?: Partial<Bounds>;
}

/** What one request may cost. Times in milliseconds. */
export interface Bounds {
  /** Of a body, packed or unpacked. */
  readonly bytes: number;
  readonly connect: number;
  readonly headers: number;
  /** Between two parts of a body. */
  readonly idle: number;
  /** Redirects included. */
  readonly total: number;
}

const BOUNDS: Bounds = { bytes: MAX_BYTES, connect: 10_000, headers: 15_000, idle: 10_000, total: 30_000 };
/** As many as the Fetch standard's half; RFC 9110 names no number, and no news page needs more. */
const MAX_REDIRECTS = 10;
const MAX_SKIPPED_BYTES = 64 * 1024;
const MAX_HEADER_BYTES = 16 * 1024;
/** Milliseconds for which a connection waits for the next request. */
const KEEP_ALIVE = 1000;

export interface Fetcher {
  /** Follows redirects wherever they lead: for what a person asks for. */
  readonly fetch: Fetch;
  /** Follows redirects on one host alone: for a program, which asks each host in its own time. */
  readonly fetchOnHost: FetchOnHost;
  readonly close: () => Promise<void>;
}

/** Fetches over http and https, from the public internet and hosts that were allowed by name, one connection a host. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const allowed = options.allowedHosts ?? [];
  const bounds = { ...BOUNDS, ...options.bounds };
  const agent = new Agent({
    connections: 1,
    pipelining: 1,
    // An open connection costs 80 KB, and whoever asks hundreds of hosts leaves each alone for seconds.
    keepAliveTimeout: KEEP_ALIVE,
    keepAliveMaxTimeout: KEEP_ALIVE,
    connect: { timeout: bounds.connect, lookup: guardedLookup(options.resolve ?? resolveBySystem, allowed) },
    headersTimeout: bounds.headers,
    bodyTimeout: bounds.idle,
    maxHeaderSize: MAX_HEADER_BYTES,
  });
  const settings = { ...options, allowed, bounds };
  const ask = async (
    staysOnHost: boolean,
    ...[address, validators = null, signal]: Parameters<Fetch>
  ): Promise<FetchResult | Elsewhere> => {
    const ends = AbortSignal.any([AbortSignal.timeout(bounds.total), ...(signal ? [signal] : [])]);
    try {
      return await follow(agent, { ...settings, staysOnHost }, address, validators, ends);
    } catch (error) {
      return networkTrouble(address, ends.aborted ? ends.reason : error, bounds.bytes);
    }
  };
  return {
    async fetch(...asked) {
      const result = await ask(false, ...asked);
      assert(result.kind !== 'elsewhere');
      return result;
    },
    fetchOnHost: (...asked) => ask(true, ...asked),
    close: () => agent.destroy(),
  };
}

interface Settings {
  readonly now: () => number;
  readonly userAgent: string;
  readonly allowed: AllowedHosts;
  readonly bounds: Bounds;
  readonly staysOnHost: boolean;
}

/** Asks hop by hop: each address is judged before it is asked. */
async function follow(
  agent: Agent,
  settings: Settings,
  address: string,
  validators: Validators | null,
  signal: AbortSignal,
): Promise<FetchResult | Elsewhere> {
  let url = parseUrl(address);
  if (url === null) return invalidUrl(address);
  const { host } = url;
  const seen = new Set<string>();
  let movedTo: string | null = null;
  let isForGood = true;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    url.hash = '';
    const why = whyForbidden(url, settings.allowed);
    if (why !== null) return forbiddenUrl(address, hop === 0 ? address : url.href, why);
    if (settings.staysOnHost && url.host !== host) return { kind: 'elsewhere', url: url.href, isForGood };
    if (seen.has(url.href))
      return badRedirect(address, `It redirects in a circle over ${url.href.slice(0, 200)}.`);
    seen.add(url.href);
    const step = await ask(agent, settings, { address, url, movedTo, validators, signal });
    if (step.kind !== 'redirect') return step;
    const next = parseUrl(step.location, url.href);
    if (next === null) return badRedirect(address, 'It redirects to what is no address.');
    isForGood &&= step.isPermanent;
    if (isForGood) movedTo = next.href;
    url = next;
  }
  return badRedirect(address, `It redirects more than ${MAX_REDIRECTS} times.`);
}

interface Hop {
  /** The address that was asked for first. */
  readonly address: string;
  readonly url: URL;
  readonly movedTo: string | null;
  readonly validators: Validators | null;
  readonly signal: AbortSignal;
}

type Redirect = { readonly kind: 'redirect'; readonly location: string; readonly isPermanent: boolean };

async function ask(agent: Agent, settings: Settings, hop: Hop): Promise<FetchResult | Redirect> {
  const { url, address, movedTo } = hop;
  const { statusCode, headers, body } = await agent.request({
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method: 'GET',
    headers: requestHeaders(settings.userAgent, hop.validators),
    signal: hop.signal,
  });
  const header = (name: string): string | null => headerOf(headers, name);
  const location = header('location');
  if (statusCode !== 200) {
    // Nobody reads it: a short one is skipped, which keeps the connection; a long one ends it.
    body.dump({ limit: MAX_SKIPPED_BYTES, signal: hop.signal }).catch(() => {});
    if (location !== null && [301, 302, 303, 307, 308].includes(statusCode))
      return { kind: 'redirect', location, isPermanent: statusCode === 301 || statusCode === 308 };
    if (statusCode !== 304 || hop.validators === null)
      return refused(address, statusCode, retryAfterOf(header('retry-after'), settings.now()));
  }
  const answer = {
    url: url.href,
    movedTo,
    etag: header('etag'),
    lastModified: header('last-modified'),
    maxAge: maxAgeOf(header('cache-control')),
  };
  if (statusCode === 304) return { ...answer, kind: 'unchanged' };
  const bytes = await readBody(body, header('content-encoding'), settings.bounds.bytes);
  return { ...answer, kind: 'page', bytes, contentType: header('content-type') };
}

const requestHeaders = (userAgent: string, validators: Validators | null): Record<string, string> => ({
  'user-agent': userAgent,
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,application/feed+json;q=0.9,*/*;q=0.5',
  'accept-encoding': ACCEPTED_CODINGS,
  ...(validators?.etag ? { 'if-none-match': validators.etag } : {}),
  ...(validators?.lastModified ? { 'if-modified-since': validators.lastModified } : {}),
});
