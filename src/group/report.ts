import type { Reprint } from '../model/reprint.ts';
import { createStory, type Story } from '../model/story.ts';
import type { Grouping, Placement } from './grouping.ts';
import { byTime } from './placed.ts';
import type { Placing } from './placing.ts';
import type { OpenStory } from './stories/story.ts';
import { MADE_BY } from './version.ts';

/** Some stories as records, each with its articles, and the storylines in which they are, each whole. */
export function report(placing: Placing, some: Iterable<OpenStory>): Omit<Grouping, 'issues'> {
  const { placed, storylines } = placing;
  const open = [...some].filter(({ mergedInto }) => mergedInto === null).sort((a, b) => a.name - b.name);
  const numbers = open.flatMap((story) => story.articles).sort((a, b) => a - b);
  const lines = new Set(open.map(storylines.of));
  // A line that was taken over is born again where the story that it is named after is.
  const held = new Set([...lines].map(({ id }) => id));
  return {
    reprints: numbers
      .flatMap((number): Reprint[] => {
        const { reprint } = placed.get(number)!;
        return reprint ? [reprint] : [];
      })
      .sort((a, b) => (a.articleId < b.articleId ? -1 : 1)),
    stories: open.map((story): Story => {
      const ids = [...story.articles].sort(byTime(placed)).map((number) => placed.get(number)!.id);
      return createStory({
        id: story.id,
        storylineId: storylines.of(story).id,
        articleIds: [...story.outside, ...ids],
        madeBy: MADE_BY,
      });
    }),
    storylines: [...lines].map(({ id, ids }) => ({ id, storyIds: [...ids] })),
    aliases: [
      ...[...placing.merged].map((story) => ({ from: story.id, to: lastOf(story).id })),
      ...storylines.aliases().filter(({ from }) => !held.has(from)),
    ],
    placements: numbers.map((number): Placement => {
      const { id, reprint } = placed.get(number)!;
      const story = placing.stories.of(number);
      return {
        articleId: id,
        storyId: story.id,
        storylineId: storylines.of(story).id,
        reprintOf: reprint?.originalId ?? null,
        overlap: reprint?.overlap ?? 0,
      };
    }),
    why: numbers.flatMap((number) => placed.get(number)!.why ?? []),
  };
}

/** The story that has a story's articles now. */
function lastOf(story: OpenStory): OpenStory {
  let last = story;
  while (last.mergedInto !== null) last = last.mergedInto;
  return last;
}
