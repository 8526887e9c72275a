import type { JoinModel } from './decision.ts';
import { compareWith, rankCandidates } from './features.ts';
import type { Candidate } from './stories.ts';
import type { OpenStory } from './story.ts';

/** Other stories near an article that may be one with the story it joined, and how near they must be. */
const [RIVALS, NEAR] = [3, 0.1];
/** Members of the smaller story that are asked whether they would join the larger, and the share that must. */
const [ASKED, QUORUM] = [5, 0.6];
/** How sure each must be: a wrong merge costs more than a wrong article. */
const MERGE = 0.9;

/** Merges the story that an article joined with the others that were near it, where they turn out to be one. */
export function createMerging(
  model: JoinModel,
  areApart: (a: OpenStory, b: OpenStory) => boolean,
  merge: (a: OpenStory, b: OpenStory) => OpenStory,
): (own: OpenStory, candidates: readonly Candidate[]) => void {
  return (own, candidates) => {
    let story = own;
    for (const { story: rival, probability } of candidates.slice(0, RIVALS)) {
      if (probability < NEAR || rival.mergedInto !== null || rival === story) continue;
      if (wouldMerge(model, story, rival) && !areApart(story, rival)) story = merge(story, rival);
    }
  };
}

/** The members of the smaller story are asked whether they would join the larger one now. */
function wouldMerge(model: JoinModel, a: OpenStory, b: OpenStory): boolean {
  const [small, large] = a.members.length <= b.members.length ? [a, b] : [b, a];
  const asked = [...small.members.slice(0, 2), ...small.members.slice(2).slice(2 - ASKED)];
  let agreed = 0;
  for (const member of asked) {
    const features = compareWith(member, large, 0);
    rankCandidates([features]);
    if (model.probability(features) >= MERGE) agreed++;
  }
  return agreed >= asked.length * QUORUM;
}
