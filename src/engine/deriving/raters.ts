import type { Directory } from '../../collect/outlets/directory.ts';
import type { OutletRating, Rating } from '../../model/rating.ts';

/**
 * The rater that sheets are drawn for: the one who rates most of some outlets. Two outlets of one bias bar are never judged by two
 * raters. Where several rate as many, the first in the order in which each outlet's ratings stand; null where nobody rates any.
 */
export function widestRater(
  outlets: Iterable<string>,
  ratings: Directory<readonly OutletRating[]>,
): string | null {
  const counts = new Map<string, number>();
  for (const outlet of outlets)
    for (const { rater } of ratings.get(outlet) ?? []) counts.set(rater, (counts.get(rater) ?? 0) + 1);
  const names = [...counts.keys()];
  return names.reduce<string | null>(
    (best, name) => (best === null || counts.get(name)! > counts.get(best)! ? name : best),
    null,
  );
}

/** What one rater says of an outlet; null where he says nothing. */
export const ratingBy = (rater: string | null, ofOutlet: readonly OutletRating[]): Rating | null =>
  ofOutlet.find((one) => one.rater === rater)?.rating ?? null;
