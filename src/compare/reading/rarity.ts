/** How much a term says: log of how few of `total` sets hold it (inverse document frequency, Sparck Jones 1972, smoothed). */
export interface Rarity {
  readonly weightOf: (term: number) => number;
  /** The weight of a whole set, added up once: a set is set beside many others. It must not change afterwards. */
  readonly weightOfSet: (terms: ReadonlySet<number>) => number;
}

export function rarityOf(sets: readonly ReadonlySet<number>[]): Rarity {
  const counts = new Map<number, number>();
  for (const set of sets) for (const term of set) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weightFor = (count: number): number => Math.log(1 + (sets.length + 1) / (count + 1));
  const weights = new Map([...counts].map(([term, count]) => [term, weightFor(count)] as const));
  const unknown = weightFor(0);
  const weightOf = (term: number): number => weights.get(term) ?? unknown;
  const sums = new WeakMap<ReadonlySet<number>, number>();
  const weightOfSet = (terms: ReadonlySet<number>): number => {
    const known = sums.get(terms);
    if (known !== undefined) return known;
    const sum = weightOfAll(terms, weightOf);
    sums.set(terms, sum);
    return sum;
  };
  return { weightOf, weightOfSet };
}

function weightOfAll(terms: Iterable<number>, weightOf: Rarity['weightOf']): number {
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
  const shared: number[] = [];
  for (const term of a) if (b.has(term)) shared.push(term);
  const common = weightOfAll(shared, rarity.weightOf);
  const [first, second] = [rarity.weightOfSet(a), rarity.weightOfSet(b)];
  const share = (whole: number): number => (whole > 0 ? common / whole : 0);
  return { ofBoth: share(first + second - common), ofFirst: share(first), ofSecond: share(second), shared };
}
