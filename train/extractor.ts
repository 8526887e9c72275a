import { writeFileSync } from 'node:fs';
import {
  CAN_BE_CUE,
  CUE_SCALE,
  type Cues,
  cueFeatures,
  findCues,
  isCandidate,
  MAX_CUE_FEATURES,
  NEVER_CUE,
} from '../src/attribute/extract/cues.ts';
import {
  edgeFeatures,
  MAX_EDGE_FEATURES,
  MAX_TOKEN_FEATURES,
  tokenFeatures,
} from '../src/attribute/extract/features.ts';
import { CONTENT, CUE, LABELS, SPEAKER } from '../src/attribute/extract/labels.ts';
import { createSurroundings, lookAround } from '../src/attribute/extract/surroundings.ts';
import { quotedShares, windowOf } from '../src/attribute/extract/window.ts';
import { encodeWeights, type Weights } from '../src/text/weights.ts';
import { createChain, learn, type Sequence } from './chain.ts';
import { jackknifedLayers } from './layers.ts';
import { createLogistic, learnCase } from './logistic.ts';
import { quantizeTo, scaleFor } from './quantize.ts';
import { createRandom, shuffle } from './random.ts';
import { foldOf } from './silver.ts';
import { type Annotated, annotate, readArticles } from './statements.ts';

const number = (name: string, value: number): number => Number(process.env[name] ?? value);
const CUE_BITS = number('CUE_BITS', 17);
const TOKEN_BITS = number('TOKEN_BITS', 17);
const EDGE_BITS = number('EDGE_BITS', 13);
const CUE_EPOCHS = number('CUE_EPOCHS', 6);
const EPOCHS = number('EPOCHS', 4);
const RATE = number('RATE', 0.05);
const CUE_RATE = number('CUE_RATE', 0.04);
const DROP = number('DROP', 0.3);
const CUE_DROP = number('CUE_DROP', 0.5);
/** A missed cue costs more than one too many, which the second stage can still refuse. */
const MISS = number('MISS', 1);
const NEGATIVES = number('NEGATIVES', 0);
const FOLDS = number('FOLDS', 5);
const SEED = 11;

/** Hash of a word to what the cue model's dictionary says of it. */
function candidateWords(articles: readonly Annotated[]): Map<number, number> {
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
  const mask = (1 << CUE_BITS) - 1;
  return articles.flatMap(({ document, statements }) => {
    const heads = new Set(statements.map(({ head }) => head));
    const cases: Case[] = [];
    for (let i = 0; i < document.tokens.count; i++) {
      if (!isCandidate(document, words, i)) continue;
      const n = cueFeatures(document, i, features);
      cases.push({ rows: features.slice(0, n).map((feature) => feature & mask), yes: heads.has(i) });
    }
    return cases;
  });
}

function trainCues(articles: readonly Annotated[], words: ReadonlyMap<number, number>): { model: Weights } {
  const cases = casesOf(articles, words);
  const model = createLogistic(CUE_BITS);
  const random = createRandom(SEED);
  for (let epoch = 0; epoch < CUE_EPOCHS; epoch++) {
    const pace = { rate: CUE_RATE, drop: CUE_DROP, random };
    for (const { rows, yes } of shuffle(cases, random))
      learnCase(model, rows, rows.length, yes, yes ? MISS : 1, pace);
  }
  return { model: quantizeTo(model.table, Float64Array.of(model.bias), 1, CUE_SCALE, words) };
}

const markCues = (articles: readonly Annotated[], model: Weights): Map<string, Cues> =>
  new Map(articles.map(({ id, document }) => [id, findCues(document, model)]));

function sequencesOf(articles: readonly Annotated[], cues: ReadonlyMap<string, Cues>): Sequence[] {
  const around = createSurroundings();
  const tokenRow = new Int32Array(MAX_TOKEN_FEATURES);
  const edgeRow = new Int32Array(MAX_EDGE_FEATURES);
  return articles.flatMap(({ id, document, statements }) => {
    const found = cues.get(id)!;
    const shares = quotedShares(document);
    const make = (head: number, fill: (gold: Uint8Array, from: number, to: number) => void): Sequence => {
      const window = windowOf(document, shares, head);
      const count = window.to - window.from;
      const gold = new Uint8Array(count);
      fill(gold, window.from, window.to);
      lookAround(around, document, found, head, window);
      const tokens: number[] = [];
      const edges: number[] = [];
      for (let i = window.from; i < window.to; i++) {
        const n = tokenFeatures(document, around, i, tokenRow);
        for (let k = 0; k < n; k++) tokens.push(tokenRow[k]! & ((1 << TOKEN_BITS) - 1));
        const m = edgeFeatures(document, around, i, edgeRow);
        for (let k = 0; k < m; k++) edges.push(edgeRow[k]! & ((1 << EDGE_BITS) - 1));
      }
      return {
        gold,
        tokenFeatures: Int32Array.from(tokens),
        edgeFeatures: Int32Array.from(edges),
        weight: 1,
      };
    };
    const heads = new Set(statements.map(({ head }) => head));
    const right = statements.map(({ head, speaker, cue, content }) =>
      make(head, (gold, from, to) => {
        const put = (list: readonly number[], label: number): void => {
          for (const i of list) if (i >= from && i < to) gold[i - from] = label;
        };
        put(speaker, SPEAKER);
        put(content, CONTENT);
        put(cue, CUE);
      }),
    );
    const wrong =
      NEGATIVES === 0
        ? []
        : found.tokens.filter((i) => !heads.has(i)).map((i) => ({ ...make(i, () => {}), weight: NEGATIVES }));
    return [...right.filter(({ gold }) => gold.includes(CONTENT)), ...wrong];
  });
}

async function cachedLayers() {
  const { existsSync, readFileSync } = await import('node:fs');
  const v8 = await import('node:v8');
  const path = process.env.LAYERS;
  if (path && existsSync(path))
    return v8.deserialize(readFileSync(path)) as ReturnType<typeof jackknifedLayers>;
  const made = jackknifedLayers(FOLDS);
  if (path) writeFileSync(path, v8.serialize(made));
  return made;
}
const started = performance.now();
const say = (what: string): void =>
  console.log(`${((performance.now() - started) / 1000).toFixed(0)} s  ${what}`);
const save = (name: string, model: Weights): void => {
  const file = encodeWeights(model);
  writeFileSync(`${process.env.MODEL_DIR ?? 'models'}/${name}.bin`, file);
  say(`${name}: ${file.length} bytes`);
};

const layers = await cachedLayers();
const articles = readArticles('train').map((article) => annotate(article, layers.get(article.id)));
const words = candidateWords(articles);
say(`${articles.length} articles, ${words.size} words in the dictionary`);

const jackknifed = new Map<string, Cues>();
for (let fold = 0; fold < FOLDS; fold++) {
  const [inside, outside] = [true, false].map((is) =>
    articles.filter(({ id }) => (foldOf(id, FOLDS) === fold) === is),
  );
  for (const [id, marked] of markCues(inside!, trainCues(outside!, words).model)) jackknifed.set(id, marked);
}
say('cues of each fold');
const cues = trainCues(articles, words);
save('cues', cues.model);

const sequences = sequencesOf(articles, jackknifed);
say(`${sequences.length} windows`);
const chain = createChain(LABELS, TOKEN_BITS, EDGE_BITS);
const random = createRandom(SEED);
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  const rate = RATE * (1 - (0.7 * epoch) / EPOCHS);
  let loss = 0;
  for (const sequence of shuffle(sequences, random))
    loss += learn(chain, sequence, { rate, drop: DROP, random });
  say(`epoch ${epoch + 1}: loss ${(loss / sequences.length).toFixed(3)}`);
}
const scale = scaleFor([chain.tokenTable, chain.edgeTable]);
save('arguments', quantizeTo(chain.tokenTable, new Float64Array(LABELS), LABELS, scale));
save('edges', quantizeTo(chain.edgeTable, new Float64Array(LABELS * LABELS), LABELS * LABELS, scale));
say(`scale ${scale.toFixed(2)}`);
