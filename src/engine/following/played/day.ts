import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FetchOnHost } from '../../../collect/fetch/result.ts';
import { DAY, HOUR } from '../../../collect/schedule/spans.ts';
import { createFeed } from '../../../model/feed.ts';
import { openStore } from '../../../store/open.ts';
import type { Store } from '../../../store/store.ts';
import { type FollowEvent, follow } from '../follow.ts';
import { createFeedReader } from '../polling/feed-reader.ts';
import { createPlayedClock } from './clock.ts';
import { type Asked, createPlayedInternet, type PlayedHost } from './internet.ts';

/** What came of a played day. */
export interface PlayedDay {
  /** Addresses of the articles in the store, and of those that had to come in. */
  readonly articles: readonly string[];
  readonly mustHave: readonly string[];
  readonly asked: readonly Asked[];
  readonly overlaps: readonly string[];
  /** When each feed was asked. */
  readonly polls: ReadonlyMap<string, readonly number[]>;
  /** Polls that came before the interval was over that the feed had then. */
  readonly early: readonly string[];
  /** When the program was started. */
  readonly starts: readonly number[];
  /** Requests that may have been under way when the plug was pulled. */
  readonly lostAtCrashes: number;
  readonly close: () => void;
}

const START = Date.UTC(2026, 2, 1);
/** What was published less than this before the end may still be on its way: the slowest feeds are asked every eight hours, and may fail. */
const ON_THE_WAY = 12 * HOUR;

class Plug extends Error {}

/** A store that fails from a moment on, as if the machine had lost its power. */
function withPlug(store: Store): { store: Store; pull: () => void } {
  let isPulled = false;
  const proxy = new Proxy(store, {
    get(target, name) {
      const member = Reflect.get(target, name);
      if (typeof member !== 'function' || name === 'close') return member;
      return (...given: unknown[]) => {
        if (isPulled) throw new Plug();
        return Reflect.apply(member, target, given);
      };
    },
  });
  return {
    store: proxy,
    pull() {
      isPulled = true;
    },
  };
}

/** What is played. */
export interface DayPlan {
  readonly hosts: readonly PlayedHost[];
  readonly hours: number;
  readonly restarts: number;
  readonly crashes: number;
  /** Feeds of hosts that something else plays, and that which plays them. */
  readonly others?: { readonly feeds: readonly string[]; readonly fetch: FetchOnHost };
  readonly onEvent?: (event: FollowEvent) => void;
}

/** Follows the played internet for some hours, with stops in good order and plugs that are pulled, evenly spread. */
export async function playDay(plan: DayPlan): Promise<PlayedDay> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-follow-'));
  const place = join(folder, 'day.sqlite');
  const end = START + plan.hours * HOUR;
  const runs = plan.restarts + plan.crashes + 1;
  let onTime: (now: number) => void = () => {};
  const clock = createPlayedClock(START, (now) => onTime(now));
  const { hosts, others } = plan;
  const internet = createPlayedInternet(hosts, clock.now, others?.fetch);
  const polls = new Map<string, number[]>();
  const early: string[] = [];
  const starts: number[] = [];
  let lostAtCrashes = 0;
  const first = await openStore(place);
  await first.subscribe(
    [...hosts.map(({ name }) => `https://${name}/rss`), ...(others?.feeds ?? [])].map((url) =>
      createFeed({ url }),
    ),
    START,
  );
  await first.close();
  for (let run = 0; run < runs; run++) {
    const store = await openStore(place);
    const plug = withPlug(store);
    const stop = new AbortController();
    const until = START + ((run + 1) / runs) * (end - START);
    const isCrash = run % 3 === 1 && run < runs - 1;
    starts.push(clock.now());
    let sinceDue = 0;
    onTime = (now) => {
      if (now < until) return;
      if (!isCrash) stop.abort();
    };
    const reader = createFeedReader(60_000);
    const fetchOnHost: FetchOnHost = async (url, validators) => {
      const { host, pathname } = new URL(url);
      const followed = (await store.feeds()).find(({ feed }) => new URL(feed.url).host === host);
      if (followed && /^\/(?:rss|moved)$/.test(pathname)) {
        const times = polls.get(host) ?? [];
        polls.set(host, times);
        const { state } = followed;
        if (times.length > 0 && clock.now() - times.at(-1)! < state.interval / 1.3)
          early.push(`${host} ${times.at(-1)} ${clock.now()}`);
        times.push(clock.now());
      }
      // The plug is pulled in the middle of things.
      if (isCrash && clock.now() >= until && ++sinceDue === 3) plug.pull();
      return await internet.fetch(url, validators);
    };
    const done = follow(plug.store, {
      async fetch(url) {
        const result = await fetchOnHost(url);
        assert(result.kind !== 'elsewhere', 'no robots.txt of these hosts redirects');
        return result;
      },
      fetchOnHost,
      clock,
      reader,
      hostDelay: 5000,
      signal: stop.signal,
      ...(plan.onEvent ? { onEvent: plan.onEvent } : {}),
    });
    await done.catch((error) => {
      if (!(error instanceof Plug)) throw error;
      lostAtCrashes += 32;
    });
    await reader.close();
    await store.close();
  }
  const store = await openStore(place);
  const articles: string[] = [];
  for await (const { article } of store.articlesFrom(1)) articles.push(article.url ?? '');
  await store.close();
  return {
    articles,
    mustHave: hosts.flatMap((host) => internet.published(host, START, end - Math.min(ON_THE_WAY, DAY))),
    asked: internet.asked,
    overlaps: internet.overlaps,
    polls,
    early,
    starts,
    lostAtCrashes,
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
