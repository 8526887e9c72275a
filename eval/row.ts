/** One measure of one stage, with what we aim at beside it. Units are the measure's own; shares are in per cent. */
export interface Row {
  readonly measure: string;
  readonly value: number;
  /** What the stage should reach; a value below it is not hidden, and fails nothing. */
  readonly reach: number | null;
  readonly dream: number | null;
  /** What people score against each other, where it was measured. */
  readonly human?: number;
}

/** A run could not be made: its data are not where they should be, or hold nothing. */
export class MissingData extends Error {}
