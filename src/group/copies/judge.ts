import type { ReprintKind } from '../../model/reprint.ts';
import type { Match } from './copies.ts';

/** Shared share of the shorter text from which an article repeats another. Fitted on near-duplicate pairs of the development half. */
const COPIED = 0.4;
/** Copies come within so many days; later ones share a template. */
const WINDOW = 10;

/** Whether a match is a copy. `days` is the time between the two, null if either is undated. */
export const isCopy = (match: Match, days: number | null): boolean =>
  match.prose >= COPIED && (days === null || days <= WINDOW);

/** Share of A's shingles that stand in B. */
export const shareOf = ({ overlap }: Match): number =>
  overlap.sizeA === 0 ? 0 : overlap.common / overlap.sizeA;

/** What was done to the original B to make A. */
export function kindOf({ overlap }: Match): Exclude<ReprintKind, 'revision'> {
  const kept = overlap.sizeA === 0 ? 0 : overlap.common / overlap.sizeA;
  const taken = overlap.sizeB === 0 ? 0 : overlap.common / overlap.sizeB;
  if (kept >= 0.95 && taken >= 0.95) return 'verbatim';
  if (kept >= 0.9) return 'cut';
  if (taken >= 0.9) return 'extended';
  return kept >= 0.5 ? 'edited' : 'rewritten';
}
