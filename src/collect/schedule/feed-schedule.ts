import type { FeedState } from '../../model/feed.ts';
import type { Issue } from '../../model/issue.ts';
import { backOff, DAY, HOUR, MINUTE, shareOf } from './spans.ts';

/** No feed is asked more often, however much it brings. */
export const LEAST_INTERVAL = 5 * MINUTE;
/** No feed is left alone longer, however still it is or however long it asks us to wait. */
export const MOST_INTERVAL = DAY;
/** `max-age` and `ttl` are often set for good by a template: beyond this they are not taken at their word. */
const MOST_FRESH = 6 * HOUR;
/** Added to a wait, as a share of it, by the feed's address: feeds that were added at once are asked apart. */
const SPREAD = 0.1;
/** A quiet feed is asked ever more seldom by this factor. */
const SLOW_DOWN = 1.25;
/** Of a feed's dates, the latest that are looked at. */
const DATES = 20;
const MOST_FEED_AGE = 30 * DAY;

/** What a poll came to, as far as the next one depends on it. Spans in milliseconds; null where nobody said. */
export type PollAnswer =
  | {
      readonly kind: 'read';
      /** Items that no poll had listed before. */
      readonly newItems: number;
      /** When the listed items were published, in milliseconds since 1970, in any order. */
      readonly published: readonly number[];
      /** How long the answer stays fresh, by the server and by the feed itself. */
      readonly maxAge: number | null;
      readonly timeToLive: number | null;
    }
  | { readonly kind: 'unchanged'; readonly maxAge: number | null }
  | {
      readonly kind: 'failed';
      readonly issue: Issue;
      readonly retryAfter: number | null;
      readonly isGone: boolean;
    };

/** The feed's timing after a poll that ended at `now`. What else the state holds is left as it is. */
export function afterPoll(url: string, state: FeedState, answer: PollAnswer, now: number): FeedState {
  const at = (wait: number): number => now + Math.round(wait * (1 + SPREAD * shareOf(url)));
  if (answer.kind === 'failed') {
    const failures = state.failures + 1;
    const asked = Math.min(answer.retryAfter ?? 0, MOST_INTERVAL);
    const wait = Math.max(asked, backOff(state.interval, failures + 1, MOST_INTERVAL));
    return { ...state, failures, issue: answer.issue, isGone: answer.isGone, due: at(wait) };
  }
  const interval = clamp(
    answer.kind === 'unchanged' ? state.interval * SLOW_DOWN : intervalOf(state, answer, now),
  );
  const fresh = Math.max(answer.maxAge ?? 0, answer.kind === 'read' ? (answer.timeToLive ?? 0) : 0);
  const due = at(Math.max(interval, Math.min(fresh, MOST_FRESH)));
  return { ...state, failures: 0, issue: null, isGone: false, interval, due };
}

/**
 * A poll for about every new item: by the dates that the feed tells, else by what the last poll brought. Half of the old interval's
 * weight stays, so that one busy hour does not turn a weekly into a ticker. The wait is never longer than half of what the feed
 * lists, so that nothing falls off its end unseen.
 */
function intervalOf(state: FeedState, answer: Extract<PollAnswer, { kind: 'read' }>, now: number): number {
  const dates = answer.published
    .filter((date) => date <= now && date > now - MOST_FEED_AGE)
    .sort((a, b) => b - a);
  const latest = dates.slice(0, DATES);
  if (latest.length >= 3) {
    const gap = (now - latest.at(-1)!) / latest.length;
    const window = (now - dates.at(-1)!) / 2;
    return Math.min(Math.sqrt(clamp(state.interval) * clamp(gap)), window);
  }
  if (answer.newItems === 0 || state.askedAt === null) return state.interval * SLOW_DOWN;
  const gap = (now - state.askedAt) / answer.newItems;
  return Math.sqrt(clamp(state.interval) * clamp(gap));
}

const clamp = (interval: number): number =>
  Math.round(Math.min(MOST_INTERVAL, Math.max(LEAST_INTERVAL, interval)));

/**
 * The state as a clock that may have been set back must read it: a poll that lies ahead of now shows that it was, and the wait
 * begins anew. So nobody waits longer than was planned.
 */
export function withoutFuture(state: FeedState, now: number): FeedState {
  if (state.askedAt === null || state.askedAt <= now)
    return state.due > now + 2 * MOST_INTERVAL ? { ...state, due: now + MOST_INTERVAL } : state;
  const wait = Math.min(Math.max(state.due - state.askedAt, 0), 2 * MOST_INTERVAL);
  return { ...state, askedAt: now, due: now + wait };
}

/**
 * When a feed is to be asked that came due while nobody looked (a suspended laptop, a clock set forward): feeds are spread over a
 * while instead of falling on one moment.
 */
export const afterSleep = (url: string, state: FeedState, now: number): FeedState =>
  state.due > now
    ? state
    : { ...state, due: now + Math.round(shareOf(url) * Math.min(state.interval, 10 * MINUTE)) };
