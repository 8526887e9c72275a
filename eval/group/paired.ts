import { createRandom } from '../../train/learning/random.ts';
import type { ItemScore } from './bcubed.ts';

/** Points that one system has over another, with the middle 95 % of what resampled stories give. */
export interface Gain {
  readonly gain: number;
  readonly low: number;
  readonly high: number;
}

const [SAMPLES, SEED] = [1000, 11];

/** Sums of what the items of one story add. */
interface Sums {
  readonly items: number;
  readonly precision: number;
  readonly recall: number;
}

/**
 * The gain in BCubed F1 of `own` over `other` on the same items, with a paired bootstrap over stories (Efron and Tibshirani 1993): the
 * same stories are drawn for both, with replacement. A gain is one where the interval leaves zero out.
 */
export function pairedGain(own: readonly ItemScore[], other: readonly ItemScore[]): Gain {
  const [left, right] = [sumsOf(own), sumsOf(other)];
  const stories = [...left.keys()];
  const random = createRandom(SEED);
  const gains: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    const drawn = stories.map(() => stories[Math.floor(random() * stories.length)]!);
    gains.push(f1Of(drawn, left) - f1Of(drawn, right));
  }
  gains.sort((a, b) => a - b);
  return {
    gain: f1Of(stories, left) - f1Of(stories, right),
    low: gains[Math.floor(SAMPLES * 0.025)]!,
    high: gains[Math.ceil(SAMPLES * 0.975) - 1]!,
  };
}

function sumsOf(items: readonly ItemScore[]): Map<string, Sums> {
  const sums = new Map<string, Sums>();
  for (const { label, precision, recall } of items) {
    const known = sums.get(label) ?? { items: 0, precision: 0, recall: 0 };
    sums.set(label, {
      items: known.items + 1,
      precision: known.precision + precision,
      recall: known.recall + recall,
    });
  }
  return sums;
}

function f1Of(stories: readonly string[], sums: ReadonlyMap<string, Sums>): number {
  let [items, precision, recall] = [0, 0, 0];
  for (const story of stories) {
    const one = sums.get(story)!;
    items += one.items;
    precision += one.precision;
    recall += one.recall;
  }
  return (200 * precision * recall) / (precision + recall) / items;
}
