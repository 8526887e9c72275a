import { readModel } from '../../../text/weights.ts';
import { ALIKE, FEW } from '../decision.ts';
import { type ForestFile, flatten, scoreOf } from '../forest.ts';
import { MERGE_FEATURES, type MergeChoice, type MergeModel } from './merging.ts';

/** A forest with the probability from which on it says yes. */
export type MergeFile = ForestFile & { readonly merge: number };

const at = (name: (typeof MERGE_FEATURES)[number]): number => MERGE_FEATURES.indexOf(name);
const [UNDATED, STREAM, NEAREST] = [at('undated'), at('stream'), at('nearest all')];

/** As for a single article: among a few undated ones nothing but their words tells one event from the next of an affair. */
const isGuess = (f: Float64Array): boolean => f[UNDATED] === 1 && f[STREAM]! < FEW && f[NEAREST]! < ALIKE;

export function toMergeModel(file: MergeFile): MergeModel {
  const forest = flatten(file);
  return {
    probability: (features) => (isGuess(features) ? 0 : 1 / (1 + Math.exp(-scoreOf(forest, features)))),
    merge: file.merge,
  };
}

/** The weights that ship with the package, made by `train/group.ts`. */
export const readMergeModel = (): MergeModel =>
  toMergeModel(JSON.parse(new TextDecoder().decode(readModel('group-merge.json'))) as MergeFile);

/** Merges what is likely enough one. */
export const atLeast =
  ({ merge }: MergeModel): MergeChoice =>
  (_a, _b, _features, probability) =>
    probability >= merge;
