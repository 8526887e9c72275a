import type { Side } from './rating.ts';

/** How many on each side; `total` is their sum, unrated included. */
export type SideCounts = Readonly<Record<Side, number>> & { readonly total: number };

/** The side with most outlets, and its share: of all, and of the rated ones. */
export interface Lean {
  readonly side: Side;
  readonly count: number;
  readonly ofAll: number;
  /** Whole per cent, as shown: 12 of 37 is 32. */
  readonly percentOfAll: number;
  readonly ofRated: number;
  readonly percentOfRated: number;
}

/** Who covers a story, counted four ways. */
export interface Coverage {
  readonly articles: SideCounts;
  readonly outlets: SideCounts;
  /** Outlets of one owner are one family; an outlet of unknown owner is its own. */
  readonly families: SideCounts;
  /** Reprints of one text are one origin, on the side of the earliest that we hold. */
  readonly origins: SideCounts;
  /** Articles whose outlet is not known; they are in `articles` and `origins`, not in `outlets` and `families`. */
  readonly articlesWithoutOutlet: number;
  /** Null where no outlet is rated or two sides are level. */
  readonly lean: Lean | null;
}
