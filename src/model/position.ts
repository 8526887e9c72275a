import type { Stance } from './statement.ts';

/** Where an actor stands on a proposal, on the ground of one statement. */
export interface Position {
  readonly actorId: string;
  readonly proposal: string;
  readonly stance: Stance;
  /** `YYYY-MM-DD`, null where unknown. */
  readonly day: string | null;
  readonly statementId: string;
}
