import { DAY, HOUR } from '../../../collect/schedule/spans.ts';
import type { FeedState, SitemapRound } from '../../../model/feed.ts';
import { createIssue, type Issue } from '../../../model/issue.ts';
import type { Listing } from './listing.ts';

/** Sitemaps that one poll of an index asks for, and how deep an index may lie in another. */
const MOST_SITEMAPS = 6;
const MOST_DEPTH = 3;
/** A slow host is asked on at the next poll. */
const MOST_TIME = HOUR;
/** Changed longer ago when the index is first read, a sitemap lists no news. */
const MOST_AGE = 30 * DAY;
/** A `lastmod` may be a bare day, and its server's clock slow. */
const SLACK = DAY;
/** Dates kept to tell how often the site brings something. */
const DATES = 20;

/** What content systems call the sitemaps of sections, writers, pictures and standing pages: all but articles. */
const NO_ARTICLES =
  /(?:author|categor(?:y|ies)|tag|topic|page|image|photo|video|galler(?:y|ies)|taxonom(?:y|ies)|user)s?[-_]sitemap|sitemap[-_](?:taxonom|user|image|video|author|categor|tag|topic|posts-page)/i;
const NEWS = /news/i;

/** The round through an index that a poll has just begun to read. */
export const newRound = (now: number): SitemapRound => ({
  next: [],
  chosen: [],
  until: now + MOST_TIME,
  read: 0,
  begun: 0,
  published: [],
  issue: null,
});

type Listed = Listing['sitemaps'][number];

/**
 * Chooses what to ask for of an index: its news sitemaps, which list the last days; without any, those that changed since the last
 * poll, the latest first; without dates, the first. What may hold news and had to be left out is an issue; what is dated and left out
 * of the first poll is what the site had before.
 * @param depth of the index itself.
 */
export function withSitemaps(
  round: SitemapRound,
  { sitemaps, depth, feed }: { sitemaps: readonly Listed[]; depth: number; feed: string },
  state: FeedState,
  now: number,
): SitemapRound {
  if (sitemaps.length === 0) return round;
  if (depth >= MOST_DEPTH) return { ...round, issue: tooDeep(feed) };
  const since = state.askedAt === null ? now - MOST_AGE : state.askedAt - SLACK;
  const fresh = sitemaps.filter(
    ({ url, modified }) =>
      url !== feed &&
      !round.chosen.includes(url) &&
      !NO_ARTICLES.test(nameOf(url)) &&
      !(timeOf(modified) < since),
  );
  const news = fresh.filter(({ url }) => NEWS.test(nameOf(url)));
  const wanted = (news.length > 0 ? news : fresh).toSorted(byLatest);
  const room = MOST_SITEMAPS - round.chosen.length;
  const left = wanted
    .slice(room)
    .filter(({ modified }) => modified === null || state.askedAt !== null).length;
  const urls = wanted.slice(0, room).map(({ url }) => url);
  return {
    ...round,
    chosen: [...round.chosen, ...urls],
    next: [...round.next, ...urls.map((url) => ({ url, depth: depth + 1 }))],
    issue: left > 0 ? leftOut(feed, left) : round.issue,
  };
}

/** The round after its next sitemap was read. */
export function withPages(round: SitemapRound, listing: Listing, dates: readonly number[]): SitemapRound {
  const published = [...round.published, ...dates].sort((a, b) => b - a).slice(0, DATES);
  return { ...round, read: round.read + (listing.sitemaps.length > 0 ? 0 : 1), published };
}

/** The round after its next sitemap failed. */
export const withTrouble = (round: SitemapRound, issue: Issue): SitemapRound => ({ ...round, issue });

/** The round without what has just been asked for, and whether it goes on. */
export function stepOn(round: SitemapRound, now: number): { round: SitemapRound; isOver: boolean } {
  const next = round.next.slice(1);
  return { round: { ...round, next }, isOver: next.length === 0 || now >= round.until };
}

const byLatest = (a: Listed, b: Listed): number => timeOrZero(b.modified) - timeOrZero(a.modified);
const timeOf = (date: string | null): number => (date === null ? Number.NaN : Date.parse(date));
const timeOrZero = (date: string | null): number => timeOf(date) || 0;

/** The part of an address that names a sitemap; its host is no name. */
const nameOf = (url: string): string => {
  const { pathname, search } = new URL(url);
  return pathname + search;
};

const tooDeep = (feed: string): Issue =>
  createIssue(
    'sitemap-invalid',
    feed,
    `Its indexes of sitemaps lie more than ${MOST_DEPTH} deep in each other.`,
    'Subscribe to the sitemap that lists the articles.',
  );

const leftOut = (feed: string, count: number): Issue =>
  createIssue(
    'sitemap-invalid',
    feed,
    `One poll reads ${MOST_SITEMAPS} sitemaps of an index at most; ${count} that may have changed were not read.`,
    'Subscribe to those that list the news.',
  );
