/** A part of a long list: pass `next` as `after` for the part that follows; null at the end. */
export interface WirePage<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** An article that a search found, best first. */
export interface WireHit {
  readonly articleId: string;
  readonly story: string | null;
  readonly headline: string | null;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
  /** Words around the hit as one line of plain text. */
  readonly excerpt: string;
}
