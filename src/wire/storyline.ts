import type { WirePositionCell, WireProposal } from './comparisons.ts';
import type { WireLedgerLine, WireStoryHead } from './sheet.ts';

/** A statement with the story on whose sheet it stands. */
export interface WireStorylineLine extends WireLedgerLine {
  readonly story: string;
}

/** How a running affair went: the first branch is the one with which it began. */
export interface WireCourse {
  /** `from`: the story that it goes on from, null for the first. `stories`: its own, in time. */
  readonly branches: readonly { readonly from: string | null; readonly stories: readonly string[] }[];
  /** The day of its latest article (`YYYY-MM-DD`), if the rest of the news has gone on without it for a month; else null. */
  readonly ended: string | null;
}

/** The chain of stories of a running affair, earliest first, and where actors stood on what is proposed in all of them. */
export interface WireStoryline {
  readonly storyline: string;
  readonly stories: readonly WireStoryHead[];
  readonly course: WireCourse;
  /** Those that some cell is of, the one that most statements speak of first, each called as the earliest story calls it. */
  readonly proposals: readonly WireProposal[];
  /** One cell for each actor and proposal, its history over all stories. */
  readonly positions: readonly WirePositionCell[];
  /** The statements that the positions stand on, each once, in the order of time. */
  readonly lines: readonly WireStorylineLine[];
}
