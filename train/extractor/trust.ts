import type { Cues } from '../../src/attribute/extract/cues.ts';
import { speakerRun } from '../../src/attribute/extract/drafting.ts';
import type { LabelModel } from '../../src/attribute/extract/labels.ts';
import { readingsOf } from '../../src/attribute/extract/readings.ts';
import { MAX_RIVAL_FEATURES, readClaims, rivalFeatures } from '../../src/attribute/extract/trust/rivals.ts';
import type { Labelled } from '../../src/attribute/extract/trust/traits.ts';
import {
  MAX_TRUST_FEATURES,
  PREFERENCE,
  preferenceOf,
  TRUST,
  TRUST_SCALE,
  trustFeatures,
} from '../../src/attribute/extract/trust/trust.ts';
import type { Document } from '../../src/text/document.ts';
import { IS_MARK } from '../../src/text/grammar/tags.ts';
import type { Weights } from '../../src/text/weights.ts';
import { learnChoice } from '../learning/choice.ts';
import { createLogistic, type Logistic, learnCase, logOdds } from '../learning/logistic.ts';
import { quantizeTo } from '../learning/quantize.ts';
import { createRandom, shuffle } from '../learning/random.ts';
import type { Annotated } from './statements.ts';

const BITS = 16;
const EPOCHS = 12;
const RATE = 0.03;
const DROP = 0.5;
const SEED = 5;
/** Parts of the articles, each of which is chosen among by what learned from the others. */
const PARTS = 5;

/** A reading of a cue by models that have not seen its article. */
interface Reading {
  readonly labelled: Labelled;
  readonly rows: Int32Array;
  readonly loss: number;
  readonly isRight: boolean;
  /** How good it is: 0 for one that shares nothing with any statement. */
  readonly worth: number;
}

/** The readings of each cue of an article. */
export interface ReadArticle {
  readonly document: Document;
  readonly cues: Cues;
  readonly readings: readonly (readonly Reading[])[];
}

export function readCues(article: Annotated, cues: Cues, model: LabelModel): ReadArticle {
  const { document } = article;
  const features = new Int32Array(MAX_TRUST_FEATURES);
  const all = readingsOf(document, cues, model).map((readings) =>
    readings.map((labelled) => {
      const n = trustFeatures(document, cues, labelled, features);
      const rows = features.slice(0, n).map((feature) => feature & ((1 << BITS) - 1));
      return { labelled, rows, loss: labelled.loss, ...judge(article, labelled) };
    }),
  );
  return { document, cues, readings: all };
}

/**
 * First which of a cue's readings is best, then whether the best one is right, in the sight of the best ones of the article's other cues.
 * What is trusted are choices as they fall on articles that the choosing has not seen: those that it has, it makes too well.
 */
export function trainTrust(articles: readonly ReadArticle[]): Weights {
  const random = createRandom(SEED);
  const preference = trainPreference(articles, random);
  const chosen = Array.from({ length: PARTS }, (_, part) => {
    const unseen = trainPreference(
      articles.filter((_, k) => k % PARTS !== part),
      random,
    );
    return articles.filter((_, k) => k % PARTS === part).flatMap((article) => amongRivals(article, unseen));
  }).flat();
  const trust = createLogistic(BITS);
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { rows, isRight } of shuffle(chosen, random))
      learnCase(trust, rows, rows.length, isRight, 1, paceAt(epoch, random));
  const table = new Float32Array(2 << BITS);
  for (let row = 0; row < 1 << BITS; row++) {
    table[row * 2 + TRUST] = trust.table[row]!;
    table[row * 2 + PREFERENCE] = preference.table[row]!;
  }
  return quantizeTo(table, Float64Array.of(trust.bias, 0), 2, TRUST_SCALE);
}

function trainPreference(articles: readonly ReadArticle[], random: () => number): Logistic {
  const preference = createLogistic(BITS);
  const open = articles
    .flatMap(({ readings }) => readings)
    .filter((readings) => readings.length > 1 && readings.some(({ isRight }) => isRight));
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const readings of shuffle(open, random))
      learnChoice(
        preference,
        readings.map(({ rows }) => rows),
        readings.map(({ worth }) => SHARPNESS * worth),
        paceAt(epoch, random),
      );
  return preference;
}

const paceAt = (epoch: number, random: () => number) => ({
  rate: RATE * (1 - (0.6 * epoch) / EPOCHS),
  drop: DROP,
  random,
});

/** The best reading of each cue, with what the best ones of the others add to its features. */
function amongRivals(
  { document, cues, readings }: ReadArticle,
  preference: Logistic,
): Pick<Reading, 'rows' | 'isRight'>[] {
  const chosen = readings.map((some) => {
    const liking = some.map(({ rows, loss }) =>
      preferenceOf(TRUST_SCALE * logOdds(preference, rows, rows.length), loss),
    );
    return some[liking.indexOf(Math.max(...liking))]!;
  });
  const claims = readClaims(
    document,
    cues,
    chosen.map(({ labelled }) => labelled),
  );
  const features = new Int32Array(MAX_RIVAL_FEATURES);
  return chosen.map(({ rows, isRight }, c) => {
    const all = readings[c]!.map(({ labelled }) => labelled);
    const n = rivalFeatures(document, cues, claims, c, all, features);
    const more = features.subarray(0, n).map((feature) => feature & ((1 << BITS) - 1));
    return { rows: Int32Array.of(...rows, ...more), isRight };
  });
}

/** How much of the choice goes to the best of several good readings. */
const SHARPNESS = 4;

/** Judges by the statement with which a reading shares most content: right with half of the words of both, and a word of the speaker. */
function judge(
  { document, statements }: Annotated,
  { content, speaker }: Labelled,
): Pick<Reading, 'isRight' | 'worth'> {
  const words = (list: readonly number[]): number[] => list.filter((i) => IS_MARK[document.tags[i]!] === 0);
  const found = words(content);
  const run = speakerRun(document, speaker);
  const teller = words(speaker).filter((i) => run !== null && i >= run.from && i < run.to);
  let [most, same] = [0, 0];
  for (const gold of statements) {
    const share = overlapOf(found, words(gold.content));
    if (share <= most) continue;
    most = share;
    same = overlapOf(teller, words(gold.speaker));
  }
  const isRight = most >= 0.5 && same > 0;
  const whole = most < 0.5 ? 0 : isRight ? 1 + 0.4 * same : 0.2;
  return { isRight, worth: whole + 0.4 * most };
}

/** The share that two lists of tokens have in common of all in either; 1 for two empty ones. */
function overlapOf(found: readonly number[], gold: readonly number[]): number {
  if (found.length + gold.length === 0) return 1;
  const wanted = new Set(gold);
  const shared = found.filter((i) => wanted.has(i)).length;
  return shared / (found.length + gold.length - shared);
}
