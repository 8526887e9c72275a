import type { SideCounts } from '../../model/coverage.ts';
import type { Blindspot } from '../../model/difference.ts';

/** Fewer rated outlets than this say nothing about a side. */
const FEWEST_RATED = 6;
/** A side with at most this share of the rated outlets hardly covers a story. */
const LARGEST_SHARE = 0.15;
/** The other side must cover it with this many outlets. */
const FEWEST_OTHERS = 3;
/** Of this many outlets of the side that we hold, one at least would be expected. */
const FEWEST_HELD = 3;

/**
 * Left or right is blind to a story if at least 6 rated outlets cover it, at most 15 % of them are of that side and at least
 * 3 are of the other. It is firm only if we hold 3 outlets or more of the side: else it may be a gap in what we hold.
 */
export function blindspotsOf(outlets: SideCounts, held: SideCounts | null): Blindspot[] {
  const rated = outlets.total - outlets.unrated;
  return (['left', 'right'] as const).flatMap((side) => {
    const others = outlets[side === 'left' ? 'right' : 'left'];
    if (rated < FEWEST_RATED || outlets[side] > LARGEST_SHARE * rated || others < FEWEST_OTHERS) return [];
    const heldOnSide = held?.[side] ?? null;
    const why = [
      `${outlets[side]} of ${rated} rated outlets are on the ${side} (at most ${100 * LARGEST_SHARE} %)`,
      heldOnSide === null ? 'what we hold of the side is not known' : `we hold ${heldOnSide} outlets of it`,
    ];
    return [
      {
        side,
        outlets: outlets[side],
        rated,
        held: heldOnSide,
        firm: heldOnSide !== null && heldOnSide >= FEWEST_HELD,
        why,
      },
    ];
  });
}
