import type { Elsewhere, FetchResult } from '../../collect/fetch/result.ts';
import {
  ALLOW_ALL,
  crawlDelay,
  isAllowed,
  type Robots,
  readRobots,
  robotsFor,
} from '../../collect/robots/robots.ts';
import {
  afterRequest,
  type HostTiming,
  isResting,
  newHostTiming,
  readyAt,
  withoutFutureRequest,
} from '../../collect/schedule/host-schedule.ts';
import { DAY, HOUR, MINUTE } from '../../collect/schedule/spans.ts';
import { createIssue, type Issue } from '../../model/issue.ts';
import type { Store } from '../../store/store.ts';

/** Between two tries to get a `robots.txt` that cannot be had. */
const ROBOTS_REST = 30 * MINUTE;

/** What is remembered of a host. */
interface Host {
  readonly timing: HostTiming;
  /** Null while it has not been asked, or could not be had. */
  readonly robots: Robots | null;
  /** Why it could not be had. */
  readonly robotsTrouble: string | null;
  /** When it is to be asked for again, in milliseconds since 1970. */
  readonly robotsUntil: number;
}

/** All hosts that were asked, with their `robots.txt`: one request at a time each, a delay between two, a rest after failures. */
export interface Hosts {
  /** When the host may be asked next, in milliseconds since 1970; infinity while a request is under way or it is left alone. */
  readyAt(name: string, now: number): number;
  take(name: string): void;
  /** Frees the host that was taken. @param result null where nothing was asked. */
  release(name: string, result: FetchResult | Elsewhere | null, now: number): void;
  needsRobots(name: string, now: number): boolean;
  keepRobots(name: string, result: FetchResult, now: number): void;
  /** Why an address may not be asked for; null if it may. `isForNow` where that can change within the hour. */
  whyNot(url: URL): { readonly issue: Issue; readonly isForNow: boolean } | null;
  /** Names of the hosts that are left alone. */
  resting(now: number): readonly string[];
  /** Mends what a clock that was set back has left in the future. */
  mend(now: number): void;
  /** Keeps what has changed. */
  save(): Promise<void>;
}

/** The product token by which `robots.txt` files know us. */
const AGENT = 'Broadsheet';

/**
 * @param delay least milliseconds between two requests to a host.
 */
export async function openHosts(store: Store, delay: number): Promise<Hosts> {
  const known = new Map<string, Host>();
  for (const { name, state } of await store.hosts()) known.set(name, JSON.parse(state) as Host);
  const busy = new Set<string>();
  const changed = new Set<string>();
  const hostOf = (name: string): Host =>
    known.get(name) ?? { timing: newHostTiming(delay), robots: null, robotsTrouble: null, robotsUntil: 0 };
  const keep = (name: string, more: Partial<Host>): void => {
    known.set(name, { ...hostOf(name), ...more });
    changed.add(name);
  };
  return {
    readyAt(name, now) {
      const { timing } = hostOf(name);
      return busy.has(name) || isResting(timing, now) ? Number.POSITIVE_INFINITY : readyAt(timing, now);
    },
    take: (name) => busy.add(name),
    release(name, result, now) {
      busy.delete(name);
      if (result !== null) keep(name, { timing: afterRequest(hostOf(name).timing, answerOf(result), now) });
    },
    needsRobots(name, now) {
      const { robotsUntil } = hostOf(name);
      // A time beyond a day shows that the clock was set back.
      return robotsUntil <= now || robotsUntil > now + DAY;
    },
    keepRobots(name, result, now) {
      const { robots, trouble, span } = robotsOf(result);
      const asked = robots === null ? null : crawlDelay(robots, AGENT);
      const timing = { ...hostOf(name).timing, delay: Math.max(delay, (asked ?? 0) * 1000) };
      keep(name, { robots, robotsTrouble: trouble, robotsUntil: now + span, timing });
    },
    whyNot(url) {
      const { robots, robotsTrouble } = hostOf(url.host);
      if (robots === null)
        return {
          issue: forbidden(
            url,
            `The host's robots.txt, which says what programs may fetch, cannot be had: ${robotsTrouble ?? ''}`,
            'Try again later; if it lasts, open the address in a browser.',
          ),
          isForNow: true,
        };
      return isAllowed(robots, AGENT, `${url.pathname}${url.search}`)
        ? null
        : {
            issue: forbidden(
              url,
              "The host's robots.txt asks programs not to fetch it.",
              'Save the page from a browser and add the file, or ask the outlet.',
            ),
            isForNow: false,
          };
    },
    resting: (now) => [...known].flatMap(([name, { timing }]) => (isResting(timing, now) ? [name] : [])),
    mend(now) {
      for (const [name, { timing }] of known) {
        const mended = withoutFutureRequest(timing, now);
        if (mended !== timing) keep(name, { timing: mended });
      }
    },
    async save() {
      const hosts = [...changed].map((name) => ({ name, state: JSON.stringify(known.get(name)) }));
      changed.clear();
      if (hosts.length > 0) await store.saveHosts(hosts);
    },
  };
}

/** RFC 9309, 2.3.1: without a file all is allowed; a server that fails allows nothing; the file is kept a day at most. */
function robotsOf(result: FetchResult): { robots: Robots | null; trouble: string | null; span: number } {
  if (result.kind === 'page') {
    const robots = robotsFor(readRobots(new TextDecoder().decode(result.bytes)), AGENT);
    return { robots, trouble: null, span: Math.min(DAY, Math.max(HOUR, result.maxAge ?? DAY)) };
  }
  if (result.kind === 'failed' && (isTrouble(result) || result.issue.code === 'fetch-too-large'))
    return { robots: null, trouble: result.issue.detail, span: ROBOTS_REST };
  return { robots: ALLOW_ALL, trouble: null, span: DAY };
}

/** Whether an answer tells something of the host rather than of the page: it is silent, broken or overloaded. */
export const isTrouble = (result: FetchResult | Elsewhere): boolean =>
  result.kind === 'failed' &&
  (result.status === null
    ? result.issue.code === 'fetch-failed' || result.issue.code === 'fetch-timeout'
    : result.status >= 500 || result.status === 429);

const answerOf = (result: FetchResult | Elsewhere) => ({
  isTrouble: isTrouble(result),
  asksForRest: result.kind === 'failed' && (result.status === 429 || result.status === 503),
  retryAfter: result.kind === 'failed' ? result.retryAfter : null,
});

const forbidden = (url: URL, detail: string, remedy: string): Issue =>
  createIssue('robots-forbidden', url.href, detail, remedy);
