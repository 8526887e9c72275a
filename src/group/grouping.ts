import type { Issue } from '../model/issue.ts';
import type { Reprint } from '../model/reprint.ts';
import type { Story, Storyline } from '../model/story.ts';

/** Where an article is, with the ids that hold now. */
export interface Placement {
  readonly articleId: string;
  readonly storyId: string;
  readonly storylineId: string;
  /** The earliest article we hold that this one repeats. */
  readonly reprintOf: string | null;
  /** Share of the article's own word shingles that stand in the one it repeats, 0 to 1; 0 where it repeats none. */
  readonly overlap: number;
}

/** A shared term with its part in the decision. */
export interface SharedTerm {
  /** The term as the article writes it. */
  readonly text: string;
  /** What it adds to the likeness, 0 to 1. */
  readonly part: number;
}

/** Why an article is where it is. */
export interface Why {
  readonly articleId: string;
  /** `opened`: no story was near enough. `copied`: it is where the article it repeats is. `placed`: a person said so. */
  readonly act: 'opened' | 'joined' | 'copied' | 'merged' | 'split' | 'placed';
  /** The article or story it went to. */
  readonly to: string | null;
  /** How sure the decision was, 0 to 1. */
  readonly probability: number;
  /** The terms that counted most, the heaviest first. */
  readonly terms: readonly SharedTerm[];
  /** Days between the article and the nearest of the story; null where one is undated. */
  readonly gapDays: number | null;
}

/** What was decided on one article when its turn came. */
export interface Decision extends Placement {
  readonly why: Why;
  readonly issues: readonly Issue[];
}

/** All that is known of the stream so far. */
export interface Grouping {
  readonly reprints: readonly Reprint[];
  readonly stories: readonly Story[];
  readonly storylines: readonly Storyline[];
  /** Ids of stories that were merged away. */
  readonly aliases: readonly { readonly from: string; readonly to: string }[];
  readonly placements: readonly Placement[];
  readonly why: readonly Why[];
  readonly issues: readonly Issue[];
}
