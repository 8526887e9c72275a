import type { OutletKind, StateControl } from '../model/outlet.ts';
import type { Rater } from '../model/rater.ts';
import type { Rating } from '../model/rating.ts';

import type { WireFeed } from './feed.ts';
import type { WireRating } from './sheet/raters.ts';

/** An outlet in a list. */
export interface WireOutletHead {
  readonly domain: string;
  readonly name: string;
  readonly ratings: readonly WireRating[];
}

/** An article of an outlet in a list, with the story it belongs to. */
export interface WireOutletArticle {
  readonly articleId: string;
  readonly story: string | null;
  readonly headline: string | null;
  readonly publishedAt: string | null;
  readonly isReprint: boolean;
}

/** A rater's word on an outlet, of which day it is, and where and under which licence the rater publishes. */
export interface WireOutletRating extends Omit<Rater, 'name'> {
  readonly rater: string;
  readonly rating: Rating;
}

/** A story that three outlets or more cover and this one, as far as we hold it, does not. */
export interface WireMissedStory {
  readonly story: string;
  readonly headline: string | null;
  readonly lastUpdated: string | null;
  readonly outlets: number;
}

/** An outlet, what each rater says of it, and what it carried. */
export interface WireOutlet {
  readonly domain: string;
  readonly name: string;
  readonly country: string | null;
  readonly kind: OutletKind | null;
  /** ISO 639-1. */
  readonly language: string | null;
  readonly owner: string | null;
  /** How far a state holds it, as the State Media Matrix says; no side. */
  readonly stateControl: StateControl | null;
  /** One a rater; empty where nobody rates it. */
  readonly ratings: readonly WireOutletRating[];
  /** Its feeds that are followed, with what fails. */
  readonly feeds: readonly WireFeed[];
  /** How many articles are held, and how many of them repeat another outlet's text. */
  readonly articles: number;
  readonly reprints: number;
  /** How many stories the articles in `latest` belong to. */
  readonly stories: number;
  /** Of the latest stories since the earliest article in `latest`, at most 20. A gap in what we hold looks the same. */
  readonly missed: readonly WireMissedStory[];
  /** The latest, at most 200. */
  readonly latest: readonly WireOutletArticle[];
}
