import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fetch } from '../../collect/fetch/result.ts';
import { refused } from '../../collect/fetch/trouble.ts';
import { DAY, HOUR, MINUTE } from '../../collect/schedule/spans.ts';
import { createFeed } from '../../model/feed.ts';
import { openStore } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import { follow } from './follow.ts';
import { createPlayedClock } from './played/clock.ts';
import { createFeedReader } from './polling/feed-reader.ts';

const START = Date.UTC(2026, 2, 1);
const FEEDS = 60;

/** Follows quiet feeds for some hours of one clock, which may be set whenever nothing is under way. */
async function play(store: Store, hours: number, set: (played: number) => number | null): Promise<number[]> {
  const stop = new AbortController();
  const polls: number[] = [];
  let last = START;
  let played = 0;
  let offset = 0;
  const clock = createPlayedClock(START, (now) => {
    played += now - last;
    last = now;
    const jump = set(played);
    if (jump !== null) {
      clock.set(now + jump);
      offset += jump;
      last = now + jump;
    }
    if (played >= hours * HOUR) stop.abort();
  });
  const fetch: Fetch = async (url) => {
    if (url.endsWith('/robots.txt')) return refused(url, 404, null);
    polls.push(clock.now() - offset - START);
    const bytes = new TextEncoder().encode('<rss><channel><title>Quiet</title></channel></rss>');
    return {
      kind: 'page',
      url,
      movedTo: null,
      etag: null,
      lastModified: null,
      maxAge: null,
      bytes,
      contentType: null,
    };
  };
  const reader = createFeedReader(100_000);
  await follow(store, {
    fetch,
    fetchOnHost: fetch,
    clock,
    reader,
    hostDelay: 5000,
    signal: stop.signal,
  });
  await reader.close();
  return polls;
}

const once = (at: number, jump: number): ((played: number) => number | null) => {
  let isDone = false;
  return (played) => {
    if (isDone || played < at) return null;
    isDone = true;
    return jump;
  };
};

describe('a clock that is set', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore(':memory:');
    const feeds = Array.from({ length: FEEDS }, (_, i) => createFeed({ url: `https://o${i}.example/rss` }));
    await store.subscribe(feeds, START);
  });
  afterEach(() => store.close());

  it('back by years keeps no feed waiting', async () => {
    const polls = await play(store, 6, once(2 * HOUR, -3 * 365 * DAY));
    const after = polls.filter((at) => at > 2 * HOUR && at < 4 * HOUR);
    expect(after.length).toBeGreaterThanOrEqual(FEEDS);
  });

  it('forward by days, as after a sleep, brings no burst', async () => {
    const polls = await play(store, 4, once(2 * HOUR, 2 * DAY));
    const after = polls.filter((at) => at >= 2 * HOUR && at < 2 * HOUR + 11 * MINUTE);
    expect(after.length).toBeGreaterThanOrEqual(FEEDS);
    const perMinute = Map.groupBy(after, (at) => Math.floor(at / MINUTE));
    expect(Math.max(...[...perMinute.values()].map((list) => list.length))).toBeLessThan(FEEDS / 3);
  });
});
