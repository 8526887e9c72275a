import type { Stance } from './statement.ts';

/** Where an actor stands on a proposal, on the ground of one statement. */
export interface Position {
  readonly actorId: string;
  readonly proposal: string;
  readonly stance: Stance;
  /** `YYYY-MM-DD`, null where unknown. */
  readonly day: string | null;
  readonly statementId: string;
  /** False where somebody else says so, or where the statement came through another mouth. */
  readonly firstHand: boolean;
}

/** What actors take a position on, named in words that an account uses. */
export interface Proposal {
  readonly id: string;
  readonly name: string;
  /** Every wording found, the name first. */
  readonly wordings: readonly string[];
  /** The statements that speak of it, in the ledger's order. */
  readonly statementIds: readonly string[];
}

/** One actor's positions on one proposal. */
export interface PositionCell {
  readonly actorId: string;
  readonly actorName: string;
  readonly proposalId: string;
  /** The latest first-hand position, or the latest of all where there is none. */
  readonly latest: Position;
  /** All positions in the order of time, `latest` included. */
  readonly history: readonly Position[];
  /** Supporting turned into opposing or the other way between two first-hand positions. */
  readonly changed: boolean;
  /** Nothing in the history is first-hand. */
  readonly secondHandOnly: boolean;
  /** Some account gives the same actor the opposite stance on the same day, or doubts that it was said. */
  readonly disputed: boolean;
}

/** What a story's sheet says of positions; for a storyline, what its stories say of them together. */
export interface StoryPositions {
  readonly proposals: readonly Proposal[];
  readonly positions: readonly PositionCell[];
}
