/** A statement in tokens, on its way to a draft. All lists are in ascending order. */
export interface Found {
  /** The token that was asked whether it is a cue; the first of the content where there is none. */
  readonly head: number;
  readonly speaker: readonly number[];
  readonly cue: readonly number[];
  content: number[];
  readonly score: number;
  /** Found by the marks alone. */
  readonly isBareQuotation: boolean;
}
