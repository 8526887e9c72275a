import { createRing } from '../copies/ring.ts';
import type { JoinModel } from './decision.ts';
import { compareWith, rankCandidates, roughLikeness } from './features.ts';
import { extendTime, joinStory, type Member, mergeStories, type OpenStory, openStory } from './story.ts';

/** A story takes no article that is so many days from it. */
const WINDOW = 7;
/** Newest postings of a key term that are read. */
const POSTINGS = 300;
/** Stories that are compared in full. */
const CANDIDATES = 14;

/** Members of a story that share most key terms with an article and are compared one by one. */
const CLOSEST = 6;

/** A story found by key terms, with its members that share most of them. */
interface Near {
  readonly story: OpenStory;
  hits: number;
  lastKey: number;
  readonly members: Member[];
}

/** A story looked at for an article. */
export interface Candidate {
  readonly story: OpenStory;
  readonly features: Float64Array;
  readonly probability: number;
}

/** All stories of a stream, found by the key terms of their articles. */
export interface Stories {
  /** The story of an article, by its place in the order of arrival. */
  of(article: number): OpenStory;
  candidates(member: Member, keys: Int32Array, copied: ReadonlyMap<number, number>): readonly Candidate[];
  /** Opens a story for the member, or lets it join one. */
  place(member: Member, keys: Int32Array, story: OpenStory | null): OpenStory;
  /** An article that repeats another goes where that one is. */
  placeCopy(
    article: number,
    original: number,
    copy: { readonly day: number; readonly isDated: boolean; readonly outlet: string | null },
  ): OpenStory;
  merge(a: OpenStory, b: OpenStory): OpenStory;
  all(): readonly OpenStory[];
}

export function createStories(model: JoinModel, room = 1 << 25): Stories {
  const ring = createRing(room);
  const storyOf: number[] = [];
  const stories: OpenStory[] = [];
  const parents: number[] = [];
  const memberOf = new Map<number, Member>();
  const rootOf = (number: number): number => {
    let root = number;
    while (parents[root] !== root) root = parents[root]!;
    for (let at = number; at !== root; ) [at, parents[at]] = [parents[at]!, root];
    return root;
  };
  const of = (article: number): OpenStory => stories[rootOf(storyOf[article]!)]!;

  const find = (member: Member, keys: Int32Array, copied: ReadonlyMap<number, number>): Near[] => {
    const found = new Map<number, Near>();
    const hitsOf = new Map<number, number>();
    keys.forEach((key, place) => {
      ring.read(key, POSTINGS, (article) => {
        hitsOf.set(article, (hitsOf.get(article) ?? 0) + 1);
        const number = rootOf(storyOf[article]!);
        const near = found.get(number);
        if (!near) found.set(number, { story: stories[number]!, hits: 1, lastKey: place, members: [] });
        else if (near.lastKey !== place) {
          near.hits++;
          near.lastKey = place;
        }
      });
    });
    for (const article of copied.keys()) {
      const number = rootOf(storyOf[article]!);
      const near = found.get(number) ?? { story: stories[number]!, hits: 0, lastKey: -1, members: [] };
      near.hits += keys.length;
      found.set(number, near);
    }
    const isNear = ({ first, last, isDated }: OpenStory): boolean =>
      !member.isDated || !isDated || (member.day - last <= WINDOW && first - member.day <= WINDOW);
    const nearest = [...found.values()]
      .filter(({ story }) => isNear(story))
      .sort((a, b) => b.hits - a.hits || b.story.number - a.story.number)
      .slice(0, CANDIDATES * 2);
    const chosen = new Set(nearest);
    for (const [article] of [...hitsOf]
      .filter(([, hits]) => hits > 1)
      .sort((a, b) => b[1] - a[1] || b[0] - a[0])) {
      const near = found.get(rootOf(storyOf[article]!))!;
      const nearMember = memberOf.get(article);
      if (nearMember && chosen.has(near) && near.members.length < CLOSEST) near.members.push(nearMember);
    }
    return nearest;
  };

  return {
    of,
    candidates(member, keys, copied) {
      const found = find(member, keys, copied);
      const copiedOf = new Map<OpenStory, number>();
      for (const [article, share] of copied)
        copiedOf.set(of(article), Math.max(share, copiedOf.get(of(article)) ?? 0));
      const compared = found
        .map(({ story, members }) => ({
          story,
          features: compareWith(member, story, copiedOf.get(story) ?? 0, members),
        }))
        .sort(
          (a, b) => roughLikeness(b.features) - roughLikeness(a.features) || a.story.number - b.story.number,
        )
        .slice(0, CANDIDATES);
      rankCandidates(compared.map(({ features }) => features));
      return compared
        .map(({ story, features }) => ({ story, features, probability: model.probability(features) }))
        .sort((a, b) => b.probability - a.probability || a.story.number - b.story.number);
    },
    place(member, keys, story) {
      let target = story;
      if (target === null) {
        target = openStory(stories.length, member);
        stories.push(target);
        parents.push(target.number);
      } else joinStory(target, member);
      storyOf[member.at] = target.number;
      memberOf.set(member.at, member);
      for (const key of keys) ring.put(key, member.at);
      return target;
    },
    placeCopy(article, original, copy) {
      const story = of(original);
      story.articles.push(article);
      extendTime(story, copy);
      if (copy.outlet !== null) story.outlets.add(copy.outlet);
      storyOf[article] = story.number;
      return story;
    },
    merge(a, b) {
      const [large, small] =
        a.articles.length > b.articles.length ||
        (a.articles.length === b.articles.length && a.number < b.number)
          ? [a, b]
          : [b, a];
      mergeStories(large, small);
      small.isClosed = true;
      parents[small.number] = large.number;
      return large;
    },
    all: () => stories.filter(({ number }) => parents[number] === number),
  };
}
