import { createRater } from '../../model/rater.ts';
import type { Store } from '../../store/store.ts';
import { toWireFeed } from '../../wire/feed.ts';
import type { WireMissedStory, WireOutlet, WireOutletArticle, WireOutletHead } from '../../wire/outlet.ts';
import type { WireStoryHead } from '../../wire/sheet.ts';
import { accountsOf } from '../deriving/accounts.ts';
import { domainOf, domainsOf, hostsBeside, knownOutlets } from '../deriving/known-outlets.ts';

/** Statements that an actor's page is made of, and articles of an outlet's. */
export const LINES = 200;

/** A story that so many outlets cover is one that another may be said to have missed. */
const WIDELY = 3;
const MISSED = 20;

/** The outlets that have an article, by their names. */
export async function outletsHeld(store: Store): Promise<readonly WireOutletHead[]> {
  const [hosts, { outlets, ratings }] = await Promise.all([store.outletsHeld(), knownOutlets(store)]);
  return [...domainsOf(hosts, outlets)]
    .map((domain) => ({
      domain,
      name: outlets.get(domain)?.name ?? domain,
      ratings: (ratings.get(domain) ?? []).map(({ rater, rating }) => ({ rater, rating })),
    }))
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

/** @param host any of its hosts. */
export async function outletPage(store: Store, host: string): Promise<WireOutlet | null> {
  const { outlets, ratings, raters } = await knownOutlets(store);
  const domain = domainOf(host, outlets);
  const { total, reprints, items } = await store.carriedBy(await hostsBeside(store, host, outlets), LINES);
  const known = outlets.get(domain);
  if (!known && total === 0) return null;
  const latest = await latestOf(store, items);
  return {
    domain,
    name: known?.name ?? domain,
    country: known?.country ?? null,
    kind: known?.kind ?? null,
    language: known?.language ?? null,
    owner: known?.owner ?? null,
    stateControl: known?.stateControl ?? null,
    ratings: (ratings.get(domain) ?? []).map(({ rater, rating }) => {
      const { asOf, url, licence } = raters.get(rater) ?? createRater({ name: rater });
      return { rater, rating, asOf, url, licence };
    }),
    articles: total,
    reprints,
    feeds: (await store.feeds())
      .filter(({ feed }) => feed.outlet !== null && domainOf(feed.outlet, outlets) === domain)
      .map(({ feed, state }) => toWireFeed(feed, state)),
    stories: new Set(latest.flatMap(({ story }) => story ?? [])).size,
    missed: await missedBy(store, latest),
    latest,
  };
}

/** Stories that enough others covered since the earliest of these articles, and this outlet did not. */
async function missedBy(store: Store, latest: readonly WireOutletArticle[]): Promise<WireMissedStory[]> {
  const since = latest.flatMap(({ publishedAt }) => publishedAt?.slice(0, 10) ?? []).sort()[0];
  if (since === undefined) return [];
  const covered = new Set(latest.map(({ story }) => story));
  const { items } = await store.sheetHeads(LINES, null);
  return items
    .filter(
      ({ storyId, lastUpdated }) => !covered.has(storyId) && lastUpdated !== null && lastUpdated >= since,
    )
    .map(({ head }): WireStoryHead => JSON.parse(head))
    .filter(({ coverage }) => coverage.outlets.total >= WIDELY)
    .slice(0, MISSED)
    .map(({ story, headline, lastUpdated, coverage }) => ({
      story,
      headline,
      lastUpdated,
      outlets: coverage.outlets.total,
    }));
}

async function latestOf(store: Store, ids: readonly string[]): Promise<WireOutletArticle[]> {
  const stories = await storiesOf(store, ids);
  const accounts = await accountsOf(store, ids);
  return accounts.map(({ article, revision, reprint }) => ({
    articleId: article.id,
    story: stories.get(article.id) ?? null,
    headline: revision.headline,
    publishedAt: revision.publishedAt?.value ?? null,
    isReprint: reprint !== null,
  }));
}

/** The story of each article; null while it has none. */
export async function storiesOf(
  store: Store,
  articleIds: readonly string[],
): Promise<Map<string, string | null>> {
  const ids = [...new Set(articleIds)];
  return new Map(await Promise.all(ids.map(async (id) => [id, await store.storyOf(id)] as const)));
}
