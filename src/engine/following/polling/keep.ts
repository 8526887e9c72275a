import { afterPoll, type PollAnswer } from '../../../collect/schedule/feed-schedule.ts';
import type { FeedState, SitemapRound, Visit } from '../../../model/feed.ts';
import type { Issue } from '../../../model/issue.ts';
import type { FollowedFeed, Store } from '../../../store/store.ts';
import { toldOf } from '../detour.ts';
import { stepOn, withTrouble } from './sitemap-round.ts';

/** After so many failures at its new address a feed that moved is asked at its old one again. */
const TRIES_AT_NEW_ADDRESS = 5;

/** What a poll came to. */
export interface Polled {
  readonly state: FeedState;
  /** Pages that it found new or changed. */
  readonly begun: number;
  readonly issue: Issue | null;
  /** It goes on with another request: on another host, or for the next sitemap of an index. */
  readonly isUnderWay: boolean;
}

interface Trouble {
  readonly issue: Issue;
  readonly retryAfter: number | null;
  readonly status: number | null;
}

export const troubleOf = (issue: Issue): Trouble => ({ issue, retryAfter: null, status: null });

/** A feed that may not be asked for, or whose answer was of no use. */
export async function keepFailure(
  store: Store,
  followed: FollowedFeed,
  { issue, retryAfter, status }: Trouble,
  now: number,
): Promise<Polled> {
  const { feed, state } = followed;
  const told = toldOf(feed.url, state.detour, issue);
  // Of an index one sitemap failed; the others are asked for.
  if (state.round) return await step(store, followed, withTrouble(state.round, told), [], now);
  const answer: PollAnswer = { kind: 'failed', issue: told, retryAfter, isGone: status === 410 };
  const after = afterPoll(feed.url, state, answer, now);
  const movedBack = after.failures >= TRIES_AT_NEW_ADDRESS ? null : after.movedTo;
  const next = { ...after, askedAt: now, movedTo: movedBack, detour: null };
  await store.savePoll(feed.url, [], () => next);
  return { state: next, begun: 0, issue: told, isUnderWay: false };
}

/** Goes on to the next sitemap of an index, or ends the poll. */
export async function step(
  store: Store,
  followed: FollowedFeed,
  held: SitemapRound,
  visits: readonly Visit[],
  now: number,
): Promise<Polled> {
  const { feed, state } = followed;
  const { round, isOver } = stepOn(held, now);
  if (!isOver) return await goOn(store, followed, visits, { round });
  // Of an index its own validators say nothing: it may stay as it is while its sitemaps change.
  const ended = { ...state, round: null, detour: null, etag: null, lastModified: null };
  if (round.read === 0 && round.issue !== null)
    return await keepFailure(store, { feed, state: ended }, troubleOf(round.issue), now);
  const none = { maxAge: null, timeToLive: null };
  return await keep(store, feed.url, visits, (begun) => {
    const answer = { ...none, newItems: round.begun + begun, published: round.published };
    const after = afterPoll(feed.url, ended, { kind: 'read', ...answer }, now);
    return { ...after, askedAt: now, issue: round.issue };
  });
}

/** Keeps what was listed so far; the feed's next request is due at once. */
export async function goOn(
  store: Store,
  { feed, state }: FollowedFeed,
  visits: readonly Visit[],
  way: Pick<FeedState, 'detour' | 'round'>,
): Promise<Polled> {
  const next = (begun: number): FeedState => {
    const round = way.round ?? state.round ?? null;
    return { ...state, detour: way.detour ?? null, round: round && { ...round, begun: round.begun + begun } };
  };
  return { ...(await keep(store, feed.url, visits, next)), isUnderWay: true };
}

/** Keeps what a poll listed, with the feed's state after it. */
export async function keep(
  store: Store,
  url: string,
  visits: readonly Visit[],
  stateAfter: (begun: number) => FeedState,
): Promise<Polled> {
  const begun = (await store.savePoll(url, visits, stateAfter)).length;
  const state = stateAfter(begun);
  return { state, begun, issue: state.issue, isUnderWay: false };
}
