import type { Lean, SideCounts } from './coverage.ts';
import type { Side } from './rating.ts';

/** A word that one side uses more than the others. */
export interface SideWord {
  readonly side: Exclude<Side, 'unrated'>;
  /** As the texts write it most often. */
  readonly word: string;
  /** How often the side uses it, and how often all rated accounts do. */
  readonly count: number;
  readonly countOfAll: number;
  /** Independent origins of the side that use it. */
  readonly origins: number;
  /** Log-odds against the other sides over its standard error. */
  readonly z: number;
}

/** A claim that independent origins of one side alone carry. */
export interface Omission {
  /** Id of the statement that carries it first. */
  readonly statementId: string;
  readonly side: Exclude<Side, 'unrated'>;
  /** Independent origins of the side that carry it. */
  readonly origins: number;
  /** Sides that cover the story with enough origins and do not carry it. */
  readonly missingFrom: readonly Side[];
  readonly why: readonly string[];
}

/** A side that hardly covers a story although it covers others that we hold. */
export interface Blindspot {
  readonly side: Exclude<Side, 'unrated' | 'center'>;
  /** Outlets of the side that cover the story, and all rated ones that do. */
  readonly outlets: number;
  readonly rated: number;
  /** Outlets of the side that we hold at all; null where that is not known. */
  readonly held: number | null;
  /** False where we cannot tell a blindspot from a gap in what we hold. */
  readonly firm: boolean;
  readonly why: readonly string[];
}

/** A story's coverage as one rater sees it. */
export interface RaterCoverage {
  readonly rater: string;
  readonly outlets: SideCounts;
  readonly lean: Lean | null;
}
