import { addScores, bestOf, type Weights } from '../../src/text/weights.ts';
import { fit as learn, scoresByClass } from '../../train/compare/fit.ts';
import { learnJudge } from '../../train/compare/opinion-stories.ts';
import { readOpinions } from '../../train/compare/opinions.ts';
import { bothWays, CLASSES, type Directed, MIRRORED, readDirected } from '../../train/compare/stances.ts';
import type { Row } from '../row.ts';

const FIT = { bits: 18, epochs: 8, costs: [1, 1, 1, 1, 1], margin: 4, seeds: [1, 2, 3, 4, 5, 6] };

/** Scores of each class from the pair both ways round. */
function scorePair({ features, mirrored }: Directed, model: Weights): Int32Array {
  const forward = new Int32Array(CLASSES);
  const backward = new Int32Array(CLASSES);
  addScores(model, features, features.length, forward);
  addScores(model, mirrored, mirrored.length, backward);
  return forward.map((score, c) => score + backward[MIRRORED[c]!]!);
}

/** Directed sentiment, learned from its training part and scored on its validation part; and who is for whom in the sentences of stories. */
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
    { measure: 'SEESAW polarity, given the pair', value: polarity(), reach: 75, dream: 80 },
  ];
}

/** Per cent of pairs with the right sign, on stories that were not learned from. */
function polarity(): number {
  const pairs = readOpinions('seesaw/valid');
  const judged = learnJudge(readOpinions('seesaw/train'))(pairs);
  return (100 * pairs.filter(({ isFor }, i) => isFor === judged[i]! > 0).length) / pairs.length;
}
