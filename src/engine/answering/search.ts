import { sideOf } from '../../model/rating.ts';
import type { Account } from '../../model/sheet.ts';
import type { Hit, Store } from '../../store/store.ts';
import type { WireHit } from '../../wire/list.ts';
import { accountsOf } from '../deriving/accounts.ts';
import { hostsBeside, knownOutlets } from '../deriving/known-outlets.ts';
import { parseQuery, type Query } from './query.ts';

/** Hits looked through for the fields of a query: the store's longest list. */
const DEPTH = 200;
const EXCERPT = 160;

/** Articles by words and fields, best first; by an actor or an outlet alone, latest first.
 * @param rated gives an account the side that it is asked for by. */
export async function searchStore(
  store: Store,
  text: string,
  limit: number,
  rated: (account: Account) => Account,
): Promise<WireHit[]> {
  const query = parseQuery(text);
  const hits = await candidatesFor(store, query, isNarrowed(query) ? DEPTH : limit);
  const accounts = await accountsOf(
    store,
    hits.map((hit) => hit.articleId),
  );
  const byId = new Map(accounts.map((account) => [account.article.id, rated(account)]));
  return hits
    .flatMap((hit) => {
      const account = byId.get(hit.articleId);
      return account && fits(account, query) ? [toWireHit(hit, account)] : [];
    })
    .slice(0, limit);
}

/** Whether some of the hits may not fit. */
const isNarrowed = ({ words, ...fields }: Query): boolean =>
  words === '' || Object.values(fields).some((value) => value !== null);

async function candidatesFor(
  store: Store,
  { words, actor, outlet }: Query,
  depth: number,
): Promise<readonly Hit[]> {
  if (words !== '') return await store.search(words, depth);
  if (actor !== null) {
    const { items } = await store.saidBy(actor, DEPTH);
    return await hitsOf(store, [...new Set(items.map(({ articleId }) => articleId))]);
  }
  if (outlet === null) return [];
  const { outlets } = await knownOutlets(store);
  const { items } = await store.carriedBy(await hostsBeside(store, outlet, outlets), DEPTH);
  return await hitsOf(store, items);
}

const hitsOf = (store: Store, ids: readonly string[]): Promise<Hit[]> =>
  Promise.all(
    ids.map(async (articleId) => ({ articleId, storyId: await store.storyOf(articleId), excerpt: '' })),
  );

function fits(account: Account, { actor, outlet, side, act, from, to }: Query): boolean {
  const { article, revision, rating, statements } = account;
  const day = revision.publishedAt?.value.slice(0, 10) ?? null;
  const names = [article.outlet, account.outlet?.domain, account.outlet?.name.toLowerCase()];
  if (outlet !== null && !names.includes(outlet)) return false;
  if (side !== null && sideOf(rating) !== side) return false;
  if (from !== null && (day === null || day < from)) return false;
  if (to !== null && (day === null || day > to)) return false;
  if (actor === null && act === null) return true;
  const wanted = actor?.toLowerCase() ?? null;
  return statements.some((statement) => {
    const name = statement.speaker?.actor.name.toLowerCase() ?? '';
    return (wanted === null || name.includes(wanted)) && (act === null || statement.act === act);
  });
}

const toWireHit = (
  { articleId, storyId, excerpt }: Hit,
  { article, revision, outlet }: Account,
): WireHit => ({
  articleId,
  story: storyId,
  headline: revision.headline,
  outlet: outlet?.name ?? article.outlet,
  publishedAt: revision.publishedAt?.value ?? null,
  excerpt: excerpt || revision.text.slice(0, EXCERPT).replace(/\s+/g, ' '),
});
