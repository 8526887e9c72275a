import type { Fetch, FetchResult } from '../../../collect/fetch/result.ts';
import { afterPoll, type PollAnswer } from '../../../collect/schedule/feed-schedule.ts';
import { DAY } from '../../../collect/schedule/spans.ts';
import type { FeedState, Visit } from '../../../model/feed.ts';
import type { Issue } from '../../../model/issue.ts';
import type { FollowedFeed, Store } from '../../../store/store.ts';
import type { FeedReader, ListedItem, Listing } from './listing.ts';

/** Items that are older when a feed is first read are no news. */
const MOST_AGE = 30 * DAY;
/** After so many failures at its new address a feed that moved is asked at its old one again. */
const TRIES_AT_NEW_ADDRESS = 5;

/** The address to ask for a feed. */
export const addressOf = ({ feed, state }: FollowedFeed): string => state.movedTo ?? feed.url;

/** What a poll came to. */
export interface Polled {
  readonly state: FeedState;
  /** Pages that it found new or changed. */
  readonly begun: number;
  readonly issue: Issue | null;
}

/** Asks for a feed, reads it, and keeps what it listed together with when it is to be asked next. */
export async function pollFeed(
  deps: {
    readonly store: Store;
    readonly fetch: Fetch;
    readonly reader: FeedReader;
    readonly now: () => number;
  },
  followed: FollowedFeed,
  onAnswer: (result: FetchResult) => void,
): Promise<Polled> {
  const { feed, state } = followed;
  const result = await deps.fetch(
    addressOf(followed),
    state.etag === null && state.lastModified === null ? null : state,
  );
  onAnswer(result);
  const now = deps.now();
  if (result.kind === 'failed') return await keepFailure(deps.store, followed, result, now);
  const moved = { ...state, askedAt: now, movedTo: movedTo(followed, result.movedTo) };
  if (result.kind === 'unchanged') {
    const next = afterPoll(feed.url, moved, { kind: 'unchanged', maxAge: result.maxAge }, now);
    await deps.store.savePoll(feed.url, [], () => next);
    return { state: next, begun: 0, issue: null };
  }
  const { value: listing, issues } = await deps.reader.read(result.bytes, result.url, result.contentType);
  if (listing === null)
    return await keepFailure(
      deps.store,
      followed,
      { issue: issues[0]!, retryAfter: null, status: null },
      now,
    );
  const visits = listing.items.flatMap((item) => visitOf(item, feed.url, now) ?? []);
  const { etag, lastModified } = result;
  const stateAfter = (begun: number): FeedState => ({
    ...afterPoll(feed.url, state, answerOf(listing, begun, result.maxAge), now),
    ...{ askedAt: now, movedTo: moved.movedTo, etag, lastModified, issue: issues[0] ?? null },
  });
  const begun = (await deps.store.savePoll(feed.url, visits, stateAfter)).length;
  return { state: stateAfter(begun), begun, issue: issues[0] ?? null };
}

/** A feed that may not be asked for, or whose answer was of no use. */
export async function keepFailure(
  store: Store,
  { feed, state }: FollowedFeed,
  { issue, retryAfter, status }: { issue: Issue; retryAfter: number | null; status: number | null },
  now: number,
): Promise<Polled> {
  const answer: PollAnswer = { kind: 'failed', issue, retryAfter, isGone: status === 410 };
  const failed = afterPoll(feed.url, state, answer, now);
  const movedBack = failed.failures >= TRIES_AT_NEW_ADDRESS ? null : failed.movedTo;
  const next = { ...failed, askedAt: now, movedTo: movedBack };
  await store.savePoll(feed.url, [], () => next);
  return { state: next, begun: 0, issue };
}

const movedTo = ({ feed, state }: FollowedFeed, found: string | null): string | null =>
  found === null ? state.movedTo : found === feed.url ? null : found;

const answerOf = (listing: Listing, newItems: number, maxAge: number | null): PollAnswer => ({
  kind: 'read',
  newItems,
  published: listing.items.flatMap(({ published }) => instantOf(published) ?? []),
  maxAge,
  timeToLive: listing.timeToLive,
});

/** Only instants: a bare day says too little of how often a feed brings something. */
const instantOf = (date: string | null): number | null => {
  const instant = date?.includes('T') ? Date.parse(date) : Number.NaN;
  return Number.isNaN(instant) ? null : instant;
};

/** Null for what is too old to be news. */
function visitOf(item: ListedItem, feed: string, now: number): Visit | null {
  const published = item.published === null ? Number.NaN : Date.parse(item.published);
  if (published < now - MOST_AGE) return null;
  return {
    url: item.url,
    host: new URL(item.url).host,
    feed,
    progress: 'waiting',
    due: now,
    failures: 0,
    changedAt: item.changed,
    etag: null,
    lastModified: null,
    title: item.title,
    publishedAt: item.published,
    content: item.content,
  };
}
