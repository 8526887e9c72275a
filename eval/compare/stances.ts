import { addScores, bestOf, type Weights } from '../../src/text/weights.ts';
import { fit as learn, scoresByClass } from '../../train/compare-fit.ts';
import {
  bothWays,
  CLASSES,
  type Directed,
  MIRRORED,
  readDirected,
  readStoryStances,
} from '../../train/compare-stances.ts';
import type { Row } from '../row.ts';

const FIT = { bits: 17, epochs: 8, costs: [1, 1, 1, 1, 1], margin: 4, seeds: [1, 2] };
const FOR = 1;
const AGAINST = 3;

/** Scores of each class from the pair both ways round. */
function scorePair({ features, mirrored }: Directed, model: Weights): Int32Array {
  const forward = new Int32Array(CLASSES);
  const backward = new Int32Array(CLASSES);
  addScores(model, features, features.length, forward);
  addScores(model, mirrored, mirrored.length, backward);
  return forward.map((score, c) => score + backward[MIRRORED[c]!]!);
}

/** Directed sentiment, learned from its training part and scored on its validation part; the same model on stories it never saw. */
export function stanceRows(): Row[] {
  const model = learn(readDirected('dse/train').flatMap(bothWays), FIT);
  const held = readDirected('dse/valid');
  const found = held.map((one) => (one.features.length > 0 ? bestOf(scorePair(one, model), CLASSES) : 0));
  const gold = held.map(({ label }) => label);
  const right = gold.filter((label, i) => label === found[i]).length;
  const byClass = scoresByClass(gold, found, CLASSES);
  return [
    { measure: 'DSE micro', value: (100 * right) / gold.length, reach: 83, dream: 85 },
    {
      measure: 'DSE macro F1',
      value: byClass.reduce((sum, { f1 }) => sum + f1, 0) / CLASSES,
      reach: 67.7,
      dream: 72.5,
    },
    { measure: 'SEESAW polarity, given the pair', value: polarity(model), reach: 75, dream: 80 },
  ];
}

/** Per cent of pairs with the right sign; a pair that the sentence does not name counts as against, the more common sign. */
function polarity(model: Weights): number {
  const pairs = readStoryStances('seesaw/valid');
  const right = pairs.filter(({ directed, label }) => {
    if (!directed) return label === AGAINST;
    const scores = scorePair(directed, model);
    return label === (scores[FOR]! > scores[AGAINST]! ? FOR : AGAINST);
  });
  return (100 * right.length) / pairs.length;
}
