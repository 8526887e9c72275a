/** Where an article is, as `group` writes it. */
export interface WirePlacement {
  readonly id: string;
  readonly story: string;
  readonly storyline: string;
  /** Id of the earliest article we hold that this one repeats. */
  readonly reprintOf: string | null;
  /** Share of the article's own word shingles that stand in the one it repeats, 0 to 1. */
  readonly overlap: number;
  /** What decided, where it was asked for. */
  readonly why?: unknown;
}
