import type { Cues } from '../../src/attribute/extract/cues.ts';
import {
  edgeFeatures,
  MAX_EDGE_FEATURES,
  MAX_TOKEN_FEATURES,
  tokenFeatures,
} from '../../src/attribute/extract/features.ts';
import {
  CONTENT,
  CUE,
  LABEL_SCALE,
  LABELS,
  type LabelModel,
  SPEAKER,
} from '../../src/attribute/extract/labels.ts';
import { createSurroundings, lookAround } from '../../src/attribute/extract/surroundings.ts';
import { quotedShares, windowOf } from '../../src/attribute/extract/window.ts';
import { type Chain, createChain, learn, type Sequence } from '../learning/chain.ts';
import { quantizeTo } from '../learning/quantize.ts';
import { createRandom, shuffle } from '../learning/random.ts';
import type { Annotated, TokenStatement } from './statements.ts';

const TOKEN_BITS = 18;
const EDGE_BITS = 14;
const EPOCHS = 4;
const RATE = 0.05;
const DROP = 0.5;
/**
 * A model of speaker, cue and content around a cue: the mean of a training for each seed, which differ in the order of cases and in
 * what is dropped. `cues` are those that a model has found which has not seen the article.
 */
export function trainLabels(
  articles: readonly Annotated[],
  cues: ReadonlyMap<string, Cues>,
  seeds: readonly number[],
): LabelModel {
  const sequences = articles.flatMap((article) => sequencesOf(article, cues.get(article.id)!));
  const tokens = new Float32Array(LABELS << TOKEN_BITS);
  const edges = new Float32Array((LABELS * LABELS) << EDGE_BITS);
  for (const seed of seeds) {
    const { tokenTable, edgeTable } = trainOnce(sequences, seed);
    for (let k = 0; k < tokens.length; k++) tokens[k] = tokens[k]! + tokenTable[k]! / seeds.length;
    for (let k = 0; k < edges.length; k++) edges[k] = edges[k]! + edgeTable[k]! / seeds.length;
  }
  return {
    tokens: quantizeTo(tokens, new Float64Array(LABELS), LABELS, LABEL_SCALE),
    edges: quantizeTo(edges, new Float64Array(LABELS * LABELS), LABELS * LABELS, LABEL_SCALE),
  };
}

function trainOnce(sequences: readonly Sequence[], seed: number): Chain {
  const chain = createChain(LABELS, TOKEN_BITS, EDGE_BITS);
  const random = createRandom(seed);
  const order = [...sequences];
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = RATE * (1 - (0.7 * epoch) / EPOCHS);
    for (const sequence of shuffle(order, random)) learn(chain, sequence, { rate, drop: DROP, random });
  }
  return chain;
}

/** The window of each statement whose content it reaches. */
function sequencesOf({ document, statements }: Annotated, cues: Cues): Sequence[] {
  const around = createSurroundings();
  const shares = quotedShares(document);
  return statements.flatMap((statement) => {
    const window = windowOf(document, shares, statement.head);
    const gold = goldOf(statement, window);
    if (!gold.includes(CONTENT)) return [];
    lookAround(around, document, cues, statement.head, window);
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
  });
}
const tokenRow = new Int32Array(MAX_TOKEN_FEATURES);
const edgeRow = new Int32Array(MAX_EDGE_FEATURES);

function goldOf(
  { speaker, cue, content }: TokenStatement,
  { from, to }: { readonly from: number; readonly to: number },
): Uint8Array {
  const gold = new Uint8Array(to - from);
  const put = (list: readonly number[], label: number): void => {
    for (const i of list) if (i >= from && i < to) gold[i - from] = label;
  };
  put(speaker, SPEAKER);
  put(content, CONTENT);
  put(cue, CUE);
  return gold;
}
