import { NAMES } from '../../read/terms.ts';
import type { JoinModel } from '../decision.ts';
import { at, cohesionOf, compareWith, rankCandidates } from '../features.ts';
import type { Candidate } from '../stories.ts';
import type { OpenStory } from '../story.ts';
import { cosines, countShared } from '../vector.ts';

/** Other stories near an article that may be one with the story it joined, and how near they must be. */
const [RIVALS, NEAR] = [4, 0.05];
/** Members of one story that are asked whether they would join the other. */
const ASKED = 4;
/** A story is looked at for each of its first members, then each time it has grown by a quarter. */
const [FIRST, GROWN] = [6, 1.25];

/** What the decision to merge two stories looks at, in this order: the larger first. */
export const MERGE_FEATURES = [
  'all',
  'headline',
  'names',
  'numbers',
  'lead',
  'mean small to large',
  'least small to large',
  'most small to large',
  'mean large to small',
  'most large to small',
  'nearest all',
  'nearest headline',
  'nearest names',
  'numbers clash',
  'rare terms',
  'shared names',
  'gap',
  'span',
  'large size',
  'small size',
  'shared language',
  'undated',
  'words',
  'article',
  'stream',
  'large cohesion',
  'small cohesion',
  'across',
  'across to cohesion',
  'headline terms',
  'pace',
  'nearest gap',
  'most nearest all',
] as const;

/** How likely two stories are one. */
export interface MergeModel {
  /** Of the features above. */
  probability(features: Float64Array): number;
  /** From here on they are merged. */
  readonly merge: number;
}

/** Decides on two stories; given the probability that they are one. */
export type MergeChoice = (
  a: OpenStory,
  b: OpenStory,
  features: Float64Array,
  probability: number,
) => boolean;

/** Merges the story that an article joined with others that were near it, where they turn out to be one. */
export function createMerging(
  join: JoinModel,
  model: MergeModel,
  choose: MergeChoice,
  areApart: (a: OpenStory, b: OpenStory) => boolean,
  merge: (a: OpenStory, b: OpenStory) => OpenStory,
): (own: OpenStory, candidates: readonly Candidate[], seen: number) => void {
  return (own, candidates, seen) => {
    let story = own;
    if (!isDue(story.count)) return;
    for (const { story: rival, probability } of candidates.slice(0, RIVALS)) {
      if (probability < NEAR || rival.mergedInto !== null || rival === story) continue;
      const features = compareStories(join, story, rival, seen, probability);
      if (choose(story, rival, features, model.probability(features)) && !areApart(story, rival))
        story = merge(story, rival);
    }
  };
}

/** Whether a story is looked at when it has come to so many members. It hangs on the number alone, so that a restored story is looked at as it would have been. */
export const isDue = (members: number): boolean =>
  members <= FIRST ||
  Math.floor(Math.log(members) / Math.log(GROWN)) > Math.floor(Math.log(members - 1) / Math.log(GROWN));

/** `article` is how likely the article that brought them together belongs to the rival; where none did, the likeliest of those that are asked stands for it. */
export function compareStories(
  join: JoinModel,
  a: OpenStory,
  b: OpenStory,
  seen: number,
  article: number | null = null,
): Float64Array {
  const isFirst = a.count > b.count || (a.count === b.count && a.name < b.name);
  const [large, small] = isFirst ? [a, b] : [b, a];
  const f = new Float64Array(MERGE_FEATURES.length);
  cosines(large.profile, small.profile, f);
  const there = ask(join, small, large, seen);
  const back = ask(join, large, small, seen);
  f[5] = meanOf(there.map(({ p }) => p));
  f[6] = Math.min(...there.map(({ p }) => p));
  f[7] = Math.max(...there.map(({ p }) => p));
  f[8] = meanOf(back.map(({ p }) => p));
  f[9] = Math.max(...back.map(({ p }) => p));
  const of = (name: Parameters<typeof at>[0]): number[] => there.map(({ features }) => features[at(name)]!);
  const mean = (name: Parameters<typeof at>[0]): number => meanOf(of(name));
  f[10] = mean('nearest all');
  f[11] = mean('nearest headline');
  f[12] = mean('nearest names');
  f[13] = mean('numbers clash');
  f[14] = mean('rare terms');
  f[15] = countShared(large.profile, small.profile, NAMES);
  const undated = !large.isDated || !small.isDated;
  f[16] = undated ? 0 : Math.min(30, Math.max(0, small.first - large.last, large.first - small.last));
  f[17] = undated ? 0 : Math.min(60, Math.max(large.last, small.last) - Math.min(large.first, small.first));
  f[18] = Math.log(1 + large.count);
  f[19] = Math.log(1 + small.count);
  f[20] = small.languages.some((language) => large.languages.includes(language)) ? 1 : 0;
  f[21] = undated ? 1 : 0;
  f[22] = mean('words');
  f[23] = article ?? f[7];
  f[24] = mean('stream');
  f[25] = cohesionOf(large);
  f[26] = cohesionOf(small);
  f[27] = meanOf([...there, ...back].map(({ features }) => features[at('mean all')]!));
  const within = Math.max(f[25]!, f[26]!);
  f[28] = within > 0 ? f[27]! / within : 0;
  f[29] = mean('headline terms');
  f[30] = mean('pace');
  f[31] = Math.min(...of('nearest gap'));
  f[32] = Math.max(...of('nearest all'));
  return f;
}

/** Asks some members, the first two and the latest, whether they would join another story now. */
function ask(
  join: JoinModel,
  { firsts, members }: OpenStory,
  other: OpenStory,
  seen: number,
): { p: number; features: Float64Array }[] {
  const asked = [...firsts, ...members.slice(firsts.length - ASKED).filter((one) => !firsts.includes(one))];
  return asked.map((member) => {
    const features = compareWith(member, other, seen);
    rankCandidates([features]);
    return { p: join.probability(features), features };
  });
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length;
