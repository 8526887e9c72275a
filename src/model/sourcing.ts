import type { SideCounts } from './coverage.ts';

/** One day of a story: what came out and what was said. `day` is `YYYY-MM-DD`. */
export interface TimelineDay {
  readonly day: string;
  readonly articles: SideCounts;
  /** Statements said on that day, by the side of the outlet that reports them. */
  readonly statements: SideCounts;
}

export const DEPTHS = ['on record', 'office', 'unnamed', 'second-hand'] as const;
/** How near a statement brings its speaker: by name, as an office or organization, without a name, or through another mouth. */
export type Depth = (typeof DEPTHS)[number];

/** An outlet, or an article of unknown outlet, that gives the word to an actor. */
export interface Citation {
  readonly articleId: string;
  readonly actorId: string;
  readonly actorName: string;
  /** Number of statements. */
  readonly count: number;
  readonly depth: Depth;
}

/** Who cites whom in a story. */
export interface Sourcing {
  readonly citations: readonly Citation[];
  /** Number of statements of each depth. */
  readonly depths: Readonly<Record<Depth, number>>;
  /** Outlets and other mouths that statements came through, most often first. */
  readonly passedOnBy: readonly { readonly name: string; readonly articleIds: readonly string[] }[];
  /** Id of the article that we hold earliest; null where none is dated, or where the dates leave it open which was first. */
  readonly earliestHeld: string | null;
}
