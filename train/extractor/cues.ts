import {
  CAN_BE_CUE,
  CUE_SCALE,
  cueFeatures,
  isCandidate,
  MAX_CUE_FEATURES,
  NEVER_CUE,
} from '../../src/attribute/extract/cues.ts';
import type { Weights } from '../../src/text/weights.ts';
import { createLogistic, type Logistic, learnCase } from '../learning/logistic.ts';
import { quantizeTo } from '../learning/quantize.ts';
import { createRandom, shuffle } from '../learning/random.ts';
import type { Annotated } from './statements.ts';

const BITS = 17;
const EPOCHS = 6;
const RATE = 0.04;
const DROP = 0.5;

/** Hash of a word to what the cue model's dictionary says of it. */
export function candidateWords(articles: readonly Annotated[]): Map<number, number> {
  const seen = new Map<number, number>();
  const cues = new Map<number, number>();
  const add = (counts: Map<number, number>, key: number): void =>
    void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { document, statements } of articles) {
    for (let i = 0; i < document.tokens.count; i++) add(seen, document.forms.lower[i]!);
    for (const { head } of statements) add(cues, document.forms.lower[head]!);
  }
  const words = new Map<number, number>();
  for (const [hash, n] of seen) {
    const times = cues.get(hash) ?? 0;
    if (times >= 3 && times / n >= 0.02) words.set(hash, CAN_BE_CUE);
    else if (n >= 30 && times / n < 0.008) words.set(hash, NEVER_CUE);
  }
  return words;
}

interface Case {
  readonly rows: Int32Array;
  readonly yes: boolean;
}

function casesOf(articles: readonly Annotated[], words: ReadonlyMap<number, number>): Case[] {
  const features = new Int32Array(MAX_CUE_FEATURES);
  const mask = (1 << BITS) - 1;
  return articles.flatMap(({ document, statements }) => {
    const heads = new Set(statements.map(({ head }) => head));
    const cases: Case[] = [];
    for (let i = 0; i < document.tokens.count; i++) {
      if (!isCandidate(document, words, i)) continue;
      const n = cueFeatures(document, i, features);
      cases.push({
        rows: features.slice(0, n).map((feature) => feature & mask),
        yes: heads.has(i),
      });
    }
    return cases;
  });
}

/** A model of which words are cues, which knows words by `words`: the mean of a training for each seed. */
export function trainCues(
  articles: readonly Annotated[],
  words: ReadonlyMap<number, number>,
  seeds: readonly number[],
): Weights {
  const cases = casesOf(articles, words);
  const table = new Float32Array(1 << BITS);
  let bias = 0;
  for (const seed of seeds) {
    const model = trainOnce(cases, seed);
    for (let k = 0; k < table.length; k++) table[k] = table[k]! + model.table[k]! / seeds.length;
    bias += model.bias / seeds.length;
  }
  return quantizeTo(table, Float64Array.of(bias), 1, CUE_SCALE, words);
}

function trainOnce(cases: readonly Case[], seed: number): Logistic {
  const model = createLogistic(BITS);
  const random = createRandom(seed);
  const order = [...cases];
  const pace = { rate: RATE, drop: DROP, random };
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { rows, yes } of shuffle(order, random)) learnCase(model, rows, rows.length, yes, 1, pace);
  return model;
}
