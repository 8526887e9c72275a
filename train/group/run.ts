import type { Choice, JoinModel } from '../../src/group/stories/decision.ts';
import {
  createMerging,
  type MergeChoice,
  type MergeModel,
} from '../../src/group/stories/one-or-two/merging.ts';
import { createStories } from '../../src/group/stories/stories.ts';
import type { ReadStream } from './read.ts';

/** A story is found for longer than the grouper finds it: the forests have to see what comes late to tell it apart. */
const DAYS = 7;

/** What decides in a run. */
export interface Deciders {
  readonly join: JoinModel;
  readonly choose: Choice;
  readonly merge: MergeModel;
  readonly chooseMerge: MergeChoice;
}

/** Puts the articles of a stream into stories, as `placing.ts` does. */
export function runStories({ items }: ReadStream, { join, choose, merge, chooseMerge }: Deciders): void {
  const stories = createStories(join, DAYS);
  const mergeRivals = createMerging(
    join,
    merge,
    chooseMerge,
    () => false,
    (a, b) => stories.merge(a, b),
  );
  items.forEach(({ member, keys, copied, original }, number) => {
    if (original !== null) {
      stories.attach(stories.of(original), number, member);
      return;
    }
    const candidates = stories.candidates(member, keys, copied, number);
    const story =
      choose(number, candidates, member, stories.all())?.story ?? stories.open(String(number), number);
    stories.join(story, member, keys);
    mergeRivals(story, candidates, number);
  });
}
