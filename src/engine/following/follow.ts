import type { Fetch, FetchOnHost } from '../../collect/fetch/result.ts';
import { HOUR, MINUTE } from '../../collect/schedule/spans.ts';
import type { Issue } from '../../model/issue.ts';
import type { Store } from '../../store/store.ts';
import type { Clock } from './clock.ts';
import { createFeeds, type WaitingFeed } from './feeds/feeds.ts';
import { openHosts } from './hosts.ts';
import { createJobs, type OnAnswer } from './jobs.ts';
import type { FeedReader } from './polling/listing.ts';
import { createReading } from './reading.ts';
import { createTasks } from './tasks.ts';
import { createVisits, type HeldVisit } from './visiting/visits.ts';

/** What happens while feeds are followed. */
export type FollowEvent =
  | { readonly kind: 'feed'; readonly url: string; readonly begun: number; readonly issue: Issue | null }
  | { readonly kind: 'page'; readonly url: string; readonly isAdded: boolean; readonly issue: Issue | null }
  | { readonly kind: 'sheets'; readonly drawn: number };

export interface FollowDeps {
  /** For `robots.txt`. */
  readonly fetch: Fetch;
  /** For all else: another host that a redirect leads to is asked in its own time. */
  readonly fetchOnHost: FetchOnHost;
  readonly clock: Clock;
  readonly reader: FeedReader;
  /** Least milliseconds between two requests to a host. */
  readonly hostDelay: number;
  /** Ends when each feed that is due was polled and what it listed was asked for. */
  readonly once?: boolean;
  /** Stops: nothing is begun any more, what is under way is finished. */
  readonly signal: AbortSignal;
  /** Breaks off requests that are under way; what they were for is done another time. */
  readonly hurry?: AbortSignal;
  readonly onEvent?: (event: FollowEvent) => void;
}

/** What following came to. */
export interface Followed {
  readonly polls: number;
  readonly added: number;
  readonly sheets: number;
  readonly issues: number;
}

/** What others changed in the store is seen, and hosts are kept, at least this often. */
const TICK = 30_000;
/** Nobody looked for longer: the machine slept, or its clock was set. */
const SLEPT = 5 * MINUTE;
/** A single round waits for a host no longer than the longest delay that a `robots.txt` can ask for. */
const PATIENCE = 125_000;

/**
 * Polls the feeds of a store when they are due, and takes the articles that they list through all stages. Nothing that was fetched is
 * lost, and nothing is fetched twice within its interval, wherever it is stopped: a feed's next poll is written before it is asked, what
 * it lists is saved with its state, and a page's visit ends in the step that saves its article.
 */
export async function follow(store: Store, deps: FollowDeps): Promise<Followed> {
  const { clock, signal } = deps;
  const { now } = clock;
  const total = { polls: 0, added: 0, sheets: 0, issues: 0 };
  const tell = (event: FollowEvent): void => {
    if (event.kind !== 'sheets' && event.issue) total.issues++;
    deps.onEvent?.(event);
  };
  const hosts = await openHosts(store, deps.hostDelay);
  const feeds = createFeeds(store);
  const visits = createVisits(store);
  const reading = await createReading(store);
  const jobs = createJobs(hosts, now);
  const fetch: Fetch = async (url, validators) =>
    jobs.unlessBroken(await deps.fetch(url, validators, deps.hurry), deps.hurry);
  const fetchOnHost: FetchOnHost = async (url, validators) =>
    jobs.unlessBroken(await deps.fetchOnHost(url, validators, deps.hurry), deps.hurry);

  const { reader } = deps;
  const tasks = createTasks({ store, fetch, fetchOnHost, reader, now, hosts, feeds, visits, reading });
  const poll = async (followed: WaitingFeed, onAnswer: OnAnswer): Promise<void> => {
    const polled = await tasks.poll(followed, onAnswer);
    if (polled === null || polled.isUnderWay) return;
    total.polls++;
    tell({ kind: 'feed', url: followed.feed.url, begun: polled.begun, issue: polled.issue });
  };
  const visit = async (held: HeldVisit, onAnswer: OnAnswer): Promise<void> => {
    const visited = await tasks.visit(held, onAnswer);
    if (visited === null || visited.isUnderWay) return;
    const isAdded = visited.entry !== null;
    if (isAdded) total.added++;
    tell({ kind: 'page', url: visited.visit.url, isAdded, issue: visited.issues[0] ?? null });
  };
  const settle = async (): Promise<void> => {
    const drawn = await reading.settle(now());
    total.sheets += drawn;
    tell({ kind: 'sheets', drawn });
  };

  /** Starts what may start. Gives the time at which more may. @param until feeds that are due later do not matter. */
  const startDue = (at: number, until: number): number => {
    let next = Number.POSITIVE_INFINITY;
    for (const followed of feeds.waiting()) {
      const { due } = followed.state;
      if (due > until) break;
      const begin = jobs.startAt(followed.address, due, at, (onAnswer) => poll(followed, onAnswer));
      next = Math.min(next, begin);
    }
    for (const held of visits.list()) {
      const begin = jobs.startAt(held.address, held.visit.due, at, (onAnswer) => visit(held, onAnswer));
      next = Math.min(next, begin);
    }
    return next;
  };

  const began = now();
  let looked = began;
  let ticked = Number.NEGATIVE_INFINITY;
  try {
    while (!signal.aborted && !jobs.hasFailed()) {
      const at = now();
      // A job that ends while the store is asked below may have left more to do than the store's answer shows.
      const wake = jobs.nextEnd();
      const wasIdle = jobs.count() === 0;
      if (Math.abs(at - ticked) >= TICK) {
        ticked = at;
        hosts.mend(at);
        await feeds.reload(at);
        await hosts.save();
        await reading.rest();
        visits.expect();
      }
      // A clock that stood still or jumped: what came due meanwhile must not fall on one moment.
      if (at - looked > SLEPT && !deps.once) await feeds.spread(at);
      looked = at;
      await visits.refill(at, hosts.resting(at));
      const next = startDue(at, deps.once ? began : at + HOUR);
      const isQuiet = wasIdle && jobs.count() === 0 && next > at + (deps.once ? PATIENCE : 0);
      const settleAt = reading.dueAt(at, isQuiet);
      if (settleAt <= at) jobs.start(settle());
      else if (deps.once && isQuiet && !reading.isExpected()) break;
      await clock.wait(
        Math.min(next - at, settleAt - at, TICK),
        jobs.count() > 0,
        AbortSignal.any([wake, signal]),
      );
    }
    await jobs.end();
    await hosts.save();
  } finally {
    await jobs.idle();
    await reading.close();
  }
  return total;
}
