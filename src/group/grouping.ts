import type { Issue } from '../model/issue.ts';
import type { Reprint } from '../model/reprint.ts';
import type { Story, Storyline } from '../model/story.ts';
import type { Why } from '../model/why.ts';

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
