import { type Document, readDocument } from '../../src/text/document.ts';
import { readRecords } from '../data.ts';
import { createLogistic, type Logistic, learnCase, logOdds } from '../learning/logistic.ts';
import { createRandom, shuffle } from '../learning/random.ts';
import { mentionFeatures, opinionFeatures } from './opinion-features.ts';
import { type Directed, directed, findName, readDirected } from './stances.ts';
import { AFINN, VADER, type WordList } from './word-lists.ts';

const BITS = 18;
const SEEDS = [1, 2, 3];
const EPOCHS = 5;
const PACE = { rate: 0.05, drop: 0.3 };
/** A case of the other set counts this much: its sentences name both sides, which most of these do not. */
const OTHER_SET = 0.7;
/** A single sentence is trusted up to these log-odds. */
const SUREST = 4;
const NOBODY = /^(?:None|Not in the list)$/;
/** Two lists of good and bad words give two models, whose mean errs less than either. */
const LISTS = [AFINN, VADER];

/** What a story's sentence makes somebody think of something. */
export interface Opinion {
  /** Rows of its features, a set for each list of words. */
  readonly features: readonly Int32Array[];
  readonly isFor: boolean;
  readonly story: number;
  /** Null for nobody whom the set names. */
  readonly source: string | null;
  readonly target: string | null;
}

interface Story {
  readonly articles: readonly {
    readonly sentences: readonly string[];
    readonly stances: readonly Stance[];
  }[];
}
interface Stance {
  readonly sentence: number;
  readonly source: string;
  readonly target: string;
  readonly stance: 'POS' | 'NEG';
}

/** The opinions of stories in three outlets' words. */
export function readOpinions(name: string): Opinion[] {
  return readRecords<Story>(name).flatMap(({ articles }, story) =>
    articles.flatMap(({ sentences, stances }) =>
      stances.flatMap((stance) => {
        const text = sentences[stance.sentence];
        return text ? opinionIn(text, stance, story) : [];
      }),
    ),
  );
}

function opinionIn(text: string, { source, target, stance }: Stance, story: number): Opinion {
  return {
    features: LISTS.map((list) => featuresOf(text, source, target, list)),
    isFor: stance === 'POS',
    story,
    source: NOBODY.test(source) ? null : source,
    target: NOBODY.test(target) ? null : target,
  };
}

function featuresOf(text: string, source: string, target: string, list: WordList): Int32Array {
  const [by, at] = [source, target].map((who) => (NOBODY.test(who) ? null : findName(text, who)));
  const features = opinionFeatures(readDocument(text), by!, at!, list);
  features.push(...mentionFeatures(documentOf(target), 40), ...mentionFeatures(documentOf(source), 50));
  if (by && at && by.start !== at.start) features.push(...directed(text, by, at, 0).features);
  return folded(features);
}

const documentOf = (name: string): Document | null => (NOBODY.test(name) ? null : readDocument(name));
const folded = (features: readonly number[]): Int32Array =>
  Int32Array.from(features, (feature) => feature & ((1 << BITS) - 1));

interface Case {
  readonly features: Int32Array;
  readonly isFor: boolean;
  readonly weight: number;
}

/** Sentences of directed sentiment that are for or against, from whoever it comes. */
function otherSet(): Case[] {
  const isPolar = ({ label, features }: Directed): boolean => label > 0 && features.length > 0;
  return readDirected('dse/train')
    .filter(isPolar)
    .map(({ label, features, mirrored }) => ({
      features: folded([...(label % 2 === 1 ? features : mirrored)]),
      isFor: label < 3,
      weight: OTHER_SET,
    }));
}

/** Reads one sentence alone: above 0 where it is for. */
export type Reader = (opinion: Opinion) => number;

/** Logistic regressions on some opinions and the other set, of several lists of words and orders of learning. */
export function learnReader(opinions: readonly Opinion[], others = otherSet()): Reader {
  const models = LISTS.map((_, k) =>
    SEEDS.map((seed) =>
      learn(
        [...opinions.map(({ features, isFor }) => ({ features: features[k]!, isFor, weight: 1 })), ...others],
        seed,
      ),
    ),
  );
  return ({ features }) =>
    mean(
      models.map((ofList, k) =>
        clamp(mean(ofList.map((one) => logOdds(one, features[k]!, features[k]!.length)))),
      ),
    );
}

function learn(cases: readonly Case[], seed: number): Logistic {
  const model = createLogistic(BITS);
  const random = createRandom(seed);
  const order = cases.map((_, i) => i);
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const i of shuffle(order, random)) {
      const { features, isFor, weight } = cases[i]!;
      learnCase(model, features, features.length, isFor, weight, { ...PACE, random });
    }
  return model;
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const clamp = (value: number): number => Math.max(-SUREST, Math.min(SUREST, value));
