import { createHash } from 'node:crypto';
import { addScores, bestOf, type Weights } from '../../src/text/weights.ts';
import { type Example, fit as learn, scoresByClass } from '../../train/compare/fit.ts';
import {
  heldOf,
  type Pair,
  readFnc,
  relationOf,
  STANCES,
  stanceOf,
  stemWeights,
  weightFrom,
} from '../../train/compare/fnc.ts';
import { growForest, logOddsIn } from '../../train/compare/forest.ts';
import { readPassage } from '../../train/compare/refutation.ts';
import { countsOf } from '../../train/compare/refutation-counts.ts';
import { readRecords } from '../data.ts';
import type { Row } from '../row.ts';

const FOLDS = [0, 1, 2, 3, 4];
const RELATED = { bits: 14, epochs: 5, costs: [1, 1], margin: 1, seeds: [1] };
const STANCE = { bits: 15, epochs: 6, costs: [1.5, 5, 1], margin: 3, seeds: [1, 2, 3, 4] };
/** How much a case that disagrees counts for the trees: there is one among sixteen. */
const RARE = 4;
const UNRELATED = 3;
const DISAGREE = 1;

function classOf(model: Weights, features: Int32Array): number {
  const scores = new Int32Array(model.classes);
  addScores(model, features, features.length, scores);
  return bestOf(scores, model.classes);
}

interface Case extends Pair {
  readonly relation: Int32Array;
  readonly marks: Int32Array;
  readonly counts: readonly number[];
}

/** What a fold's models, which learned nothing of its topics, make of one case. */
interface Judged {
  readonly fold: number;
  readonly gold: number;
  readonly isRelated: boolean;
  /** The better of agreeing and discussing. */
  readonly otherwise: number;
  /** How far the two models find it to disagree. */
  readonly disagrees: readonly [number, number];
}

/**
 * The Fake News Challenge in five folds by topic: no headline and no body of a tested topic is learned from. Whether a text
 * disagrees is told by a perceptron over its marked words and by trees over their counts, at equal weight; the cut is the one
 * that is best on the other four folds.
 */
export function fncRows(): Row[] {
  const { pairs, passages } = readFnc();
  const bodies = [...passages].filter(([key]) => key.startsWith('body ')).map(([, passage]) => passage);
  const weightOf = weightFrom(stemWeights(bodies));
  const cases = pairs.map((pair): Case => {
    const [claim, text] = [passages.get(pair.headline)!, passages.get(pair.body)!];
    const held = heldOf(claim, text, weightOf);
    // Counts are of use in related pairs and in those that are taken for one.
    const counts = held.all > 0 ? countsOf(claim, text, held) : [];
    return { ...pair, relation: relationOf(claim, text, held), marks: stanceOf(claim, text, held), counts };
  });
  const judged = FOLDS.flatMap((fold) => judgeFold(cases, fold));
  const sums = inUnits(judged);
  const cuts = FOLDS.map((fold) =>
    bestCut(
      judged.flatMap((one, i) =>
        one.fold !== fold && one.isRelated ? [{ sum: sums[i]!, isYes: one.gold === DISAGREE }] : [],
      ),
    ),
  );
  const found = judged.map(({ isRelated, otherwise, fold }, i) => {
    if (!isRelated) return UNRELATED;
    return sums[i]! >= cuts[fold]! ? DISAGREE : otherwise;
  });
  const gold = judged.map((one) => one.gold);
  const byClass = scoresByClass(gold, found, 4);
  return [
    { measure: 'FNC-1 score, folds by topic', value: fncScore(gold, found), reach: 82.7, dream: 84 },
    { measure: 'FNC-1 disagree F1, folds by topic', value: byClass[DISAGREE]!.f1, reach: 28, dream: 35 },
  ];
}

function judgeFold(cases: readonly Case[], fold: number): Judged[] {
  const learned = cases.filter(({ topic, bodyTopic }) => topic !== fold && bodyTopic !== fold);
  const related = learn(
    learned.map(({ relation, stance }) => ({ features: relation, label: stance < UNRELATED ? 1 : 0 })),
    RELATED,
  );
  const about = learned.filter(({ stance }) => stance < UNRELATED);
  const stances = learn(
    about.map(({ marks, stance }) => ({ features: marks, label: stance })),
    STANCE,
  );
  const forest = growForest(
    about.map(({ counts, stance }) => ({ counts, isYes: stance === DISAGREE })),
    RARE,
  );
  const tested = cases.filter(
    ({ topic, bodyTopic, stance }) => bodyTopic === fold && (stance === UNRELATED || topic === fold),
  );
  return tested.map(({ relation, marks, counts, stance }) => {
    const isRelated = classOf(related, relation) === 1 && counts.length > 0;
    const scores = new Int32Array(STANCES.length);
    if (isRelated) addScores(stances, marks, marks.length, scores);
    const [agree, disagree, discuss] = scores as unknown as [number, number, number];
    return {
      fold,
      gold: stance,
      isRelated,
      otherwise: agree > discuss ? 0 : 2,
      disagrees: isRelated ? [disagree - (agree + discuss) / 2, logOddsIn(forest, counts)] : [0, 0],
    };
  });
}

/** The mean of both models' scores, each in units of its spread over the related cases. */
function inUnits(judged: readonly Judged[]): number[] {
  const related = judged.filter(({ isRelated }) => isRelated);
  const [first, second] = ([0, 1] as const).map((k) => {
    const values = related.map(({ disagrees }) => disagrees[k]);
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    const spread = Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length);
    return (value: number): number => (value - mean) / spread;
  });
  return judged.map(({ disagrees }) => (first!(disagrees[0]) + second!(disagrees[1])) / 2);
}

/** The sum from which on saying yes has the best F1. */
function bestCut(cases: readonly { readonly sum: number; readonly isYes: boolean }[]): number {
  const sorted = [...cases].sort((a, b) => b.sum - a.sum);
  const yes = sorted.filter(({ isYes }) => isYes).length;
  let best = { f1: 0, cut: Number.POSITIVE_INFINITY };
  let hits = 0;
  sorted.forEach(({ sum, isYes }, i) => {
    if (isYes) hits++;
    const f1 = (2 * hits) / (i + 1 + yes);
    if (f1 > best.f1) best = { f1, cut: sum };
  });
  return best.cut;
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
