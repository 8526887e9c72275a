import { createRater } from '../../model/rater.ts';
import type { Store } from '../../store/store.ts';
import type { WireActor, WireActorLine } from '../../wire/actor.ts';
import type { WireOutlet, WireOutletArticle } from '../../wire/outlet.ts';
import type { WireSheet } from '../../wire/sheet.ts';
import { accountsOf } from '../deriving/accounts.ts';
import { knownOutlets } from '../deriving/known-outlets.ts';

/** Lines of one page of an actor or an outlet. */
const LINES = 200;

type SheetOf = (storyId: string) => Promise<WireSheet | null>;

/** All that an actor said, as the sheets of its stories show it: what only a reprint repeats stands there once. */
export async function actorPage(store: Store, name: string, sheetOf: SheetOf): Promise<WireActor | null> {
  const { total, items } = await store.saidBy(name, LINES);
  if (total === 0) return null;
  const stories = await storiesOf(
    store,
    items.map(({ articleId }) => articleId),
  );
  const sheets = new Map<string, WireSheet | null>();
  for (const story of new Set(stories.values())) if (story !== null) sheets.set(story, await sheetOf(story));
  const lines = items.flatMap(({ id, articleId }): WireActorLine[] => {
    const story = stories.get(articleId) ?? null;
    const sheet = story === null ? null : sheets.get(story);
    const line = sheet?.ledger.find((one) => one.id === id);
    const headline = sheet?.articles.find((article) => article.id === articleId)?.headline ?? null;
    return line ? [{ ...line, story, headline }] : [];
  });
  return { actor: name, statements: total, lines };
}

export async function outletPage(store: Store, domain: string): Promise<WireOutlet | null> {
  const [{ total, reprints, items }, { outlets, ratings, raters }] = await Promise.all([
    store.carriedBy(domain, LINES),
    knownOutlets(store),
  ]);
  const known = outlets.get(domain);
  if (!known && total === 0) return null;
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
    latest: await latestOf(store, items),
  };
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

async function storiesOf(store: Store, articleIds: readonly string[]): Promise<Map<string, string | null>> {
  const ids = [...new Set(articleIds)];
  return new Map(await Promise.all(ids.map(async (id) => [id, await store.storyOf(id)] as const)));
}
