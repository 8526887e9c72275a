import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { discoverFeeds } from '../../../collect/discover/discover.ts';
import type { FetchResult } from '../../../collect/fetch/result.ts';
import { type OpmlFeed, readOpml } from '../../../collect/opml/opml.ts';
import { MINUTE } from '../../../collect/schedule/spans.ts';
import { createFeed, type Feed } from '../../../model/feed.ts';
import { createIssue, type Issue } from '../../../model/issue.ts';
import { createOutlet } from '../../../model/outlet.ts';
import { parseRating } from '../../../model/rating.ts';
import type { Store } from '../../../store/store.ts';
import { outletOf } from '../../../text/urls.ts';
import { openPolite, type Polite, type PoliteDeps } from '../polite.ts';
import type { FeedReader } from '../polling/listing.ts';

/** Places that are tried for a feed of a page, and for how long: each costs a request, and a host wants its rest between two. */
const MOST_TRIED = 10;
const MOST_TIME = 2 * MINUTE;

/** A reading list that a person handed over, whole. */
export interface GivenList {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface SubscribeDeps extends PoliteDeps {
  readonly reader: FeedReader;
}

/** What looking for a feed needs. */
interface Search extends SubscribeDeps {
  readonly polite: Polite;
}

/** What subscribing came to. */
export interface Subscribed {
  /** Feeds that are new. */
  readonly added: readonly Feed[];
  /** How many were followed already. */
  readonly known: number;
  readonly issues: readonly Issue[];
}

interface Found {
  readonly feeds: readonly Feed[];
  readonly listed: readonly OpmlFeed[];
  /** The list that they stand in, by its title and where it is from. */
  readonly list: string | null;
  readonly issues: readonly Issue[];
}

/**
 * Subscribes to places: reading lists (OPML) as bytes, files or addresses, feeds, and pages whose feed is looked for. A feed of a list is
 * not asked for before it is due. Trouble with one place is an issue, saved and told; the others go on.
 */
export async function subscribe(
  store: Store,
  places: readonly (string | GivenList)[],
  deps: SubscribeDeps,
): Promise<Subscribed> {
  const held = await store.feeds();
  const known = new Set(held.flatMap(({ feed, state }) => [feed.url, state.movedTo ?? feed.url]));
  const added: Feed[] = [];
  const issues: Issue[] = [];
  let again = 0;
  const polite = await openPolite(store, deps);
  for (const place of places) {
    const found = await findIn(place, { ...deps, polite });
    issues.push(...found.issues);
    const fresh = found.feeds.filter(({ url }) => !known.has(url));
    again += found.feeds.length - fresh.length;
    for (const { url } of fresh) known.add(url);
    await keepOutlets(store, found);
    await store.subscribe(fresh, deps.clock.now());
    added.push(...fresh);
  }
  await polite.save();
  if (issues.length > 0) await store.saveIssues(issues);
  return { added, known: again, issues };
}

function findIn(place: string | GivenList, search: Search): Found | Promise<Found> {
  if (typeof place !== 'string') return findInList(place.bytes, place.name);
  return /^[a-z][a-z\d+.-]*:\/\//i.test(place) ? findAt(place, search) : findInFile(place);
}

async function findInFile(path: string): Promise<Found> {
  try {
    return findInList(await readFile(path), path);
  } catch {
    const remedy = 'Check the path; an address begins with http:// or https://.';
    return none(createIssue('path-missing', path, 'The file cannot be read.', remedy));
  }
}

async function findAt(address: string, search: Search): Promise<Found> {
  const result = await search.polite.fetch(address);
  if (result.kind === 'failed') return none(result.issue);
  if (result.kind === 'unchanged') return none();
  const feed = await readAt(result, search);
  if (feed !== null) return { ...none(), feeds: [feed] };
  const list = findInList(result.bytes, address);
  return list.feeds.length > 0 ? list : await findOnPage(result, search);
}

type PageResult = Extract<FetchResult, { kind: 'page' }>;

/** The feed that lies at an address; null if none does. */
async function readAt(result: PageResult, { reader }: Search): Promise<Feed | null> {
  const { value } = await reader.read(result.bytes, result.url, result.contentType);
  if (value === null) return null;
  const { title, home } = value;
  return createFeed({ url: result.url, title, home, outlet: outletOf(home) ?? outletOf(result.url) });
}

/** The first feed of those that a page leads to: the others are sections, or readers' comments. */
async function findOnPage(page: PageResult, search: Search): Promise<Found> {
  const { now } = search.clock;
  const until = now() + MOST_TIME;
  const candidates = discoverFeeds(page.bytes, page.url, page.contentType).slice(0, MOST_TRIED);
  for (const { url } of candidates) {
    if (now() > until) break;
    const result = await search.polite.fetch(url);
    const feed = result.kind === 'page' ? await readAt(result, search) : null;
    if (feed !== null) return { ...none(), feeds: [feed] };
  }
  const remedy = 'Look for the address of its feed in a browser, and give that.';
  return none(createIssue('feed-invalid', page.url, 'The page leads to no feed.', remedy));
}

function findInList(bytes: Uint8Array, name: string): Found {
  const { value, issues } = readOpml(bytes, name);
  const listed = value?.feeds ?? [];
  const feeds = listed.map(({ xmlUrl, htmlUrl, title, folders }) =>
    createFeed({ url: xmlUrl, title, home: htmlUrl, folders, outlet: outletOf(htmlUrl) ?? outletOf(xmlUrl) }),
  );
  return { feeds, listed, list: nameOf(value?.title ?? 'Reading list', name), issues };
}

/** A list's ratings are its own, whatever it calls itself: one titled `AllSides` is not that rater. */
const nameOf = (title: string, from: string): string =>
  `${title.slice(0, 100)} (${/^https?:/i.test(from) ? from : basename(from)})`;

const none = (issue?: Issue): Found => ({ feeds: [], listed: [], list: null, issues: issue ? [issue] : [] });

/** What a list tells of outlets: their country where nothing is known of them, and its maker's rating. */
async function keepOutlets(store: Store, { listed, list }: Found): Promise<void> {
  const known = new Set((await store.outlets()).map(({ domain }) => domain));
  const told = listed.flatMap(({ htmlUrl, xmlUrl, title, country, rating }) => {
    const domain = outletOf(htmlUrl) ?? outletOf(xmlUrl);
    return domain === null ? [] : [{ domain, title, country, rating: parseRating(rating) }];
  });
  const outlets = told.flatMap(({ domain, title, country }) =>
    country !== null && /^[a-z]{2}$/i.test(country) && !known.has(domain)
      ? [createOutlet({ domain, country: country.toUpperCase(), ...(title === null ? {} : { name: title }) })]
      : [],
  );
  const ratings = told.flatMap(({ domain, rating }) =>
    rating === null ? [] : [{ outlet: domain, rater: list ?? 'Reading list', rating }],
  );
  if (outlets.length + ratings.length > 0) await store.saveOutlets(outlets, ratings);
}
