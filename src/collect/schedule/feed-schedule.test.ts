import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FeedState, newFeedState } from '../../model/feed.ts';
import { createIssue } from '../../model/issue.ts';
import {
  afterPoll,
  afterSleep,
  LEAST_INTERVAL,
  MOST_INTERVAL,
  type PollAnswer,
  withoutFuture,
} from './feed-schedule.ts';
import { DAY, HOUR, MINUTE } from './spans.ts';

const URL_A = 'https://courier.example/rss';
const NOW = Date.UTC(2026, 2, 1);
const ISSUE = createIssue('fetch-refused', URL_A, 'The server answers 503.', 'Try again later.');
const failed = (more = {}): PollAnswer => ({
  kind: 'failed',
  issue: ISSUE,
  retryAfter: null,
  isGone: false,
  ...more,
});
const read = (more = {}): PollAnswer => ({
  kind: 'read',
  newItems: 0,
  published: [],
  maxAge: null,
  timeToLive: null,
  ...more,
});

/** Polls a feed that publishes every `gap` for some days, and gives the last interval. */
function settled(gap: number, items: number): number {
  let state = newFeedState(NOW);
  let now = NOW;
  for (let poll = 0; poll < 200; poll++) {
    now = state.due;
    const published = Array.from({ length: items }, (_, i) => (Math.floor(now / gap) - i) * gap);
    state = { ...afterPoll(URL_A, state, read({ published }), now), askedAt: now };
  }
  return state.interval;
}

describe('the interval of a feed', () => {
  it('follows how often it publishes, within bounds', () => {
    expect(settled(MINUTE, 50)).toBe(LEAST_INTERVAL);
    expect(settled(HOUR, 30)).toBeGreaterThan(40 * MINUTE);
    expect(settled(HOUR, 30)).toBeLessThan(90 * MINUTE);
    expect(settled(10 * DAY, 3)).toBe(MOST_INTERVAL);
  });

  it('is short enough that nothing falls off the end of a short feed', () => {
    expect(settled(20 * MINUTE, 3)).toBeLessThanOrEqual(30 * MINUTE);
  });

  it('grows while nothing comes, and shrinks where no date is told but much comes', () => {
    const asked = { ...newFeedState(NOW), askedAt: NOW - HOUR };
    expect(afterPoll(URL_A, asked, { kind: 'unchanged', maxAge: null }, NOW).interval).toBeGreaterThan(
      asked.interval,
    );
    expect(afterPoll(URL_A, asked, read(), NOW).interval).toBeGreaterThan(asked.interval);
    expect(afterPoll(URL_A, asked, read({ newItems: 60 }), NOW).interval).toBeLessThan(asked.interval);
  });

  it('waits as long as server and feed ask, within reason', () => {
    const wait = (answer: PollAnswer): number => afterPoll(URL_A, newFeedState(NOW), answer, NOW).due - NOW;
    expect(wait(read({ maxAge: 3 * HOUR }))).toBeGreaterThanOrEqual(3 * HOUR);
    expect(wait(read({ timeToLive: 4 * HOUR }))).toBeGreaterThanOrEqual(4 * HOUR);
    expect(wait({ kind: 'unchanged', maxAge: 2 * HOUR })).toBeGreaterThanOrEqual(2 * HOUR);
    expect(wait(read({ maxAge: 365 * DAY }))).toBeLessThan(7 * HOUR);
    expect(wait(failed({ retryAfter: 5 * HOUR }))).toBeGreaterThanOrEqual(5 * HOUR);
    expect(wait(failed({ retryAfter: 365 * DAY }))).toBeLessThan(2 * DAY);
  });

  it('doubles with each failure up to a day, and is the old one after a good poll', () => {
    let state = newFeedState(NOW);
    const waits = Array.from({ length: 10 }, () => {
      state = afterPoll(URL_A, state, failed(), NOW);
      return state.due - NOW;
    });
    expect(waits[1]! / waits[0]!).toBeCloseTo(2, 1);
    expect(waits.at(-1)).toBeGreaterThanOrEqual(DAY);
    expect(state).toMatchObject({ failures: 10, issue: ISSUE });
    const good = afterPoll(URL_A, state, read(), NOW);
    expect(good).toMatchObject({ failures: 0, issue: null });
    expect(good.due - NOW).toBeLessThan(HOUR);
  });

  it('spreads feeds that were added at once', () => {
    const dues = Array.from(
      { length: 100 },
      (_, i) =>
        afterPoll(`https://o${i}.example/`, newFeedState(NOW), { kind: 'unchanged', maxAge: null }, NOW).due,
    );
    expect(new Set(dues).size).toBeGreaterThan(90);
  });
});

const span = fc.integer({ min: 0, max: 400 * DAY });
const answers: fc.Arbitrary<PollAnswer> = fc.oneof(
  fc.record({
    kind: fc.constant('read' as const),
    newItems: fc.nat(10_000),
    published: fc.array(fc.integer({ min: 0, max: 3 * NOW }), { maxLength: 60 }),
    maxAge: fc.option(span),
    timeToLive: fc.option(span),
  }),
  fc.record({ kind: fc.constant('unchanged' as const), maxAge: fc.option(span) }),
  fc.record({
    kind: fc.constant('failed' as const),
    issue: fc.constant(ISSUE),
    retryAfter: fc.option(span),
    isGone: fc.boolean(),
  }),
);

describe('whatever the world and the clock do', () => {
  it('a feed is asked again within two days, and never within its interval', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(answers, fc.integer({ min: 0, max: 3 * NOW })), { maxLength: 30 }),
        (polls) => {
          let state: FeedState = newFeedState(NOW);
          for (const [answer, now] of polls) {
            state = { ...afterPoll(URL_A, withoutFuture(state, now), answer, now), askedAt: now };
            expect(state.interval).toBeGreaterThanOrEqual(LEAST_INTERVAL);
            expect(state.interval).toBeLessThanOrEqual(MOST_INTERVAL);
            expect(state.due).toBeGreaterThanOrEqual(now + state.interval);
            expect(state.due).toBeLessThanOrEqual(now + 2 * DAY);
          }
        },
      ),
    );
  });

  it('a clock that is set back by any span leaves the wait that was planned', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: NOW }), (answer, jump) => {
        const state = { ...afterPoll(URL_A, newFeedState(NOW), answer, NOW), askedAt: NOW };
        const mended = withoutFuture(state, NOW - jump);
        expect(mended.due - (NOW - jump)).toBe(state.due - NOW);
        expect(withoutFuture(mended, NOW - jump)).toEqual(mended);
      }),
    );
  });

  it('feeds that came due in a sleep are spread', () => {
    const feeds = Array.from({ length: 800 }, (_, i) => `https://o${i}.example/rss`);
    const dues = feeds.map((url) => afterSleep(url, newFeedState(NOW), NOW + DAY).due - NOW - DAY);
    const perMinute = Map.groupBy(dues, (due) => Math.floor(due / MINUTE));
    expect(Math.min(...dues)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...dues)).toBeLessThanOrEqual(10 * MINUTE);
    expect(Math.max(...[...perMinute.values()].map((list) => list.length))).toBeLessThan(160);
  });
});
