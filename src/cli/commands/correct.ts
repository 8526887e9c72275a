import { correctStore, UnknownArticles, type Wish } from '../../engine/deriving/correct.ts';
import { EXIT, UsageError, writeLine } from '../io.ts';
import { withStore } from '../with-store.ts';

export type CorrectionWord = 'merge' | 'split' | 'not-a-reprint';

/** `broadsheet correct KIND ARTICLE...` */
export async function correctCommand(
  location: string,
  kind: CorrectionWord,
  articles: readonly string[],
  options: { apartFrom?: string; by?: string },
): Promise<number> {
  const wish = wishOf(kind, articles, options.apartFrom);
  return await withStore(location, async (store) => {
    const author = { madeAt: new Date().toISOString(), madeBy: options.by ?? null };
    try {
      await writeLine(await correctStore(store, wish, author));
    } catch (error) {
      throw error instanceof UnknownArticles ? new UsageError(error.message) : error;
    }
    return EXIT.fine;
  });
}

/** `broadsheet corrections` */
export async function correctionsCommand(location: string): Promise<number> {
  return await withStore(location, async (store) => {
    for (const correction of await store.corrections()) await writeLine(correction);
    return EXIT.fine;
  });
}

function wishOf(kind: CorrectionWord, named: readonly string[], apartFrom: string | undefined): Wish {
  const articleIds = [...new Set(named)];
  if (kind === 'merge') {
    if (articleIds.length < 2) throw new UsageError('A merge names at least two articles.');
    return { kind, articleIds };
  }
  if (kind === 'split') {
    if (apartFrom === undefined || articleIds.includes(apartFrom))
      throw new UsageError('A split needs --apart-from with an article that stays.');
    return { kind, articleIds, apartFrom };
  }
  const [articleId, originalId, ...more] = articleIds;
  if (articleId === undefined || originalId === undefined || more.length > 0)
    throw new UsageError('not-a-reprint names two articles: the one, and the one it does not repeat.');
  return { kind: 'not a reprint', articleId, originalId };
}
