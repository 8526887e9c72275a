import { createOutlet } from '../../model/outlet.ts';
import type { Account } from '../../model/sheet.ts';
import type { Statement } from '../../model/statement.ts';
import type { Store } from '../../store/store.ts';
import { originalOf } from '../correcting/named.ts';
import { correctSpeakers } from '../correcting/speakers.ts';
import { type KnownOutlets, knownOutlets } from './known-outlets.ts';
import { ratingBy } from './raters.ts';

/**
 * What compare needs of each of these articles, in their order; an id that the store does not hold is left out.
 * @param known what the store knows of outlets, where that was read already.
 * @param kin the articles among which one may repeat another: what a person says of one holds for all of one text.
 */
export async function accountsOf(
  store: Store,
  articleIds: readonly string[],
  known?: KnownOutlets,
  kin: readonly string[] = articleIds,
): Promise<Account[]> {
  const [articles, statements, reprints, { outlets, ratings, rater }] = await Promise.all([
    store.articles(articleIds),
    store.statementsOf(articleIds),
    store.reprintsOf(kin),
    known ?? knownOutlets(store),
  ]);
  const stored = new Map(articles.map((one) => [one.article.id, one]));
  const said = Map.groupBy(statements, (statement: Statement) => statement.articleId);
  const corrections = await store.correctionsOn([...kin, ...reprints.map(({ originalId }) => originalId)]);
  const root = originalOf(reprints);
  const copies = new Map(reprints.map((reprint) => [reprint.articleId, reprint]));
  return articleIds.flatMap((id) => {
    const found = stored.get(id);
    if (!found) return [];
    const { article, revision } = found;
    const ofOutlet = article.outlet === null ? [] : (ratings.get(article.outlet) ?? []);
    return {
      article,
      revision,
      outlet:
        article.outlet === null
          ? null
          : (outlets.get(article.outlet) ?? createOutlet({ domain: article.outlet })),
      rating: ratingBy(rater, ofOutlet),
      ratings: ofOutlet,
      statements: correctSpeakers(
        said.get(id) ?? [],
        revision.text,
        corrections,
        (named) => root(named) === root(id),
      ),
      reprint: copies.get(id) ?? null,
    };
  });
}
