import {
  canLeft,
  canRight,
  canShift,
  isDone,
  MAX_PARSER_FEATURES,
  MAX_STACK,
  parserFeatures,
  ROOT,
  STEPS,
  type State,
  take,
  type Unparsed,
} from '../../src/text/grammar/parser.ts';
import {
  MAX_RELATION_FEATURES,
  RELATIONS,
  type Relation,
  relationCode,
  relationFeatures,
} from '../../src/text/grammar/relations.ts';
import { tagTokens } from '../../src/text/grammar/tagger.ts';
import { bestOf, type Weights } from '../../src/text/weights.ts';
import { readForms } from '../../src/text/words/forms.ts';
import { readQuotations } from '../../src/text/words/quotations.ts';
import { splitSentences } from '../../src/text/words/sentences.ts';
import { tokenize } from '../../src/text/words/tokens.ts';
import {
  averaged,
  createPerceptron,
  move,
  moveBias,
  type Perceptron,
  quantize,
  scoreInto,
} from '../learning/perceptron.ts';
import { createRandom, shuffle } from '../learning/random.ts';
import { align, DATED, readSilver } from './silver.ts';

const PARSER_BITS = 16;
const RELATION_BITS = 13;
const EPOCHS = 5;
/** From this epoch on the parser learns from its own states, with this chance to follow its guess (Goldberg and Nivre 2013). */
const EXPLORE_FROM = 1;
const EXPLORE = 0.8;
const SEED = 23;

export interface Example extends Unparsed {
  readonly id: string;
  /** Head of each token; ROOT where it stands in another sentence. */
  readonly gold: Int32Array;
  readonly relations: Int8Array;
  /** Sentences of which every token has a silver one. */
  readonly whole: readonly number[];
}

const FOLDED: Readonly<Record<string, Relation>> = {
  nsubj: 'subject',
  nsubjpass: 'subject',
  csubj: 'subject',
  csubjpass: 'subject',
  dobj: 'object',
  iobj: 'object',
  ccomp: 'clause',
  xcomp: 'infinitive',
  advcl: 'adverbial',
  acl: 'relative',
  'acl:relcl': 'relative',
  nmod: 'modifier',
  'nmod:tmod': 'modifier',
  'nmod:npmod': 'modifier',
  appos: 'apposition',
  conj: 'conjunct',
  mark: 'marker',
  punct: 'mark',
  parataxis: 'parataxis',
  advmod: 'adverb',
  dep: 'other',
  discourse: 'other',
  dislocated: 'other',
};

/** @param tagger the model that tags; the shipped one by default. */
export function readExamples(part: 'train' | 'dev', tagger?: Weights): Example[] {
  return readSilver(part).map(({ article, silver }) => {
    const tokens = tokenize(article.text);
    const sentences = splitSentences(tokens, DATED);
    const { states } = readQuotations(tokens, sentences);
    const forms = readForms(tokens);
    const tags = tagTokens({ tokens, sentences, forms, states }, tagger);
    const silverOf = align(tokens, silver);
    const ours = new Map([...silverOf].map((k, i) => [k, i]));
    const deps = silver.dep.split(' ');
    const gold = Int32Array.from(silverOf, (k, i) => {
      const head = k < 0 ? undefined : ours.get(silver.head[k]!);
      return head !== undefined && sentences.ofToken[head] === sentences.ofToken[i] ? head : ROOT;
    });
    const relations = Int8Array.from(silverOf, (k) =>
      k < 0 ? -1 : relationCode(FOLDED[deps[k]!] ?? 'inner'),
    );
    const whole = Array.from({ length: sentences.count }, (_, s) => s).filter((s) =>
      silverOf.subarray(sentences.starts[s]!, sentences.ends[s]!).every((k) => k >= 0),
    );
    return { id: article.id, sentences, forms, tags, gold, relations, whole };
  });
}

/** How many gold arcs each step would make unreachable. */
function costs({ stack, size, next, to }: State, gold: Int32Array): [number, number, number] {
  const top = size > 0 ? stack[size - 1]! : -1;
  const below = size > 1 ? stack[size - 2]! : -1;
  let waiting = 0;
  for (let i = next; i < to; i++) if (top >= 0 && gold[i] === top) waiting++;
  const head = top >= 0 ? gold[top]! : ROOT;
  const left = waiting + (head > next || head === below ? 1 : 0);
  const right = waiting + (head >= next ? 1 : 0);
  let shift = 0;
  if (next < to) {
    for (let k = 0; k < size; k++) {
      if (gold[stack[k]!] === next) shift++;
      if (k < size - 1 && gold[next] === stack[k]) shift++;
    }
  }
  // The root must stay to the end: whatever gives it a head costs.
  const rooted = top >= 0 && head === ROOT ? 1 : 0;
  return [shift, left + rooted, right + rooted];
}

export function trainParser(examples: readonly Example[]): Weights {
  const model = createPerceptron(PARSER_BITS, STEPS);
  const features = new Int32Array(MAX_PARSER_FEATURES);
  const scores = new Float64Array(STEPS);
  const random = createRandom(SEED);
  const order = examples.flatMap(({ whole }, e) => whole.map((s) => [e, s] as const));
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const [e, s] of shuffle(order, random)) {
      const example = examples[e]!;
      const count = example.tags.length;
      const from = example.sentences.starts[s]!;
      const to = example.sentences.ends[s]!;
      const scratch = scratchFor(count);
      scratch.heads.fill(ROOT, from, to);
      scratch.leftmost.fill(-1, from, to);
      scratch.rightmost.fill(-1, from, to);
      const state: State = { from, to, size: 0, next: from, ...scratch };
      while (!isDone(state)) {
        const n = parserFeatures(example, state, features);
        scoreInto(model, features, n, scores);
        const allowed = [canShift(state), canLeft(state), canRight(state)];
        const cost = costs(state, example.gold);
        const lowest = Math.min(...cost.filter((_, c) => allowed[c]));
        const guess = best(scores, (c) => allowed[c]!);
        const right = best(scores, (c) => allowed[c]! && cost[c] === lowest);
        if (cost[guess]! > lowest) update(model, features, n, right, guess);
        model.time++;
        const follows = epoch >= EXPLORE_FROM && random() < EXPLORE;
        take(state, follows ? guess : right);
      }
    }
  return quantize(averaged(model), STEPS);
}

let scratch = {
  stack: new Int32Array(MAX_STACK),
  heads: new Int32Array(0),
  leftmost: new Int32Array(0),
  rightmost: new Int32Array(0),
};
function scratchFor(count: number): typeof scratch {
  if (scratch.heads.length < count)
    scratch = {
      ...scratch,
      heads: new Int32Array(count),
      leftmost: new Int32Array(count),
      rightmost: new Int32Array(count),
    };
  return scratch;
}

function best(scores: Float64Array, may: (step: number) => boolean): number {
  let found = -1;
  for (let c = 0; c < STEPS; c++) if (may(c) && (found < 0 || scores[c]! > scores[found]!)) found = c;
  return found;
}

function update(model: Perceptron, features: Int32Array, n: number, right: number, guess: number): void {
  move(model, features, n, right, 1);
  move(model, features, n, guess, -1);
  moveBias(model, right, 1);
  moveBias(model, guess, -1);
}

export function trainRelations(examples: readonly Example[]): Weights {
  const model = createPerceptron(RELATION_BITS, RELATIONS.length);
  const features = new Int32Array(MAX_RELATION_FEATURES);
  const scores = new Float64Array(RELATIONS.length);
  const random = createRandom(SEED);
  const order = examples.flatMap(({ whole }, e) => whole.map((s) => [e, s] as const));
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const [e, s] of shuffle(order, random)) {
      const example = examples[e]!;
      for (let i = example.sentences.starts[s]!; i < example.sentences.ends[s]!; i++) {
        if (example.gold[i]! < 0) continue;
        const n = relationFeatures(example, example.gold, i, features);
        scoreInto(model, features, n, scores);
        const guess = bestOf(scores, RELATIONS.length);
        const right = example.relations[i]!;
        if (guess !== right) update(model, features, n, right, guess);
        model.time++;
      }
    }
  return quantize(averaged(model), RELATIONS.length);
}
