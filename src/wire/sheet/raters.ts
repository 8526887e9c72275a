import type { Rating } from '../../model/rating.ts';
import { sideOf } from '../../model/rating.ts';
import type { WireSheetArticle } from '../sheet.ts';

/** In the place of a rater's name: no outlet is rated, and so nothing is parted by sides. */
export const NO_RATER = 'off';

/** One rater's word on an outlet. */
export interface WireRating {
  readonly rater: string;
  readonly rating: Rating;
}

/** An outlet of a story that raters place on different sides. */
export interface WireDisagreement {
  readonly domain: string;
  readonly name: string;
  readonly ratings: readonly WireRating[];
}

/** Where raters disagree, by the outlets' names. Two steps of one side are no disagreement. */
export function disagreements(articles: readonly WireSheetArticle[]): readonly WireDisagreement[] {
  const found = new Map<string, WireDisagreement>();
  for (const { outlet, ratings } of articles)
    if (outlet && new Set(ratings.map(({ rating }) => sideOf(rating))).size > 1)
      found.set(outlet.domain, { domain: outlet.domain, name: outlet.name, ratings });
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
