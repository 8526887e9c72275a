import { SIDES, sideOf } from '../../model/rating.ts';
import type { Surroundings } from '../../model/sheet.ts';
import type { Store } from '../../store/store.ts';
import { domainsOf, type KnownOutlets } from './known-outlets.ts';
import { ratingBy } from './raters.ts';

/** What the store holds beside a story: the outlets that have articles in it, each on the side that sheets are drawn for. */
export async function surroundingsOf(
  store: Store,
  { outlets, ratings, rater }: KnownOutlets,
): Promise<Surroundings> {
  const held = [...domainsOf(await store.outletsHeld(), outlets)];
  const sides = held.map((domain) => sideOf(ratingBy(rater, ratings.get(domain) ?? [])));
  const [left, center, right, unrated] = SIDES.map((side) => sides.filter((one) => one === side).length);
  return {
    outletsHeld: { left: left!, center: center!, right: right!, unrated: unrated!, total: held.length },
    rater,
  };
}
