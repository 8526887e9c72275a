import type { Fetch, FetchOnHost } from '../../collect/fetch/result.ts';
import { failure, invalidUrl } from '../../collect/fetch/trouble.ts';
import { MINUTE } from '../../collect/schedule/spans.ts';
import type { Detour } from '../../model/feed.ts';
import type { Issue } from '../../model/issue.ts';
import type { Store } from '../../store/store.ts';
import type { Clock } from './clock.ts';
import { detourOf, isDetour, toldOf } from './detour.ts';
import { openHosts } from './hosts.ts';

/** A person waits: no host is waited for longer than the longest delay that its `robots.txt` can ask for. */
const PATIENCE = 2 * MINUTE;

export interface PoliteDeps {
  /** For `robots.txt`. */
  readonly fetch: Fetch;
  readonly fetchOnHost: FetchOnHost;
  readonly clock: Clock;
  /** Least milliseconds between two requests to a host. */
  readonly hostDelay: number;
  /** Breaks off what is under way. */
  readonly signal?: AbortSignal;
}

/** Asks for one address after the other, each when and as its host allows, also where it redirects to another. */
export interface Polite {
  readonly fetch: (url: string) => ReturnType<Fetch>;
  /** Keeps what was learnt of the hosts: following goes on with it. */
  readonly save: () => Promise<void>;
}

export async function openPolite(
  store: Store,
  { fetch, fetchOnHost, clock, hostDelay, signal = new AbortController().signal }: PoliteDeps,
): Promise<Polite> {
  const hosts = await openHosts(store, hostDelay);
  const { now } = clock;

  /** Waits until the host may be asked. Gives why that would take too long. */
  const rest = async ({ host, href }: URL): Promise<Issue | null> => {
    const wait = hosts.readyAt(host, now()) - now();
    if (wait > PATIENCE) return resting(href);
    if (wait > 0) await clock.wait(wait, false, signal);
    return null;
  };

  /** What forbids to ask now; waits where the host wants its rest. */
  const whyNot = async (url: URL): Promise<Issue | null> => {
    const tired = await rest(url);
    if (tired !== null) return tired;
    if (!hosts.needsRobots(url.host, now())) return hosts.whyNot(url)?.issue ?? null;
    const robots = await fetch(`${url.origin}/robots.txt`, null, signal);
    hosts.keepRobots(url.host, robots, now());
    hosts.release(url.host, robots, now());
    return hosts.whyNot(url)?.issue ?? (await rest(url));
  };

  return {
    async fetch(address) {
      let url = URL.parse(address);
      if (url === null) return invalidUrl(address);
      for (let detour: Detour | null = null; ; url = new URL(detour.to)) {
        const why = await whyNot(url);
        if (why !== null) return failedBy(toldOf(address, detour, why));
        const result = await fetchOnHost(url.href, null, signal);
        hosts.release(url.host, result, now());
        if (result.kind === 'failed') return { ...result, issue: toldOf(address, detour, result.issue) };
        if (result.kind !== 'elsewhere') return result;
        const next = detourOf(address, detour, result);
        if (!isDetour(next)) return failedBy(next);
        detour = next;
      }
    },
    save: () => hosts.save(),
  };
}

const failedBy = (issue: Issue): Awaited<ReturnType<Fetch>> => ({
  kind: 'failed',
  issue,
  status: null,
  retryAfter: null,
});

const resting = (url: string): Issue =>
  failure(
    'fetch-refused',
    url,
    'The host has failed several times, or asks for a rest, and is left alone for a while.',
    'Try again in an hour.',
  ).issue;
