import { createRing } from '../copies/ring.ts';
import type { JoinModel } from './decision.ts';
import { compareWith, rankCandidates, roughLikeness } from './features.ts';
import {
  createOpenStory,
  extendTime,
  joinStory,
  type Member,
  mergeStories,
  type OpenStory,
  type Origin,
  refill,
} from './story.ts';

/** A story takes no article that is so many days from it. */
export const STORY_DAYS = 7;
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

/** The open stories of a stream, found by the key terms of their articles. */
export interface Stories {
  /** The story of an article, by its place in the order of arrival. */
  of(article: number): OpenStory;
  candidates(member: Member, keys: Int32Array, copied: ReadonlyMap<number, number>): readonly Candidate[];
  open(id: string, name: number): OpenStory;
  join(story: OpenStory, member: Member, keys: Int32Array): void;
  /** An article that repeats another, or says nothing: it counts for the story's time alone. */
  attach(story: OpenStory, article: number, origin: Origin): void;
  /** The larger takes the smaller over. Gives the larger. */
  merge(a: OpenStory, b: OpenStory): OpenStory;
  /** Moves articles from whatever stories they are in. */
  move(articles: readonly number[], to: OpenStory, originOf: (article: number) => Origin): void;
  /** Forgets what its members said: no article can join it. */
  close(story: OpenStory): void;
  /** Forgets it with its articles. */
  forget(story: OpenStory): void;
  all(): Iterable<OpenStory>;
}

export function createStories(model: JoinModel, room = 1 << 25): Stories {
  const ring = createRing(room);
  const storyOf = new Map<number, OpenStory>();
  const stories = new Set<OpenStory>();
  const memberOf = new Map<number, Member>();

  const find = (member: Member, keys: Int32Array, copied: ReadonlyMap<number, number>): Near[] => {
    const found = new Map<OpenStory, Near>();
    const hitsOf = new Map<number, number>();
    keys.forEach((key, place) => {
      ring.read(key, POSTINGS, (article) => {
        const story = storyOf.get(article);
        if (!story) return;
        hitsOf.set(article, (hitsOf.get(article) ?? 0) + 1);
        const near = found.get(story);
        if (!near) found.set(story, { story, hits: 1, lastKey: place, members: [] });
        else if (near.lastKey !== place) {
          near.hits++;
          near.lastKey = place;
        }
      });
    });
    for (const article of copied.keys()) {
      const story = storyOf.get(article);
      if (!story) continue;
      const near = found.get(story) ?? { story, hits: 0, lastKey: -1, members: [] };
      near.hits += keys.length;
      found.set(story, near);
    }
    const isNear = ({ first, last, isDated, members }: OpenStory): boolean =>
      members.length > 0 &&
      (!member.isDated || !isDated || (member.day - last <= STORY_DAYS && first - member.day <= STORY_DAYS));
    const nearest = [...found.values()]
      .filter(({ story }) => isNear(story))
      .sort((a, b) => b.hits - a.hits || b.story.name - a.story.name)
      .slice(0, CANDIDATES * 2);
    const chosen = new Set(nearest);
    for (const [article] of [...hitsOf]
      .filter(([, hits]) => hits > 1)
      .sort((a, b) => b[1] - a[1] || b[0] - a[0])) {
      const near = found.get(storyOf.get(article)!)!;
      const nearMember = memberOf.get(article);
      if (nearMember && chosen.has(near) && near.members.length < CLOSEST) near.members.push(nearMember);
    }
    return nearest;
  };

  const membersOf = (articles: readonly number[]): Member[] =>
    articles.flatMap((article) => memberOf.get(article) ?? []);

  return {
    of: (article) => storyOf.get(article)!,
    candidates(member, keys, copied) {
      const found = find(member, keys, copied);
      const copiedOf = new Map<OpenStory, number>();
      for (const [article, share] of copied) {
        const story = storyOf.get(article);
        if (story) copiedOf.set(story, Math.max(share, copiedOf.get(story) ?? 0));
      }
      const compared = found
        .map(({ story, members }) => ({
          story,
          features: compareWith(member, story, copiedOf.get(story) ?? 0, members),
        }))
        .sort((a, b) => roughLikeness(b.features) - roughLikeness(a.features) || a.story.name - b.story.name)
        .slice(0, CANDIDATES);
      rankCandidates(compared.map(({ features }) => features));
      return compared
        .map(({ story, features }) => ({ story, features, probability: model.probability(features) }))
        .sort((a, b) => b.probability - a.probability || a.story.name - b.story.name);
    },
    open(id, name) {
      const story = createOpenStory(id, name);
      stories.add(story);
      return story;
    },
    join(story, member, keys) {
      joinStory(story, member);
      storyOf.set(member.at, story);
      memberOf.set(member.at, member);
      for (const key of keys) ring.put(key, member.at);
    },
    attach(story, article, origin) {
      story.articles.push(article);
      extendTime(story, origin);
      storyOf.set(article, story);
    },
    merge(a, b) {
      const [sizeA, sizeB] = [a, b].map(({ articles, outside }) => articles.length + outside.size);
      const isFirst = sizeA! > sizeB! || (sizeA === sizeB && a.name < b.name);
      const [large, small] = isFirst ? [a, b] : [b, a];
      for (const article of small.articles) storyOf.set(article, large);
      mergeStories(large, small);
      small.mergedInto = large;
      stories.delete(small);
      return large;
    },
    move(articles, to, originOf) {
      for (const [from, moved] of Map.groupBy(articles, (article) => storyOf.get(article)!)) {
        const leaves = new Set(moved);
        const left = from.articles.filter((article) => !leaves.has(article));
        refill(to, membersOf([...to.articles, ...moved]), [...to.articles, ...moved], originOf);
        refill(from, membersOf(left), left, originOf);
        for (const article of moved) storyOf.set(article, to);
        if (from.articles.length + from.outside.size === 0) stories.delete(from);
      }
    },
    close(story) {
      for (const article of story.articles) memberOf.delete(article);
      story.members = [];
      story.firsts = [];
    },
    forget(story) {
      for (const article of story.articles) {
        storyOf.delete(article);
        memberOf.delete(article);
      }
      stories.delete(story);
    },
    all: () => stories,
  };
}
