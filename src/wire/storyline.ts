import type { WirePositionCell, WireProposal } from './comparisons.ts';
import type { WireLedgerLine, WireStoryHead } from './sheet.ts';

/** A statement with the story on whose sheet it stands. */
export interface WireStorylineLine extends WireLedgerLine {
  readonly story: string;
}

/** The chain of stories of a running affair, earliest first, and where actors stood on what is proposed in all of them. */
export interface WireStoryline {
  readonly storyline: string;
  readonly stories: readonly WireStoryHead[];
  /** Those that some cell is of, the one that most statements speak of first, each called as the earliest story calls it. */
  readonly proposals: readonly WireProposal[];
  /** One cell for each actor and proposal, its history over all stories. */
  readonly positions: readonly WirePositionCell[];
  /** The statements that the positions stand on, each once, in the order of time. */
  readonly lines: readonly WireStorylineLine[];
}
