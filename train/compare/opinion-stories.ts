import { boost, SETTINGS } from '../learning/boosting.ts';
import { logOddsIn } from './forest.ts';
import { learnReader, type Opinion } from './opinions.ts';

const FOLDS = [0, 1, 2, 3, 4];
const TREES = { ...SETTINGS, trees: 120, rate: 0.04, bins: 32 };
const STEPS = 400;
const RATE = 0.8;
const SHRINK = 0.002;
/** Columns that the plane weighs; the counts behind them are for the trees alone. */
const IN_PLANE = 12;

/** Judges all opinions of some stories: above 0 where one is for. */
export type Judge = (opinions: readonly Opinion[]) => number[];

/**
 * Learns how a sentence's own reading and those of the rest of its story are weighed: of the same two, of the two the other way
 * round, of the same target or source, and of what both think of third ones (who have one enemy agree). The weights come from
 * readings by models that did not learn the story. A plane and trees, at equal weight.
 */
export function learnJudge(opinions: readonly Opinion[]): Judge {
  const readings = opinions.map(() => 0);
  for (const fold of FOLDS) {
    const isHeld = ({ story }: Opinion): boolean => story % FOLDS.length === fold;
    const read = learnReader(opinions.filter((one) => !isHeld(one)));
    opinions.forEach((one, i) => {
      if (isHeld(one)) readings[i] = read(one);
    });
  }
  const rows = evidence(opinions, readings);
  const labels = opinions.map(({ isFor }) => (isFor ? 1 : 0));
  const weights = fitPlane(rows, labels);
  const forest = boost(
    {
      columns: rows[0]!.map((_, c) => Float64Array.from(rows, (row) => row[c]!)),
      labels: Uint8Array.from(labels),
      weights: new Float64Array(rows.length).fill(1),
    },
    TREES,
  );
  const read = learnReader(opinions);
  return (others) =>
    evidence(others, others.map(read)).map((row) => dot(weights, row) + logOddsIn(forest, row));
}

/** Sums of how sure readings are, by what they are about. */
class Sums {
  readonly #sums = new Map<string, { sum: number; count: number }>();

  add(key: string, value: number): void {
    const { sum, count } = this.#sums.get(key) ?? { sum: 0, count: 0 };
    this.#sums.set(key, { sum: sum + value, count: count + 1 });
  }

  /** Without one reading of the value `own`; evidence grows with the root of the number of readings. */
  without(key: string, own: number): number {
    const { sum, count } = this.#sums.get(key) ?? { sum: own, count: 1 };
    return count > 1 ? (sum - own) / Math.sqrt(count - 1) : 0;
  }

  count(key: string): number {
    return this.#sums.get(key)?.count ?? 1;
  }

  of(key: string): number {
    const { sum, count } = this.#sums.get(key) ?? { sum: 0, count: 1 };
    return sum / Math.sqrt(count);
  }
}

function evidence(opinions: readonly Opinion[], readings: readonly number[]): number[][] {
  const sums = new Sums();
  const names = new Map<number, Set<string>>();
  const sure = readings.map((reading) => Math.tanh(reading / 2));
  opinions.forEach(({ story, source, target }, i) => {
    const known = names.get(story) ?? new Set();
    names.set(story, known);
    for (const name of [source, target]) if (name !== null) known.add(name);
    for (const key of keysOf(story, source, target)) sums.add(key, sure[i]!);
    if (source !== null && target !== null) sums.add(bondKey(story, source, target), sure[i]!);
  });
  return opinions.map(({ story, source, target }, i) => {
    const own = sure[i]!;
    const [pair, ofTarget, ofSource, ofStory] = keysOf(story, source, target);
    const isPair = source !== null && target !== null;
    return [
      readings[i]!,
      own,
      isPair ? sums.without(pair, own) : 0,
      isPair && source !== target ? sums.of(keysOf(story, target, source)[0]) : 0,
      target === null ? 0 : sums.without(ofTarget, own),
      source === null ? 0 : sums.without(ofSource, own),
      isPair ? balance(sums, names.get(story)!, story, source, target) : 0,
      sums.without(ofStory, own),
      source === null ? 1 : 0,
      source === target ? 1 : 0,
      target === null ? 1 : 0,
      1,
      ...[pair, ofTarget, ofStory].map((key) => sums.count(key)),
    ];
  });
}

const keysOf = (
  story: number,
  source: string | null,
  target: string | null,
): [pair: string, ofTarget: string, ofSource: string, ofStory: string] => [
  `${story} ${source} -> ${target}`,
  `${story} -> ${target}`,
  `${story} ${source} ->`,
  `${story}`,
];

/** The two of a pair, in either order. */
const bondKey = (story: number, a: string, b: string): string => `${story} ${[a, b].sort().join(' -- ')}`;

/** Two who think alike of a third are likely to think well of each other (Heider 1946). */
function balance(
  sums: Sums,
  names: ReadonlySet<string>,
  story: number,
  source: string,
  target: string,
): number {
  const products = [...names]
    .filter((third) => third !== source && third !== target)
    .map((third) => sums.of(bondKey(story, source, third)) * sums.of(bondKey(story, target, third)))
    .filter((product) => product !== 0);
  return products.length === 0 ? 0 : products.reduce((a, b) => a + b, 0) / Math.sqrt(products.length);
}

/** Logistic regression by plain descent: few columns, and all rows at each step. */
function fitPlane(rows: readonly (readonly number[])[], labels: readonly number[]): number[] {
  const weights = rows[0]!.slice(0, IN_PLANE).map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const slopes = weights.map((weight) => SHRINK * weight);
    rows.forEach((row, i) => {
      const error = (1 / (1 + Math.exp(-dot(weights, row))) - labels[i]!) / rows.length;
      weights.forEach((_, c) => {
        slopes[c] = slopes[c]! + error * row[c]!;
      });
    });
    slopes.forEach((slope, c) => {
      weights[c] = weights[c]! - RATE * slope;
    });
  }
  return weights;
}

const dot = (weights: readonly number[], row: readonly number[]): number =>
  weights.reduce((sum, weight, c) => sum + weight * row[c]!, 0);
