import { articlesIn, type Correction } from '../../model/correction.ts';
import type { Store } from '../../store/store.ts';
import { toWireArticle, type WireArticle } from '../../wire/article.ts';

/** A correction with the articles that it names, as the other verbs read them: what a test needs to hold a stage to it. */
export interface ExportedCorrection {
  readonly correction: Correction;
  readonly articles: readonly WireArticle[];
}

/** Articles that the store no longer holds are left out. */
export async function exportCorrection(store: Store, correction: Correction): Promise<ExportedCorrection> {
  const articles = await store.articles([...new Set(articlesIn(correction))]);
  return {
    correction,
    articles: articles.map(({ article, revision }) => toWireArticle(article.id, article, revision)),
  };
}
