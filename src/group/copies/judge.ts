import type { ReprintKind } from '../../model/reprint.ts';
import type { Origin } from '../stories/story.ts';
import type { Match } from './copies.ts';

/** Copies come within so many days; later ones share a template. */
export const COPY_DAYS = 10;
/**
 * An article repeats another if so much of the shorter text is shared: mostly counted outside quotation marks, since two reporters
 * at one press conference quote the same words. Fitted on near-duplicate pairs and simulated reprints of the development half.
 */
const [COPIED, PROSE_PART] = [0.38, 0.65];
const STRONG = 0.5;
/** Two texts of one outlet share its standing background: they must also begin alike, or be headed alike. */
const [OWN_LEAD, OWN_HEADLINE] = [0.3, 0.5];
/**
 * Runs of nine letters that a text with misread letters shares with its original: where a share `u` of the words is misread, about
 * `1.05 - u` of the runs are whole. So much of that is enough.
 */
const [WHOLE, ENOUGH] = [1.05, 0.62];

/** A match of two articles that are in time, with what else is known of them. */
export interface Compared {
  readonly match: Match;
  readonly isSameOutlet: boolean;
  /** Shared share of the shorter lead, 0 to 1. This and the next are told of one outlet's texts alone. */
  readonly lead: number;
  /** Likeness of the headlines' words, 0 to 1. */
  readonly headline: number;
}

/** Whether one may repeat the other by their time; an article without a date may, whenever the other came. */
export const isInTime = (a: Origin, b: Origin): boolean =>
  !a.isDated || !b.isDated || Math.abs(a.day - b.day) <= COPY_DAYS;

export function isCopy({ match, isSameOutlet, lead, headline }: Compared): boolean {
  if (!isLinked(match)) return false;
  return !isSameOutlet || lead >= OWN_LEAD || headline >= OWN_HEADLINE;
}

/**
 * Where less than this of a text stands outside quotation marks, that part tells ever less: it is a speech in full, or marks that
 * do not pair, as where paragraphs were moved.
 */
const ENOUGH_PROSE = 0.35;

/** Whether so much text is shared that one repeats the other, whatever else is known. */
export function isLinked({ prose, raw, overlap }: Match): boolean {
  const { proseA, sizeA, proseB, sizeB } = overlap;
  const least = Math.min(proseA / Math.max(1, sizeA), proseB / Math.max(1, sizeB));
  const part = PROSE_PART * Math.min(1, least / ENOUGH_PROSE);
  return part * prose + (1 - part) * raw >= COPIED;
}

/** So much that two families which an article repeats are one. */
export const isStrong = ({ prose }: Match): boolean => prose >= STRONG;

export const isNoisyCopy = (sharedLetters: number, misread: number): boolean =>
  sharedLetters >= ENOUGH * Math.max(0.2, WHOLE - misread);

/** Share of A's shingles that stand in B. */
export const shareOf = ({ overlap }: Match): number =>
  overlap.sizeA === 0 ? 0 : overlap.common / overlap.sizeA;

/** Share of B's shingles that stand in A. */
export const takenOf = ({ overlap }: Match): number =>
  overlap.sizeB === 0 ? 0 : overlap.common / overlap.sizeB;

/** What was done to the original B to make A. */
export function kindOf(match: Match): Exclude<ReprintKind, 'revision'> {
  const [kept, taken] = [shareOf(match), takenOf(match)];
  if (kept >= 0.95 && taken >= 0.95) return 'verbatim';
  if (kept >= 0.9) return 'cut';
  if (taken >= 0.9) return 'extended';
  return kept >= 0.5 ? 'edited' : 'rewritten';
}

/** A copy so close goes where its original is, whatever the story stage thinks. */
const SAME_TEXT = 0.75;
export const isSameText = ({ prose }: Match): boolean => prose >= SAME_TEXT;

/** Less is no more than phrases that anybody may use. */
const SHARED = 0.1;
/** What an article shares with earlier ones, as the story stage looks at it: each with the share of the shorter text. */
export const sharesOf = (matches: readonly Match[]): ReadonlyMap<number, number> =>
  new Map(matches.filter(({ raw }) => raw > SHARED).map(({ article, raw }) => [article, raw]));
