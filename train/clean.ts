import { writeFileSync } from 'node:fs';
import { createBlockFeatures } from '../src/clean/body/block-features.ts';
import { type Models, SCALE, scoreBlocks } from '../src/clean/body/choose.ts';
import { findContainer } from '../src/clean/body/container.ts';
import { createContextFeatures } from '../src/clean/body/context-features.ts';
import type { Emitter } from '../src/clean/body/emitter.ts';
import { createWeights, encodeWeights, type Weights } from '../src/text/weights.ts';
import { readPages, type TrainingPage } from './clean/pages.ts';
import { createRandom, shuffle } from './learning/random.ts';

const number = (name: string, value: number): number => Number(process.env[name] ?? value);
const BLOCK_BITS = number('BLOCK_BITS', 17);
const CONTEXT_BITS = number('CONTEXT_BITS', 13);
const EPOCHS = number('EPOCHS', 10);
const FIRST_MEAN = number('FIRST_MEAN', 3);
const RATE = number('RATE', 0.06);
const DROP = number('DROP', 0.3);
const DECAY = number('DECAY', 2e-5);
/** A feature that fewer publishers have is a publisher's, not the press's. */
const MIN_PUBLISHERS = number('MIN_PUBLISHERS', 4);
const FOLDS = number('FOLDS', 5);
/** The order of the cases alone moves the scores by three in a thousand; the mean of several orders does not. */
const TURNS = number('TURNS', 5);
const SEED = 7;

/** One block: its features, what it is, what a mistake costs. */
interface Case {
  readonly rows: Int32Array;
  readonly yes: boolean;
  readonly weight: number;
}

type FeaturesOf = (page: TrainingPage) => (index: number) => Emitter;

/** Trains both models. The second learns from what first models think of pages that they have not seen. */
export function trainModels(pages: readonly TrainingPage[]): Models {
  const odds = new Map<TrainingPage, Float64Array>();
  for (const { learn, rest } of foldsOf(pages)) {
    const model = trainOne(learn, blockFeatures, BLOCK_BITS);
    for (const page of rest) odds.set(page, scoreBlocks(page.layout, page.hints, model));
  }
  const contextFeatures: FeaturesOf = (page) => {
    const first = odds.get(page)!;
    return createContextFeatures(page.layout, first, findContainer(page.layout, first));
  };
  return {
    block: trainOne(pages, blockFeatures, BLOCK_BITS),
    context: trainOne(pages, contextFeatures, CONTEXT_BITS),
  };
}

const blockFeatures: FeaturesOf = (page) => createBlockFeatures(page.layout, page.hints);

/** Cuts pages into folds of whole publishers, the same on every machine. */
export function foldsOf(pages: readonly TrainingPage[]): { learn: TrainingPage[]; rest: TrainingPage[] }[] {
  const publishers = shuffle(
    [...new Set(pages.map(({ publisher }) => publisher))].sort(),
    createRandom(SEED),
  );
  const fold = new Map(publishers.map((publisher, i) => [publisher, i % FOLDS]));
  return Array.from({ length: FOLDS }, (_, k) => ({
    learn: pages.filter(({ publisher }) => fold.get(publisher) !== k),
    rest: pages.filter(({ publisher }) => fold.get(publisher) === k),
  }));
}

/** Logistic regression over hashed features, the mean of several that see the cases in other orders; then whole numbers. */
function trainOne(pages: readonly TrainingPage[], featuresOf: FeaturesOf, bits: number): Weights {
  const cases = casesOf(pages, featuresOf, bits);
  const mean = new Float64Array(1 << bits);
  let meanBias = 0;
  for (let turn = 0; turn < TURNS; turn++) {
    const { table, bias } = trainTurn(cases, bits, createRandom(SEED + turn));
    for (let row = 0; row < mean.length; row++) mean[row]! += table[row]! / TURNS;
    meanBias += bias / TURNS;
  }
  return createWeights({
    classes: 1,
    mask: (1 << bits) - 1,
    table: Int8Array.from(mean, (weight) => Math.max(-127, Math.min(127, Math.round(weight * SCALE)))),
    bias: Int32Array.of(Math.round(meanBias * SCALE)),
    words: new Map(),
  });
}

/** AdaGrad, features dropped at random, weights drawn to zero. */
function trainTurn(cases: Case[], bits: number, random: () => number): { table: Float64Array; bias: number } {
  const table = new Float32Array(1 << bits);
  const squares = new Float32Array(1 << bits).fill(1e-3);
  const kept = new Int32Array(2048);
  const mean = new Float64Array(1 << bits);
  let [bias, meanBias] = [0, 0];
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = RATE * (1 - epoch / EPOCHS / 1.2);
    for (const { rows, yes, weight } of shuffle(cases, random)) {
      let [count, sum] = [0, bias];
      for (const row of rows) {
        if (random() < DROP) continue;
        kept[count++] = row;
        sum += table[row]! / (1 - DROP);
      }
      const error = (1 / (1 + Math.exp(-sum)) - (yes ? 1 : 0)) * weight;
      if (Math.abs(error) < 1e-3) continue;
      for (let k = 0; k < count; k++) {
        const row = kept[k]!;
        const gradient = error / (1 - DROP) + DECAY * table[row]!;
        squares[row]! += gradient * gradient;
        table[row]! -= (rate * gradient) / Math.sqrt(squares[row]!);
      }
      bias -= 0.01 * error;
    }
    if (epoch < FIRST_MEAN) continue;
    // The mean of the last epochs wavers less than the last alone.
    for (let row = 0; row < mean.length; row++) mean[row]! += table[row]! / (EPOCHS - FIRST_MEAN);
    meanBias += bias / (EPOCHS - FIRST_MEAN);
  }
  return { table: mean, bias: meanBias };
}

function casesOf(pages: readonly TrainingPage[], featuresOf: FeaturesOf, bits: number): Case[] {
  const hashes = pages.map((page) => hashesOf(page, featuresOf));
  const common = commonHashes(pages, hashes);
  const mask = (1 << bits) - 1;
  return pages.flatMap(({ labels, weights }, k) =>
    labels.map((yes, i) => ({
      rows: hashes[k]![i]!.filter((hash) => common.has(hash)).map((hash) => hash & mask),
      yes,
      weight: weights[i]!,
    })),
  );
}

/** The features of all blocks of a page; those of the first model never change and are kept. */
function hashesOf(page: TrainingPage, featuresOf: FeaturesOf): Int32Array[] {
  const known = featuresOf === blockFeatures ? kept.get(page) : undefined;
  if (known) return known;
  const features = featuresOf(page);
  const hashes = page.labels.map((_, i) => {
    const emitter = features(i);
    return emitter.features.slice(0, emitter.count);
  });
  if (featuresOf === blockFeatures) kept.set(page, hashes);
  return hashes;
}
const kept = new Map<TrainingPage, Int32Array[]>();

function commonHashes(pages: readonly TrainingPage[], hashes: readonly Int32Array[][]): Set<number> {
  const seen = new Map<number, { publisher: string; count: number }>();
  const order = pages.map((_, k) => k).sort((a, b) => (pages[a]!.publisher < pages[b]!.publisher ? -1 : 1));
  for (const k of order) {
    const { publisher } = pages[k]!;
    for (const row of hashes[k]!) {
      for (const hash of row) {
        const found = seen.get(hash);
        if (!found) seen.set(hash, { publisher, count: 1 });
        else if (found.publisher !== publisher) {
          found.publisher = publisher;
          found.count++;
        }
      }
    }
  }
  return new Set([...seen].filter(([, { count }]) => count >= MIN_PUBLISHERS).map(([hash]) => hash));
}

if (import.meta.main) {
  const models = trainModels([...readPages('aeb'), ...readPages('fundus')]);
  writeFileSync('models/clean-block.bin', encodeWeights(models.block));
  writeFileSync('models/clean-context.bin', encodeWeights(models.context));
}
