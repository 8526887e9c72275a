import { spread, stir } from '../bytes/hash.ts';
import { addScores, bestOf, readWeights, type Weights } from '../weights.ts';
import type { Unparsed } from './parser.ts';
import { TAGS } from './tags.ts';

/**
 * What a word is to its head: Stanford's basic dependencies, folded. `inner` is all that belongs to its head's own group:
 * articles, adjectives, compounds, prepositions, auxiliaries, conjunctions. A relation's code is its place here.
 */
export const RELATIONS = [
  'root',
  'inner',
  'subject',
  'object',
  'clause',
  'infinitive',
  'adverbial',
  'relative',
  'modifier',
  'apposition',
  'conjunct',
  'marker',
  'mark',
  'parataxis',
  'adverb',
  'other',
] as const;
export type Relation = (typeof RELATIONS)[number];
export const relationCode = (relation: Relation): number => RELATIONS.indexOf(relation);

let shipped: Weights | undefined;

/** The code of each token's relation to its head. */
export function nameRelations(
  text: Unparsed,
  heads: Int32Array,
  model: Weights = (shipped ??=
    readWeights('relations')),
): Uint8Array {
  const relations = new Uint8Array(heads.length);
  const features = new Int32Array(MAX_RELATION_FEATURES);
  const scores = new Int32Array(model.classes);
  for (let i = 0; i < heads.length; i++) {
    if (heads[i]! < 0) continue;
    addScores(model, features, relationFeatures(text, heads, i, features), scores);
    relations[i] = bestOf(scores, model.classes);
  }
  return relations;
}

export const MAX_RELATION_FEATURES = 24;
const NONE = TAGS.length;

/** Writes the features of token `i`, which has a head; gives their number. */
export function relationFeatures(
  { forms, tags }: Unparsed,
  heads: Int32Array,
  i: number,
  out: Int32Array,
): number {
  const { lower, stem } = forms;
  const head = heads[i]!;
  const above = heads[head]!;
  const tag = tags[i]!;
  const headTag = tags[head]!;
  const sideCode = i < head ? 0 : 1;
  const pair = spread((tag * 64 + headTag) * 2 + sideCode);
  const side = spread(sideCode);
  const word = spread(lower[i]!);
  const root = spread(stem[head]!);
  const gap = Math.min(Math.abs(i - head), 8);
  const before = spread(i > 0 ? lower[i - 1]! : 1);
  const tagBefore = i > 0 ? tags[i - 1]! : NONE;
  const tagAfter = i + 1 < tags.length ? tags[i + 1]! : NONE;
  let k = 0;
  out[k++] = stir(1, pair);
  out[k++] = stir(stir(2, pair), spread(gap));
  out[k++] = stir(stir(3, word), side);
  out[k++] = stir(stir(4, root), side);
  out[k++] = stir(stir(5, pair), root);
  out[k++] = stir(stir(6, pair), word);
  out[k++] = stir(stir(7, pair), before);
  out[k++] = stir(stir(8, pair), spread(tagBefore * 64 + tagAfter));
  out[k++] = stir(stir(9, pair), spread(above < 0 ? NONE : tags[above]!));
  out[k++] = stir(stir(10, pair), spread(head + 1 < tags.length ? lower[head + 1]! : 2));
  out[k++] = stir(stir(11, pair), spread(tags[head > 0 ? head - 1 : 0]!));
  out[k++] = stir(stir(12, spread(tag)), before);
  return k;
}
