import { type Document, readDocument } from '../../src/text/document.ts';
import { readRecords } from '../data.ts';
import { createLogistic, type Logistic, learnCase, logOdds } from '../learning/logistic.ts';
import { createRandom, shuffle } from '../learning/random.ts';
import { mentionFeatures, opinionFeatures } from './opinion-features.ts';
import { type Directed, directed, findName, readDirected } from './stances.ts';

const BITS = 18;
const SEEDS = [1, 2, 3];
const EPOCHS = 4;
const PACE = { rate: 0.05, drop: 0.3 };
/** A case of the other set counts this much: its sentences name both sides, which most of these do not. */
const OTHER_SET = 0.7;
const NOBODY = /^(?:None|Not in the list)$/;

/** What a story's sentence makes somebody think of something. */
export interface Opinion {
  readonly features: Int32Array;
  readonly isFor: boolean;
  /** Story, source and target: the same in every sentence about them; null where one of them is nobody. */
  readonly pair: string | null;
  /** The same pair the other way round. */
  readonly reverse: string | null;
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
  const [by, at] = [source, target].map((who) => (NOBODY.test(who) ? null : findName(text, who)));
  const features = opinionFeatures(readDocument(text), by!, at!);
  features.push(...mentionFeatures(documentOf(target), 40), ...mentionFeatures(documentOf(source), 50));
  if (by && at && by.start !== at.start) features.push(...directed(text, by, at, 0).features);
  const isNamed = !NOBODY.test(source) && !NOBODY.test(target);
  return {
    features: folded(features),
    isFor: stance === 'POS',
    pair: isNamed ? `${story} ${source} -> ${target}` : null,
    reverse: isNamed && source !== target ? `${story} ${target} -> ${source}` : null,
  };
}

const documentOf = (name: string): Document | null => (NOBODY.test(name) ? null : readDocument(name));
const folded = (features: readonly number[]): Int32Array =>
  Int32Array.from(features, (feature) => feature & ((1 << BITS) - 1));

/** Sentences of directed sentiment that are for or against, from whoever it comes. */
function otherSet(): { features: Int32Array; isFor: boolean }[] {
  const isPolar = ({ label, features }: Directed): boolean => label > 0 && features.length > 0;
  return readDirected('dse/train')
    .filter(isPolar)
    .map(({ label, features, mirrored }) => ({
      features: folded([...(label % 2 === 1 ? features : mirrored)]),
      isFor: label < 3,
    }));
}

/** Logistic regressions on the training parts of both sets; their mean errs less than any one. */
export function learnOpinions(): Logistic[] {
  const own = readOpinions('seesaw/train').map((one) => ({ ...one, weight: 1 }));
  const cases = [...own, ...otherSet().map((one) => ({ ...one, weight: OTHER_SET }))];
  return SEEDS.map((seed) => {
    const model = createLogistic(BITS);
    const random = createRandom(seed);
    const order = cases.map((_, i) => i);
    for (let epoch = 0; epoch < EPOCHS; epoch++)
      for (const i of shuffle(order, random)) {
        const { features, isFor, weight } = cases[i]!;
        learnCase(model, features, features.length, isFor, weight, { ...PACE, random });
      }
    return model;
  });
}

/** Weights of what the story's other sentences say of the pair, and of the pair the other way round, by folds of the training part. */
const SAME_PAIR = 2;
const REVERSE = 1.5;

/** For each opinion a number above 0 where it is for: of its own sentence, and of the others of its story about the same two. */
export function judgeOpinions(opinions: readonly Opinion[], models: readonly Logistic[]): number[] {
  const own = opinions.map(({ features }) => {
    const sum = models.reduce((all, model) => all + logOdds(model, features, features.length), 0);
    return Math.max(-4, Math.min(4, sum / models.length));
  });
  const sums = new Map<string, { sum: number; count: number }>();
  opinions.forEach(({ pair }, i) => {
    if (pair === null) return;
    const known = sums.get(pair) ?? { sum: 0, count: 0 };
    sums.set(pair, { sum: known.sum + Math.tanh(own[i]! / 2), count: known.count + 1 });
  });
  return opinions.map(({ pair, reverse }, i) => {
    const same = pair === null ? undefined : sums.get(pair);
    const back = reverse === null ? undefined : sums.get(reverse);
    const others =
      same && same.count > 1 ? (same.sum - Math.tanh(own[i]! / 2)) / Math.sqrt(same.count - 1) : 0;
    return own[i]! + SAME_PAIR * others + (back ? (REVERSE * back.sum) / Math.sqrt(back.count) : 0);
  });
}
