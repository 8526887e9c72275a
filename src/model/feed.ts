import assert from 'node:assert/strict';
import type { Issue } from './issue.ts';

/** A feed that somebody follows: RSS, Atom, JSON Feed, or a sitemap. */
export interface Feed {
  /** Absolute, as it was subscribed to; it is the feed's id. */
  readonly url: string;
  readonly title: string | null;
  /** The page that it belongs to. */
  readonly home: string | null;
  /** Domain of the outlet. */
  readonly outlet: string | null;
  /** The folders of a reading list that it lies in, the outermost first. */
  readonly folders: readonly string[];
}

export function createFeed(fields: Partial<Feed> & { readonly url: string }): Feed {
  assert(/^https?:\/\//.test(fields.url), `a feed has a web address: ${fields.url}`);
  return {
    url: fields.url,
    title: fields.title ?? null,
    home: fields.home ?? null,
    outlet: fields.outlet ?? null,
    folders: fields.folders ?? [],
  };
}

/** What polling a feed has found out. Times are milliseconds since 1970, spans of time milliseconds. */
export interface FeedState {
  /** When it may be asked next. */
  readonly due: number;
  /** Between two polls, by how often the feed brings something. */
  readonly interval: number;
  /** When it was asked last; null before the first time. */
  readonly askedAt: number | null;
  /** What its server wants to see again (`ETag`, `Last-Modified`). */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Where it has moved for good; null where it has not. */
  readonly movedTo: string | null;
  /** Failed polls since the last good one, and what was wrong with the last. */
  readonly failures: number;
  readonly issue: Issue | null;
  /** The server said that it is gone for good: it is asked no more. */
  readonly isGone: boolean;
  /** A poll that is under way on another host; null or missing where none is. */
  readonly detour?: Detour | null;
  /** A poll that is under way through the sitemaps of an index; null or missing where none is. */
  readonly round?: SitemapRound | null;
}

/** Where a request was led on another host, which is asked in its own time and as its own `robots.txt` allows. */
export interface Detour {
  readonly to: string;
  /** How many hosts it has left so far. */
  readonly hops: number;
  /** Each redirect on the way was for good. */
  readonly isForGood: boolean;
}

/** How far a poll of an index of sitemaps has come. */
export interface SitemapRound {
  /** What is to be asked for, the next first; `depth` counts the indexes above it. */
  readonly next: readonly { readonly url: string; readonly depth: number }[];
  /** All that was chosen in this round: an index can list itself. */
  readonly chosen: readonly string[];
  /** Then it ends, in milliseconds since 1970. */
  readonly until: number;
  /** Sitemaps that could be read, pages that they began, and the latest dates of these in milliseconds since 1970. */
  readonly read: number;
  readonly begun: number;
  readonly published: readonly number[];
  readonly issue: Issue | null;
}

/** How often a feed is polled before anything is known of it. */
const FIRST_INTERVAL = 30 * 60_000;

/** A feed that has never been asked, due at a time. */
export const newFeedState = (due: number): FeedState => ({
  due,
  interval: FIRST_INTERVAL,
  askedAt: null,
  etag: null,
  lastModified: null,
  movedTo: null,
  failures: 0,
  issue: null,
  isGone: false,
});

/** The page of an item that a feed listed, and how far it has come. */
export interface Visit {
  /** Normalized; it is the visit's id. */
  readonly url: string;
  /** Host of the address that is to be asked, with its port if it names one. */
  readonly host: string;
  /** Address of the feed that listed it first. */
  readonly feed: string;
  readonly progress: 'waiting' | 'done' | 'given up';
  /** When the page may be asked for, in milliseconds since 1970. */
  readonly due: number;
  /** Failed requests so far. */
  readonly failures: number;
  /** When the feed says that the article was changed: with a new value the page is asked for again. */
  readonly changedAt: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** What the feed told of the article, for a page that cannot be had; `content` is markup, null once the page is in. */
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly content: string | null;
  /** Null or missing where its own address is to be asked. */
  readonly detour?: Detour | null;
}
