import { createHash } from 'node:crypto';
import { addScores, bestOf, type Weights } from '../../src/text/weights.ts';
import { type Example, fit as learn, scoresByClass } from '../../train/compare-fit.ts';
import { heldOf, readFnc, relationOf, stanceOf, stemWeights, weightFrom } from '../../train/compare-fnc.ts';
import { readPassage } from '../../train/compare-refutation.ts';
import { readRecords } from '../data.ts';
import type { Row } from '../row.ts';

const FOLDS = [0, 1, 2, 3, 4];
const RELATED = { bits: 14, epochs: 5, costs: [1, 1], margin: 1, seeds: [1] };
const STANCE = { bits: 15, epochs: 6, costs: [1.5, 5, 1], margin: 3, seeds: [1, 2, 3, 4] };
const UNRELATED = 3;
const DISAGREE = 1;

function classOf(model: Weights, features: Int32Array): number {
  const scores = new Int32Array(model.classes);
  addScores(model, features, features.length, scores);
  return bestOf(scores, model.classes);
}

/** The Fake News Challenge in five folds by topic: no headline and no body of a tested topic is learned from. */
export function fncRows(): Row[] {
  const { pairs, passages } = readFnc();
  const bodies = [...passages].filter(([key]) => key.startsWith('body ')).map(([, passage]) => passage);
  const weightOf = weightFrom(stemWeights(bodies));
  const cases = pairs.map((pair) => {
    const [claim, text] = [passages.get(pair.headline)!, passages.get(pair.body)!];
    const held = heldOf(claim, text, weightOf);
    return { ...pair, relation: relationOf(claim, text, held), marks: stanceOf(claim, text, held) };
  });
  const gold: number[] = [];
  const found: number[] = [];
  for (const fold of FOLDS) {
    const learned = cases.filter(({ topic, bodyTopic }) => topic !== fold && bodyTopic !== fold);
    const related = learn(
      learned.map(({ relation, stance }) => ({ features: relation, label: stance < UNRELATED ? 1 : 0 })),
      RELATED,
    );
    const stances = learn(
      learned.flatMap(({ marks, stance }) =>
        stance < UNRELATED ? [{ features: marks, label: stance }] : [],
      ),
      STANCE,
    );
    for (const { relation, marks, stance, topic, bodyTopic } of cases) {
      if (bodyTopic !== fold || (stance < UNRELATED && topic !== fold)) continue;
      gold.push(stance);
      found.push(classOf(related, relation) === 1 ? classOf(stances, marks) : UNRELATED);
    }
  }
  const byClass = scoresByClass(gold, found, 4);
  return [
    { measure: 'FNC-1 score, folds by topic', value: fncScore(gold, found), reach: 82.7, dream: 84 },
    { measure: 'FNC-1 disagree F1, folds by topic', value: byClass[DISAGREE]!.f1, reach: 28, dream: 35 },
  ];
}

/** The challenge's own score: a quarter for telling related from unrelated, three more for the right stance; per cent of the best. */
function fncScore(gold: readonly number[], found: readonly number[]): number {
  let score = 0;
  let best = 0;
  gold.forEach((label, i) => {
    const isRelated = label < UNRELATED;
    best += isRelated ? 1 : 0.25;
    if (isRelated !== found[i]! < UNRELATED) return;
    score += isRelated && label === found[i] ? 1 : 0.25;
  });
  return (100 * score) / best;
}

const RELATIONS = ['none', 'strengthens', 'weakens'];

/** Pairs of claims on one story, in five folds by topic. */
export function claimDiffRows(): Row[] {
  const records = readRecords<{ topic: string; claim_a: string; claim_b: string; relation: string }>(
    'eval',
    'attribute',
    'claimdiff',
    'train.jsonl.gz',
  );
  const cases = records.map(({ topic, claim_a, claim_b, relation }): Example & { fold: number } => {
    const [claim, text] = [readPassage(claim_a), readPassage(claim_b)];
    const features = stanceOf(
      claim,
      text,
      heldOf(claim, text, () => 1),
    );
    const fold = createHash('sha1').update(topic).digest()[0]! % FOLDS.length;
    return { features, label: RELATIONS.indexOf(relation), fold };
  });
  const gold: number[] = [];
  const found: number[] = [];
  for (const fold of FOLDS) {
    const model = learn(
      cases.filter((one) => one.fold !== fold),
      { ...STANCE, costs: [2, 1, 5] },
    );
    for (const one of cases.filter((other) => other.fold === fold)) {
      gold.push(one.label);
      found.push(classOf(model, one.features));
    }
  }
  const weakens = scoresByClass(gold, found, RELATIONS.length)[2]!;
  return [{ measure: 'ClaimDiff weakens F1, folds by topic', value: weakens.f1, reach: 35, dream: null }];
}
