import type { Correction } from '../../model/correction.ts';
import type { Reprint } from '../../model/reprint.ts';
import type { Why } from '../../model/why.ts';

/** Why an article stands in its story, and why it counts as a reprint. */
export interface WireWhy {
  readonly article: string;
  /** Null while the article is not grouped yet. */
  readonly story: string | null;
  /** What decided when its turn came; null where a version grouped it that did not keep it. */
  readonly placing: WirePlacing | null;
  /** Null where it repeats nothing that is held. */
  readonly reprint: WireReprintWhy | null;
  /** What people said of it, in the order in which they said it. */
  readonly corrections: readonly Correction[];
}

export interface WirePlacing extends Omit<Why, 'articleId'> {
  /** The story that has what it went to now: stories are made one, and parted. Null where it opened its own. */
  readonly toStory: string | null;
}

/** Shares are of runs of five words, 0 to 1. */
export interface WireReprintWhy {
  readonly of: string;
  readonly kind: Reprint['kind'];
  /** Of its own runs, those that stand in the original. */
  readonly overlap: number;
  /** Null where a version found it that did not keep it. */
  readonly evidence: NonNullable<Reprint['evidence']> | null;
}
