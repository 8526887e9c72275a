import type { Outlet } from '../../model/outlet.ts';
import type { OutletRating } from '../../model/rating.ts';
import type { Store } from '../../store/store.ts';

/** What a store knows of outlets, by their domain; an outlet's ratings in the order of their raters' names. */
export interface KnownOutlets {
  readonly outlets: ReadonlyMap<string, Outlet>;
  readonly ratings: ReadonlyMap<string, readonly OutletRating[]>;
}

export async function knownOutlets(store: Store): Promise<KnownOutlets> {
  const [outlets, ratings] = await Promise.all([store.outlets(), store.ratings()]);
  const byRater = [...ratings].sort((a, b) => (a.rater < b.rater ? -1 : a.rater > b.rater ? 1 : 0));
  return {
    outlets: new Map(outlets.map((outlet) => [outlet.domain, outlet])),
    ratings: Map.groupBy(byRater, ({ outlet }) => outlet),
  };
}
