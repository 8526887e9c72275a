import { bestOf, type Weights } from '../../src/text/weights.ts';
import { averaged, createPerceptron, move, moveBias, quantize, scoreInto } from '../learning/perceptron.ts';
import { createRandom, shuffle } from '../learning/random.ts';

export interface Example {
  readonly features: Int32Array;
  readonly label: number;
}

/** How a model is fitted: one cost for each class, by which a mistake on it weighs more and its margin is wider. */
export interface Fit {
  readonly bits: number;
  readonly epochs: number;
  readonly costs: readonly number[];
  /** How far the right class must lead; 0 is the plain perceptron. */
  readonly margin: number;
  /** Orders of the examples that are learned and averaged: the mean errs less than any one. */
  readonly seeds: readonly number[];
  readonly words?: ReadonlyMap<number, number>;
}

/** An averaged perceptron with costs and margin (Crammer et al. 2006 in spirit, with fixed steps), as whole-number weights. */
export function fit(examples: readonly Example[], settings: Fit): Weights {
  const classes = settings.costs.length;
  const models = settings.seeds.map((seed) => learn(examples, settings, seed));
  const sum = models.reduce((all, one) => ({
    table: all.table.map((weight, i) => weight + one.table[i]!),
    bias: all.bias.map((weight, i) => weight + one.bias[i]!),
  }));
  return quantize(sum, classes, settings.words);
}

type Learned = { table: Float32Array; bias: Float64Array };

function learn(examples: readonly Example[], { bits, epochs, costs, margin }: Fit, seed: number): Learned {
  const classes = costs.length;
  const model = createPerceptron(bits, classes);
  const scores = new Float64Array(classes);
  const random = createRandom(seed);
  const order = examples.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const i of shuffle(order, random)) {
      const { features, label } = examples[i]!;
      scoreInto(model, features, features.length, scores);
      for (let c = 0; c < classes; c++) if (c !== label) scores[c] = scores[c]! + margin * costs[label]!;
      const best = bestOf(scores, classes);
      model.time++;
      if (best === label) continue;
      const step = costs[label]!;
      move(model, features, features.length, label, step);
      move(model, features, features.length, best, -step);
      moveBias(model, label, step);
      moveBias(model, best, -step);
    }
  }
  return averaged(model);
}

/** For each class what was found of it (F1, per cent) with its precision and recall. */
export function scoresByClass(gold: readonly number[], found: readonly number[], classes: number) {
  return Array.from({ length: classes }, (_, c) => {
    const hits = gold.filter((label, i) => label === c && found[i] === c).length;
    const precision = hits / Math.max(1, found.filter((label) => label === c).length);
    const recall = hits / Math.max(1, gold.filter((label) => label === c).length);
    const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
    return { precision: 100 * precision, recall: 100 * recall, f1: 100 * f1 };
  });
}
