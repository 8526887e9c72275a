import type { Rarity } from './rarity.ts';

/** How many of its rarest terms a set is found by: two sets that share most of their weight share one of these. */
const KEYS = 6;
/** Sets looked at behind one term; a term that more hold tells little. Keeps the whole linear. */
const MOST_IN_BUCKET = 48;

/** Calls `visit` once for each pair `a < b` of sets that may be alike, in order. */
export function visitNeighbours(
  sets: readonly ReadonlySet<number>[],
  rarity: Rarity,
  visit: (a: number, b: number) => void,
): void {
  const buckets = new Map<number, number[]>();
  // For each set, the last one that found it: a pair that shares several terms is visited once.
  const seenFor = new Int32Array(sets.length).fill(-1);
  sets.forEach((set, b) => {
    const found: number[] = [];
    for (const term of rarest(set, rarity)) {
      const bucket = buckets.get(term);
      if (!bucket) {
        buckets.set(term, [b]);
        continue;
      }
      for (const a of bucket) {
        if (seenFor[a] === b) continue;
        seenFor[a] = b;
        found.push(a);
      }
      if (bucket.length < MOST_IN_BUCKET) bucket.push(b);
    }
    for (const a of found.sort((x, y) => x - y)) visit(a, b);
  });
}

const rarest = (set: ReadonlySet<number>, { weightOf }: Rarity): number[] =>
  [...set].sort((a, b) => weightOf(b) - weightOf(a) || a - b).slice(0, KEYS);
