import type { Fetch, FetchOnHost } from '../../collect/fetch/result.ts';
import type { Store } from '../../store/store.ts';
import type { Feeds, WaitingFeed } from './feeds/feeds.ts';
import type { Hosts } from './hosts.ts';
import type { OnAnswer } from './jobs.ts';
import { keepFailure, type Polled } from './polling/keep.ts';
import type { FeedReader } from './polling/listing.ts';
import { pollFeed } from './polling/poll.ts';
import type { Reading } from './reading.ts';
import { createSaver } from './saver.ts';
import { refuseVisit, visitPage } from './visiting/visit.ts';
import type { HeldVisit, Visits } from './visiting/visits.ts';

export interface TaskDeps {
  readonly store: Store;
  /** For `robots.txt`, whose redirects are followed wherever they lead (RFC 9309, 2.3.1.2). */
  readonly fetch: Fetch;
  readonly fetchOnHost: FetchOnHost;
  readonly reader: FeedReader;
  readonly now: () => number;
  readonly hosts: Hosts;
  readonly feeds: Feeds;
  readonly visits: Visits;
  readonly reading: Reading;
}

/** What is done with a host that was taken. Each gives null where only the host's `robots.txt` was asked for: then its turn comes again. */
export interface Tasks {
  readonly poll: (followed: WaitingFeed, onAnswer: OnAnswer) => Promise<Polled | null>;
  readonly visit: (
    held: HeldVisit,
    onAnswer: OnAnswer,
  ) => Promise<Awaited<ReturnType<typeof visitPage>> | null>;
}

export function createTasks(deps: TaskDeps): Tasks {
  const { store, fetch, fetchOnHost, reader, now, hosts, feeds, visits, reading } = deps;
  const saver = createSaver(store);

  /** Whether the host's `robots.txt` is known. If it has just been asked for, the host must be left alone for a while. */
  const knowsRobots = async (url: URL, onAnswer: OnAnswer): Promise<boolean> => {
    if (!hosts.needsRobots(url.host, now())) return true;
    const result = await fetch(`${url.origin}/robots.txt`);
    hosts.keepRobots(url.host, result, now());
    onAnswer(result);
    // Where it cannot be had, nothing more is asked: that is told at once.
    return hosts.whyNot(url)?.isForNow === true;
  };

  const pollTaken = async (followed: WaitingFeed, onAnswer: OnAnswer): Promise<Polled | null> => {
    if (!(await feeds.claim(followed, now() + followed.state.interval))) return null;
    const why = hosts.whyNot(followed.address);
    if (why === null) return await pollFeed({ store, fetchOnHost, reader, now }, followed, onAnswer);
    return await keepFailure(store, followed, { issue: why.issue, retryAfter: null, status: null }, now());
  };

  return {
    async poll(followed, onAnswer) {
      const { url } = followed.feed;
      feeds.take(url);
      if (!(await knowsRobots(followed.address, onAnswer))) {
        feeds.putBack(url);
        return null;
      }
      let polled: Polled | null = null;
      try {
        polled = await pollTaken(followed, onAnswer);
        if (polled !== null && polled.begun > 0) visits.expect();
        return polled;
      } finally {
        feeds.release(url, polled?.state ?? null);
      }
    },
    async visit(held, onAnswer) {
      visits.take(held);
      if (!(await knowsRobots(held.address, onAnswer))) {
        visits.putBack(held);
        return null;
      }
      try {
        const visitDeps = { store, fetchOnHost, now, read: reading.read };
        const why = hosts.whyNot(held.address);
        const visited = why
          ? await refuseVisit(visitDeps, held.visit, why)
          : await visitPage(visitDeps, held.visit, onAnswer);
        await saver.save(visited);
        if (visited.entry !== null) reading.expect();
        return visited;
      } finally {
        visits.release(held);
      }
    },
  };
}
