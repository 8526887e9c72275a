import { createReprint, type Reprint } from '../model/reprint.ts';
import { createStory, type Story, storyIdOf, storylineIdOf } from '../model/story.ts';
import { isLinked, kindOf, shareOf } from './copies/judge.ts';
import type { Grouping, Placement } from './grouping.ts';
import type { Placed, Placing } from './placing.ts';
import type { OpenStory } from './stories/story.ts';

export const MADE_BY = { stage: 'group', version: 1 } as const;

/** The state of everything as records. `lineOf` gives the number of the story that a story's storyline starts with. */
export function report(placing: Placing, lineOf: ReadonlyMap<number, OpenStory>): Omit<Grouping, 'issues'> {
  const { placed } = placing;
  const all = placing.stories();
  const idOf = (story: OpenStory): string => storyIdOf(placed[story.name]!.id);
  const storyIds = new Map(all.map((story) => [story, idOf(story)]));
  const lineIds = new Map(
    all.map((story) => [story, storylineIdOf(idOf(lineOf.get(story.number) ?? story))]),
  );
  const reprints = reprintsOf(placing);
  const reprintById = new Map(reprints.map((reprint) => [reprint.articleId, reprint]));
  const placements = placed.map(({ id }, number): Placement => {
    const story = placing.storyOf(number);
    const reprint = reprintById.get(id);
    return {
      articleId: id,
      storyId: storyIds.get(story)!,
      storylineId: lineIds.get(story)!,
      reprintOf: reprint?.originalId ?? null,
      overlap: reprint?.overlap ?? 0,
    };
  });
  const stories: Story[] = all.map((story) =>
    createStory({
      id: storyIds.get(story)!,
      storylineId: lineIds.get(story)!,
      articleIds: [...story.articles].sort(byTime(placed)).map((number) => placed[number]!.id),
      madeBy: MADE_BY,
    }),
  );
  const lines = Map.groupBy(stories, ({ storylineId }) => storylineId);
  return {
    reprints,
    stories,
    storylines: [...lines].map(([id, chained]) => ({ id, storyIds: chained.map((story) => story.id) })),
    aliases: placing.merged.map(({ name }) => ({
      from: storyIdOf(placed[name]!.id),
      to: storyIds.get(placing.storyOf(name))!,
    })),
    placements,
    why: placed.map(({ why }) => why),
  };
}

/**
 * The reprints of each family. The original is its earliest article: by the date it tells, or by arrival. A member that has too
 * little of that one's text stays a reprint of the member that it was found by.
 */
function reprintsOf(placing: Placing): Reprint[] {
  const { placed } = placing;
  const reprints: Reprint[] = [];
  for (const family of familiesOf(placed)) {
    const [first, ...others] = [...family].sort(byTime(placed));
    for (const number of others) {
      const { link } = placed[number]!;
      const toFirst = placing.compare(number, first!);
      const own = link && byTime(placed)(link.original, number) < 0 ? link : null;
      if (own && own.original !== first && !(toFirst && isLinked(toFirst))) {
        reprints.push(toReprint(placed, number, own.original, own.match));
      } else if (own && own.original === first) {
        reprints.push(toReprint(placed, number, first, own.match));
      } else if (toFirst) reprints.push(toReprint(placed, number, first!, toFirst));
    }
  }
  return reprints.sort((a, b) => (a.articleId < b.articleId ? -1 : 1));
}

function toReprint(
  placed: readonly Placed[],
  number: number,
  original: number,
  match: Parameters<typeof shareOf>[0],
): Reprint {
  const [own, other] = [placed[number]!, placed[original]!];
  const isRevision = own.outlet !== null && own.outlet === other.outlet;
  return createReprint({
    articleId: own.id,
    originalId: other.id,
    kind: isRevision ? 'revision' : kindOf(match),
    overlap: Math.round(shareOf(match) * 10_000) / 10_000,
    madeBy: MADE_BY,
  });
}

/** Articles linked by copying, as sets of their numbers; those without a link are left out. */
function familiesOf(placed: readonly Placed[]): number[][] {
  const parents = new Map<number, number>();
  const rootOf = (number: number): number => {
    let root = number;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root))
      root = next;
    parents.set(number, root);
    return root;
  };
  placed.forEach(({ link }, number) => {
    if (link) for (const other of [link.original, ...link.others]) parents.set(rootOf(other), rootOf(number));
  });
  return [
    ...Map.groupBy(
      [...parents.keys()].sort((a, b) => a - b),
      rootOf,
    ).values(),
  ];
}

/** Articles in the order of their publication, undated ones last, then as they came. */
const byTime =
  (placed: readonly Placed[]) =>
  (a: number, b: number): number => {
    const [left, right] = [placed[a]!, placed[b]!];
    if (left.isDated !== right.isDated) return left.isDated ? -1 : 1;
    return left.isDated && left.day !== right.day ? left.day - right.day : a - b;
  };
