import { ALL } from '../../read/terms.ts';
import type { JoinModel } from '../decision.ts';
import { createOpenStory, type Member, type OpenStory, refill } from '../story.ts';
import { cosine } from '../vector.ts';
import { compareStories, isDue, type MergeModel } from './merging.ts';

/** Members of a story that is looked at: fewer tell too little, and of more not all are held. */
const [LEAST, MOST] = [4, 64];
/** Members of each side: on the development streams a side of one was another event in two of three cases, one of more in seven of eight. */
const LEAST_OF_SIDE = 2;
/** Less likely one than this, a story is two. Far below what merges two stories, so that none goes to and fro. */
export const SPLIT_BELOW = 0.5;
/** Times that all members may change sides. */
const ROUNDS = 3;

/** Two events in one story. */
export interface Halves {
  /** Numbers of the members of each, in the order of arrival. */
  readonly sides: readonly [ReadonlySet<number>, ReadonlySet<number>];
  /** How likely they are two, 0 to 1. */
  readonly probability: number;
}

/** Whether a story that has grown turns out to be two: null where it does not. What tells whether two stories are one is asked of its least like sides. */
export function findHalves(
  join: JoinModel,
  model: MergeModel,
  splitBelow: number,
  story: OpenStory,
  seen: number,
): Halves | null {
  const { members, count } = story;
  if (count < LEAST || count > MOST || members.length < count || !isDue(count)) return null;
  const sides = leastLike(members);
  if (sides.some(({ length }) => length < LEAST_OF_SIDE)) return null;
  const together = model.probability(compareStories(join, asStory(sides[0]), asStory(sides[1]), seen));
  if (together >= splitBelow) return null;
  const [a, b] = sides.map((side) => new Set(side.map(({ at }) => at)));
  return { sides: [a!, b!], probability: 1 - together };
}

/**
 * The articles that leave a story of two halves, those that repeat another with it. The half with the article that the story is named
 * after stays, or where that one is not held, the larger.
 */
export function leavingOf(
  { articles, name }: OpenStory,
  { sides: [a, b] }: Halves,
  originalOf: (article: number) => number | null,
): number[] {
  const sideOf = (article: number): ReadonlySet<number> | null => {
    for (let one: number | null = article; one !== null; one = originalOf(one)) {
      if (a.has(one)) return a;
      if (b.has(one)) return b;
    }
    return null;
  };
  const stays = (articles.includes(name) ? sideOf(name) : null) ?? (a.size >= b.size ? a : b);
  return articles.filter((article) => (sideOf(article) ?? stays) !== stays);
}

function asStory(members: readonly Member[]): OpenStory {
  const byNumber = new Map(members.map((one) => [one.at, one]));
  const story = createOpenStory('', members[0]!.at, 0);
  refill(story, members, [...byNumber.keys()], (article) => byNumber.get(article)!);
  return story;
}

/** Members around the two that are least alike: each goes, a few times over, to the side that it is liker to. */
function leastLike(members: readonly Member[]): [Member[], Member[]] {
  const likeness = likenessOf(members);
  const [left, right] = furthest(likeness);
  let isRight = likeness.map((row) => row[right]! > row[left]!);
  for (let round = 0; round < ROUNDS; round++)
    isRight = likeness.map((row, own) => isLikerToRight(row, own, isRight));
  return [members.filter((_, i) => !isRight[i]), members.filter((_, i) => isRight[i])];
}

/** How alike each member is to each other. */
function likenessOf(members: readonly Member[]): Float64Array[] {
  const rows = members.map(() => new Float64Array(members.length));
  for (let i = 0; i < rows.length; i++)
    for (let k = 0; k < i; k++)
      rows[i]![k] = rows[k]![i] = cosine(members[i]!.profile, members[k]!.profile, ALL);
  return rows;
}

/** The first two that are least alike. */
function furthest(likeness: readonly Float64Array[]): [number, number] {
  let [left, right, least] = [0, 0, Number.POSITIVE_INFINITY];
  likeness.forEach((row, i) => {
    for (let k = i + 1; k < row.length; k++) if (row[k]! < least) [left, right, least] = [i, k, row[k]!];
  });
  return [left, right];
}

/** Whether a member is liker, in the mean, to the others on the right; one that has a side for itself stays there. */
function isLikerToRight(row: Float64Array, own: number, isRight: readonly boolean[]): boolean {
  const [sums, counts] = [
    [0, 0],
    [0, 0],
  ];
  row.forEach((value, i) => {
    if (i === own) return;
    const side = isRight[i] ? 1 : 0;
    sums[side]! += value;
    counts[side]!++;
  });
  if (counts[0] === 0 || counts[1] === 0) return isRight[own]!;
  return sums[1]! / counts[1]! > sums[0]! / counts[0]!;
}
