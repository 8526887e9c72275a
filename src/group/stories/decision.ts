import { readModel } from '../../text/weights.ts';
import { at } from './features.ts';
import { type ForestFile, flatten, scoreOf } from './forest.ts';
import type { Candidate } from './stories.ts';
import type { Member, OpenStory } from './story.ts';

/** Picks the story that an article joins; undefined opens a new one. For who measures: what the article says, and all stories. */
export type Choice = (
  article: number,
  candidates: readonly Candidate[],
  member: Member,
  stories: Iterable<OpenStory>,
) => Candidate | undefined;

/** How likely an article belongs to a story. */
export interface JoinModel {
  /** Of the features of `features.ts`, in their order; 0 to 1. */
  probability(features: Float64Array): number;
  /** From here on it joins. */
  readonly join: number;
}

/** A forest with the probability from which on it says yes. */
export type JoinFile = ForestFile & { readonly join: number };

/**
 * Among a few undated articles, as a person brings them in a folder, nothing tells yet which words are common to the affair, and no
 * time helps: there an article must be this like the nearest of a story in all of its words. Tried on folders of the
 * development half.
 */
export const [FEW, ALIKE] = [Math.log(1 + 12), 0.45];
const [WHOLE, NEAREST, UNDATED, STREAM] = [at('all'), at('nearest all'), at('undated'), at('stream')];

/**
 * Among the first articles of a stream, as in a folder on one affair, all words are alike: there a join has to be surer. On folders of
 * the development stories 0.7 leaves 1.8 of 100 together with another event instead of 3.0, and takes 1.1 more from their own.
 */
const [YOUNG, SURE] = [Math.log(1 + 60), 0.7];

/** Texts in one language that share less than this of all their words, and of their headlines', tell of two events. */
const LEAST_ALIKE = 0.12;
const [WORDS, LANGUAGE, HEADLINES] = [at('words'), at('same language'), at('nearest headline')];
/** As the feature `words`: fewer are a headline, or hardly more. */
const TEXT = Math.log(1 + 60);

/** What a caller's vectors add to the log-odds: nothing at this likeness, and so much more for each one above it. Set by hand: no model comes with the package to learn it on. */
const [EVEN, VECTOR_WEIGHT] = [0.75, 12];
const VECTOR = at('vector');

const byVectors = (f: Float64Array): number => (f[VECTOR] === 0 ? 0 : VECTOR_WEIGHT * (f[VECTOR]! - EVEN));

const isUnlike = (f: Float64Array): boolean =>
  f[LANGUAGE] === 1 && f[WORDS]! >= TEXT && Math.max(f[NEAREST]!, f[WHOLE]!, f[HEADLINES]!) < LEAST_ALIKE;

const isGuess = (f: Float64Array): boolean => f[UNDATED] === 1 && f[STREAM]! < FEW && f[NEAREST]! < ALIKE;

export function toJoinModel(file: JoinFile): JoinModel {
  const forest = flatten(file);
  return {
    probability: (features) => {
      const likely = 1 / (1 + Math.exp(-scoreOf(forest, features) - byVectors(features)));
      const isUnsure = features[STREAM]! < YOUNG && likely < SURE;
      return isUnsure || isGuess(features) || isUnlike(features) ? likely * file.join : likely;
    },
    join: file.join,
  };
}

/** The weights that ship with the package, made by `train/group.ts`. */
export const readJoinModel = (): JoinModel =>
  toJoinModel(JSON.parse(new TextDecoder().decode(readModel('group-join.json'))) as JoinFile);

/** Picks the likeliest story if it is likely enough. Candidates come with the likeliest first. */
export const bestAbove =
  ({ join }: JoinModel) =>
  (_: number, [best]: readonly Candidate[]): Candidate | undefined =>
    best && best.probability >= join ? best : undefined;
