import { createOutlet } from '../model/outlet.ts';
import type { OutletRating, Rating } from '../model/rating.ts';
import type { Account } from '../model/sheet.ts';
import type { Statement } from '../model/statement.ts';
import type { Store } from '../store/store.ts';

/** What compare needs of each of these articles, in their order; an id that the store does not hold is left out. */
export async function accountsOf(store: Store, articleIds: readonly string[]): Promise<Account[]> {
  const [articles, statements, reprints, outlets, ratings] = await Promise.all([
    store.articles(articleIds),
    store.statementsOf(articleIds),
    store.reprintsOf(articleIds),
    store.outlets(),
    store.ratings(),
  ]);
  const stored = new Map(articles.map((one) => [one.article.id, one]));
  const said = Map.groupBy(statements, (statement: Statement) => statement.articleId);
  const copies = new Map(reprints.map((reprint) => [reprint.articleId, reprint]));
  const names = new Map(outlets.map((outlet) => [outlet.domain, outlet]));
  const rated = ratingsByOutlet(ratings);
  return articleIds.flatMap((id) => {
    const found = stored.get(id);
    if (!found) return [];
    const { article, revision } = found;
    const ofOutlet = article.outlet === null ? [] : (rated.get(article.outlet) ?? []);
    return {
      article,
      revision,
      outlet:
        article.outlet === null
          ? null
          : (names.get(article.outlet) ?? createOutlet({ domain: article.outlet })),
      rating: firstRating(ofOutlet),
      ratings: ofOutlet,
      statements: said.get(id) ?? [],
      reprint: copies.get(id) ?? null,
    };
  });
}

/** The ratings of each outlet, in the order of their raters' names. */
export function ratingsByOutlet(
  ratings: readonly OutletRating[],
): ReadonlyMap<string, readonly OutletRating[]> {
  const byRater = [...ratings].sort((a, b) => (a.rater < b.rater ? -1 : a.rater > b.rater ? 1 : 0));
  return Map.groupBy(byRater, ({ outlet }) => outlet);
}

/** The rating that a sheet is drawn for: of the rater whose name comes first, since raters are never averaged. */
export const firstRating = (ofOutlet: readonly OutletRating[]): Rating | null => ofOutlet[0]?.rating ?? null;
