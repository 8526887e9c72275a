import { readFileSync } from 'node:fs';
import { type ForestFile, flatten, scoreOf } from './forest.ts';
import type { Candidate } from './stories.ts';

/** Picks the story that an article joins; undefined opens a new one. */
export type Choice = (article: number, candidates: readonly Candidate[]) => Candidate | undefined;

/** How likely an article belongs to a story. */
export interface JoinModel {
  /** Of the features of `features.ts`, in their order; 0 to 1. */
  probability(features: Float64Array): number;
  /** From here on it joins. */
  readonly join: number;
}

/** A forest with the probability from which on it says yes. */
export type JoinFile = ForestFile & { readonly join: number };

export function toJoinModel(file: JoinFile): JoinModel {
  const forest = flatten(file);
  return { probability: (features) => 1 / (1 + Math.exp(-scoreOf(forest, features))), join: file.join };
}

/** The weights that ship with the package, made by `train/group.ts`. */
export const readJoinModel = (): JoinModel =>
  toJoinModel(
    JSON.parse(readFileSync(new URL('../../../models/group-join.json', import.meta.url), 'utf8')) as JoinFile,
  );

/** Picks the likeliest story if it is likely enough. Candidates come with the likeliest first. */
export const bestAbove =
  ({ join }: JoinModel): Choice =>
  (_, [best]) =>
    best && best.probability >= join ? best : undefined;
