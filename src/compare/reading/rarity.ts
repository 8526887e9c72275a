/** How much a term says: log of how few of `total` sets hold it (inverse document frequency, Sparck Jones 1972, smoothed). */
export interface Rarity {
  readonly weightOf: (term: number) => number;
}

export function rarityOf(sets: readonly ReadonlySet<number>[]): Rarity {
  const counts = new Map<number, number>();
  for (const set of sets) for (const term of set) counts.set(term, (counts.get(term) ?? 0) + 1);
  return { weightOf: (term) => Math.log(1 + (sets.length + 1) / ((counts.get(term) ?? 0) + 1)) };
}

export function weightOfAll(terms: Iterable<number>, { weightOf }: Rarity): number {
  let sum = 0;
  for (const term of terms) sum += weightOf(term);
  return sum;
}

/** What two sets share by weight: of both together (Jaccard), of the first and of the second. 0 to 1 each. */
export interface Overlap {
  readonly ofBoth: number;
  readonly ofFirst: number;
  readonly ofSecond: number;
  readonly shared: readonly number[];
}

export function overlapOf(a: ReadonlySet<number>, b: ReadonlySet<number>, rarity: Rarity): Overlap {
  const shared = [...a].filter((term) => b.has(term));
  const common = weightOfAll(shared, rarity);
  const [first, second] = [weightOfAll(a, rarity), weightOfAll(b, rarity)];
  const share = (whole: number): number => (whole > 0 ? common / whole : 0);
  return { ofBoth: share(first + second - common), ofFirst: share(first), ofSecond: share(second), shared };
}
