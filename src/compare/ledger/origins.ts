import { visitNeighbours } from '../reading/neighbours.ts';
import { overlapOf, type Rarity } from '../reading/rarity.ts';
import type { Line } from './lines.ts';

/** Share of the weight of both contents that one statement in two wordings has at least. */
const SAME = 0.5;
/** A quotation that stands wholly inside a longer one is the same statement, if it has this many terms. */
const FEWEST_TERMS = 4;
const INSIDE = 0.9;

/** For each line, the number of independent origins that carry the same statement, its own included. */
export function originCounts(lines: readonly Line[], rarity: Rarity): number[] {
  const origins = lines.map(({ reading }) => new Set([reading.origin]));
  visitNeighbours(
    lines.map(({ terms }) => terms),
    rarity,
    (a, b) => {
      if (!isSameStatement(lines[a]!, lines[b]!, rarity)) return;
      origins[a]!.add(lines[b]!.reading.origin);
      origins[b]!.add(lines[a]!.reading.origin);
    },
  );
  return origins.map((set) => set.size);
}

/** One actor, one polarity and nearly the same words. */
export function isSameStatement(a: Line, b: Line, rarity: Rarity): boolean {
  const actor = a.actor?.id;
  if (actor === undefined || actor !== b.actor?.id) return false;
  if (a.statement.negated !== b.statement.negated) return false;
  const { ofBoth, ofFirst, ofSecond, shared } = overlapOf(a.terms, b.terms, rarity);
  return ofBoth >= SAME || (shared.length >= FEWEST_TERMS && Math.max(ofFirst, ofSecond) >= INSIDE);
}
