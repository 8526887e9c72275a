import type { OutletKind } from '../model/outlet.ts';
import type { Rating } from '../model/rating.ts';

/** An article of an outlet in a list, with the story it belongs to. */
export interface WireOutletArticle {
  readonly articleId: string;
  readonly story: string | null;
  readonly headline: string | null;
  readonly publishedAt: string | null;
  readonly isReprint: boolean;
}

/** An outlet, what each rater says of it, and what it carried. */
export interface WireOutlet {
  readonly domain: string;
  readonly name: string;
  readonly country: string | null;
  readonly kind: OutletKind | null;
  readonly owner: string | null;
  /** One a rater; empty where nobody rates it. */
  readonly ratings: readonly { readonly rater: string; readonly rating: Rating }[];
  /** How many articles are held, and how many of them repeat another outlet's text. */
  readonly articles: number;
  readonly reprints: number;
  /** The latest, at most 200. */
  readonly latest: readonly WireOutletArticle[];
}
