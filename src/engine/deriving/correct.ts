import { type Correction, createCorrection } from '../../model/correction.ts';
import type { Store } from '../../store/store.ts';
import { articlesIn } from './articles-in.ts';
import { settle } from './settle.ts';

/** What a person wants to be so: see `Correction`. */
export type Wish =
  | { readonly kind: 'merge'; readonly articleIds: readonly string[] }
  | { readonly kind: 'split'; readonly articleIds: readonly string[]; readonly apartFrom: string }
  | { readonly kind: 'not a reprint'; readonly articleId: string; readonly originalId: string };

/** Who wishes it, and when: an instant in UTC. */
export interface Author {
  readonly madeAt: string;
  readonly madeBy: string | null;
}

/** Articles that a correction names and the store does not hold. */
export class UnknownArticles extends Error {
  constructor(ids: readonly string[]) {
    super(
      `The store holds no article ${ids.join(', ')}. "broadsheet story ID --json" tells the ids of its articles.`,
    );
  }
}

/** Adds a correction to the log and groups and compares again. Throws {@link UnknownArticles}, and then nothing has changed. */
export async function correctStore(store: Store, wish: Wish, author: Author): Promise<Correction> {
  const named = articlesIn(wish);
  const held = new Set((await store.articles(named)).map(({ article }) => article.id));
  const unknown = named.filter((id) => !held.has(id));
  if (unknown.length > 0) throw new UnknownArticles(unknown);
  const correction = createCorrection({ ...wish, ...author });
  await store.saveCorrection(correction);
  await settle(store);
  return correction;
}
