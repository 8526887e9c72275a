import { readFeed } from '../../../collect/feed/feed.ts';
import { readSitemap, type Sitemap } from '../../../collect/sitemap/sitemap.ts';
import { textOfMarkup } from '../../../collect/xml/markup.ts';
import { createIssue, type Issue, type Outcome } from '../../../model/issue.ts';
import { normalizeUrl } from '../../../text/urls.ts';

/** One article that a feed or a news sitemap lists, as far as following needs it. */
export interface ListedItem {
  /** Normalized. */
  readonly url: string;
  readonly title: string | null;
  /** A day, or an instant with its zone. */
  readonly published: string | null;
  readonly changed: string | null;
  /** Markup or text, where the feed carries as much as an article. */
  readonly content: string | null;
}

/** What lies at the address of a feed. */
export interface Listing {
  readonly title: string | null;
  readonly home: string | null;
  /** Milliseconds for which the feed asks to be left alone; null where it says nothing. */
  readonly timeToLive: number | null;
  /** Each address once, in the document's order. */
  readonly items: readonly ListedItem[];
  /** What an index of sitemaps lists; none of anything else. */
  readonly sitemaps: Sitemap['sitemaps'];
}

/** Characters of text below which it is a teaser. */
const LEAST_CONTENT = 500;
/** How teasers end: with an ellipsis, or with words that lead to the page, which content systems add after it. */
const CUT =
  /(?:\u2026|\.{3})[\s\])]*$|\b(?:read more|continue reading|keep reading|weiterlesen|lire la suite|leer m[a\u00e1]s|leggi tutto)\b.{0,80}$/iu;
/** Items of a feed that are taken, its first, and pages of a sitemap, its newest: a news sitemap has no more by its standard. */
const MOST_PAGES = 1000;
const WEEK = 7 * 24 * 3_600_000;
/** Longer ones are no article's, and would stand in the store while their page waits. */
const MOST_CONTENT = 100_000;

/** Reads a feed or a sitemap. The value is null where the bytes are neither. */
export function readListing(
  bytes: Uint8Array,
  url: string,
  contentType: string | null,
): Outcome<Listing | null> {
  const feed = readFeed(bytes, { url, contentType });
  if (feed.value === null) {
    const sitemap = looksLikeSitemap(bytes) ? readSitemap(bytes, url) : null;
    if (sitemap?.value) {
      const { listing, left } = sitemapListing(sitemap.value);
      const issues = left > 0 ? [...sitemap.issues, tooMany(url, left)] : sitemap.issues;
      return { value: listing, issues };
    }
    return { value: null, issues: feed.issues };
  }
  const { title, home, minutesToLive } = feed.value;
  const listed = feed.value.items.map(({ link, title: headline, published, updated, content }) => ({
    url: normalizeUrl(link),
    title: headline,
    published,
    changed: updated,
    content: content !== null && isWholeText(content) ? content : null,
  }));
  const timeToLive = minutesToLive === null ? null : minutesToLive * 60_000;
  const items = distinct(listed);
  const left = items.length - MOST_PAGES;
  return {
    value: { title, home, timeToLive, items: items.slice(0, MOST_PAGES), sitemaps: [] },
    issues: left > 0 ? [...feed.issues, tooLong(url, left)] : feed.issues,
  };
}

/** Whether the feed carries the article itself. */
function isWholeText(content: string): boolean {
  if (content.length < LEAST_CONTENT || content.length > MOST_CONTENT) return false;
  if (textOfMarkup(content.slice(0, 20_000)).length < LEAST_CONTENT) return false;
  const end = textOfMarkup(content.slice(-2000)).slice(-500);
  // WordPress writes the same line below whole texts and below teasers, whose own end stands before it.
  const own = end.replace(/\s*The post .{0,300} appeared first on .{0,100}$/u, '');
  return !CUT.test(own);
}

/** Only the root counts, and it stands at the beginning; a gzipped one is told by its first bytes. */
const looksLikeSitemap = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x1f && bytes[1] === 0x8b) ||
  /<(?:[\w-]+:)?(?:urlset|sitemapindex)[\s>]/.test(new TextDecoder().decode(bytes.subarray(0, 2000)));

/** A sitemap without dates lists all that a site has ever had; one with dates is read from its newest. */
function sitemapListing({ pages, sitemaps }: Sitemap): { listing: Listing; left: number } {
  const dated = pages
    .flatMap((page) => {
      const published = page.published ?? page.modified;
      return published === null ? [] : [{ ...page, published, time: Date.parse(published) }];
    })
    .sort((a, b) => b.time - a.time);
  const newest = dated.slice(0, MOST_PAGES).map(({ url, title, published, modified }) => ({
    url: normalizeUrl(url),
    title,
    published,
    changed: modified,
    content: null,
  }));
  const listing = { title: null, home: null, timeToLive: null, items: distinct(newest), sitemaps };
  const weekAgo = (dated[0]?.time ?? 0) - WEEK;
  return { listing, left: dated.slice(MOST_PAGES).filter(({ time }) => time > weekAgo).length };
}

const tooLong = (url: string, left: number): Issue =>
  createIssue(
    'feed-cut',
    url,
    `The feed lists more than ${MOST_PAGES} items; its last ${left} were passed over.`,
    'Nothing, if it lists the newest first; else follow another feed of the outlet.',
  );

const tooMany = (url: string, left: number): Issue =>
  createIssue(
    'sitemap-invalid',
    url,
    `The sitemap says of more than ${MOST_PAGES} pages that they changed within a week; ${left} of them were passed over.`,
    'Follow a feed of the outlet, or its news sitemap.',
  );

function distinct(items: readonly (Omit<ListedItem, 'url'> & { url: string | null })[]): ListedItem[] {
  const found = new Map<string, ListedItem>();
  for (const item of items) {
    const { url } = item;
    if (url !== null && !found.has(url)) found.set(url, { ...item, url });
  }
  return [...found.values()];
}

/** Reads the bytes of feeds one after another. It never rejects: trouble is an issue. */
export interface FeedReader {
  readonly read: (
    bytes: Uint8Array,
    url: string,
    contentType: string | null,
  ) => Promise<Outcome<Listing | null>>;
  readonly close: () => Promise<void>;
}
