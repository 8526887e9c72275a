import type { FetchOnHost, FetchResult } from '../../../collect/fetch/result.ts';
import { afterPoll, type PollAnswer } from '../../../collect/schedule/feed-schedule.ts';
import { DAY } from '../../../collect/schedule/spans.ts';
import type { FeedState, Visit } from '../../../model/feed.ts';
import type { Issue } from '../../../model/issue.ts';
import type { FollowedFeed, Store } from '../../../store/store.ts';
import { detourOf, isDetour } from '../detour.ts';
import type { OnAnswer } from '../jobs.ts';
import { goOn, keep, keepFailure, type Polled, step, troubleOf } from './keep.ts';
import type { FeedReader, ListedItem, Listing } from './listing.ts';
import { newRound, withPages, withSitemaps, withTrouble } from './sitemap-round.ts';

/** Items that are older when a feed is first read are no news. */
const MOST_AGE = 30 * DAY;
/** The address to ask for a feed. */
export const addressOf = ({ feed, state }: FollowedFeed): string =>
  state.detour?.to ?? state.round?.next[0]?.url ?? state.movedTo ?? feed.url;

export interface PollDeps {
  readonly store: Store;
  readonly fetchOnHost: FetchOnHost;
  readonly reader: FeedReader;
  readonly now: () => number;
}

/** Asks for a feed, reads it, and keeps what it listed together with when it is to be asked next. */
export async function pollFeed(deps: PollDeps, followed: FollowedFeed, onAnswer: OnAnswer): Promise<Polled> {
  const { feed, state } = followed;
  const isKnown = !state.round && (state.etag !== null || state.lastModified !== null);
  const result = await deps.fetchOnHost(addressOf(followed), isKnown ? state : null);
  onAnswer(result);
  const now = deps.now();
  if (result.kind === 'elsewhere') {
    const detour = detourOf(feed.url, state.detour, result);
    if (!isDetour(detour)) return await keepFailure(deps.store, followed, troubleOf(detour), now);
    return await goOn(deps.store, followed, [], { detour });
  }
  if (result.kind === 'failed') return await keepFailure(deps.store, followed, result, now);
  if (result.kind === 'unchanged') {
    const answer: PollAnswer = { kind: 'unchanged', maxAge: result.maxAge };
    const after = { askedAt: now, movedTo: movedTo(followed, result), detour: null };
    const next = { ...afterPoll(feed.url, state, answer, now), ...after };
    await deps.store.savePoll(feed.url, [], () => next);
    return { state: next, begun: 0, issue: null, isUnderWay: false };
  }
  const { value: listing, issues } = await deps.reader.read(result.bytes, result.url, result.contentType);
  if (listing === null) return await keepFailure(deps.store, followed, troubleOf(issues[0]!), now);
  if (state.round || listing.sitemaps.length > 0)
    return await keepSitemap(deps.store, followed, listing, issues[0] ?? null, now);
  const { etag, lastModified } = result;
  const end = (begun: number): FeedState => ({
    ...afterPoll(feed.url, state, answerOf(listing, begun, result.maxAge), now),
    ...{ askedAt: now, movedTo: movedTo(followed, result), detour: null },
    ...{ etag, lastModified, issue: issues[0] ?? null },
  });
  return await keep(deps.store, feed.url, visitsOf(listing, feed.url, now), end);
}

/** An index of sitemaps, or one of them. */
async function keepSitemap(
  store: Store,
  followed: FollowedFeed,
  listing: Listing,
  issue: Issue | null,
  now: number,
): Promise<Polled> {
  const { feed, state } = followed;
  const index = { sitemaps: listing.sitemaps, depth: state.round?.next[0]?.depth ?? 0, feed: feed.url };
  const read = state.round ? withPages(state.round, listing, datesOf(listing)) : newRound(now);
  const round = withSitemaps(issue === null ? read : withTrouble(read, issue), index, state, now);
  // The index itself was not one of those that were chosen.
  const held = state.round ? round : { ...round, next: [{ url: feed.url, depth: 0 }, ...round.next] };
  return await step(store, followed, held, visitsOf(listing, feed.url, now), now);
}

/** Where the feed's own address has moved for good, after an answer. */
function movedTo(
  { feed, state }: FollowedFeed,
  result: Extract<FetchResult, { movedTo: string | null }>,
): string | null {
  const { detour } = state;
  const found = detour ? (detour.isForGood ? (result.movedTo ?? detour.to) : null) : result.movedTo;
  return found === null ? state.movedTo : found === feed.url ? null : found;
}

const answerOf = (listing: Listing, newItems: number, maxAge: number | null): PollAnswer => ({
  kind: 'read',
  newItems,
  published: datesOf(listing),
  maxAge,
  timeToLive: listing.timeToLive,
});

const datesOf = ({ items }: Listing): number[] =>
  items.flatMap(({ published }) => instantOf(published) ?? []);

/** Only instants: a bare day says too little of how often a feed brings something. */
const instantOf = (date: string | null): number | null => {
  const instant = date?.includes('T') ? Date.parse(date) : Number.NaN;
  return Number.isNaN(instant) ? null : instant;
};

const visitsOf = ({ items }: Listing, feed: string, now: number): Visit[] =>
  items.flatMap((item) => visitOf(item, feed, now) ?? []);

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
