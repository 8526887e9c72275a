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
  const rated = firstRatings(ratings);
  return articleIds.flatMap((id) => {
    const found = stored.get(id);
    if (!found) return [];
    const { article, revision } = found;
    return {
      article,
      revision,
      outlet:
        article.outlet === null
          ? null
          : (names.get(article.outlet) ?? createOutlet({ domain: article.outlet })),
      rating: article.outlet === null ? null : (rated.get(article.outlet) ?? null),
      statements: said.get(id) ?? [],
      reprint: copies.get(id) ?? null,
    };
  });
}

/** One rating an outlet: of the rater whose name comes first, since raters are never averaged. */
function firstRatings(ratings: readonly OutletRating[]): ReadonlyMap<string, Rating> {
  const byRater = [...ratings].sort((a, b) => (a.rater < b.rater ? -1 : a.rater > b.rater ? 1 : 0));
  const found = new Map<string, Rating>();
  for (const { outlet, rating } of byRater) if (!found.has(outlet)) found.set(outlet, rating);
  return found;
}
