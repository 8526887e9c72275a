import { createColumn } from '../tables/column.ts';
import { withOne } from '../tables/lists.ts';
import { createShelf } from '../tables/shelf.ts';
import type { JoinModel } from './decision.ts';
import { compareRoughly, compareWith, rankCandidates, roughLikeness } from './features.ts';
import { createFinding } from './finding.ts';
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

/** Stories that are compared in full. */
const CANDIDATES = 14;

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
  /**
   * The stories that an article may join, the likeliest first.
   *
   * @param copied earlier articles with which it shares text, each with the share.
   * @param seen articles that the stream had brought before it, held or not: among few, all words are alike.
   */
  candidates(
    member: Member,
    keys: Int32Array,
    copied: ReadonlyMap<number, number>,
    seen: number,
  ): readonly Candidate[];
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

/** @param days that an article may be from a story. */
export function createStories(model: JoinModel, days?: number): Stories {
  const slotOf = createColumn();
  const bySlot: (OpenStory | undefined)[] = [];
  const free: number[] = [];
  const stories = new Set<OpenStory>();
  const memberOf = createShelf<Member>();
  const finding = createFinding(slotOf, bySlot, memberOf.get, days);
  const storyOf = (article: number): OpenStory | undefined => bySlot[slotOf.get(article)];
  const remove = (story: OpenStory): void => {
    if (!stories.delete(story)) return;
    bySlot[story.slot] = undefined;
    free.push(story.slot);
  };

  const membersOf = (articles: readonly number[]): Member[] =>
    articles.flatMap((article) => memberOf.get(article) ?? []);

  return {
    of: (article) => storyOf(article)!,
    candidates(member, keys, copied, seen) {
      const found = finding.find(member, keys, copied.keys());
      const copiedOf = new Map<OpenStory, number>();
      for (const [article, share] of copied) {
        const story = storyOf(article);
        if (story) copiedOf.set(story, Math.max(share, copiedOf.get(story) ?? 0));
      }
      const compared = found
        .map((near) => ({ near, rough: compareRoughly(member, near.story) }))
        .sort(
          (a, b) => roughLikeness(b.rough) - roughLikeness(a.rough) || a.near.story.name - b.near.story.name,
        )
        .slice(0, CANDIDATES)
        .map(({ near: { story, members }, rough }) => ({
          story,
          features: compareWith(member, story, seen, copiedOf.get(story) ?? 0, members, rough),
        }));
      rankCandidates(compared.map(({ features }) => features));
      return compared
        .map(({ story, features }) => ({ story, features, probability: model.probability(features) }))
        .sort((a, b) => b.probability - a.probability || a.story.name - b.story.name);
    },
    open(id, name) {
      const slot = free.pop() ?? bySlot.length;
      const story = createOpenStory(id, name, slot);
      bySlot[slot] = story;
      stories.add(story);
      finding.follow(story);
      return story;
    },
    join(story, member, keys) {
      joinStory(story, member);
      slotOf.set(member.at, story.slot);
      memberOf.set(member.at, member);
      finding.follow(story);
      finding.add(member.at, keys);
    },
    attach(story, article, origin) {
      story.articles = withOne(story.articles, article);
      extendTime(story, origin);
      finding.follow(story);
      slotOf.set(article, story.slot);
    },
    merge(a, b) {
      const [sizeA, sizeB] = [a, b].map(({ articles, outside }) => articles.length + outside.size);
      const isFirst = sizeA! > sizeB! || (sizeA === sizeB && a.name < b.name);
      const [large, small] = isFirst ? [a, b] : [b, a];
      for (const article of small.articles) slotOf.set(article, large.slot);
      mergeStories(large, small);
      finding.follow(large);
      small.mergedInto = large;
      remove(small);
      return large;
    },
    move(articles, to, originOf) {
      for (const [from, moved] of Map.groupBy(articles, (article) => storyOf(article)!)) {
        const leaves = new Set(moved);
        const left = from.articles.filter((article) => !leaves.has(article));
        refill(to, membersOf([...to.articles, ...moved]), [...to.articles, ...moved], originOf);
        refill(from, membersOf(left), left, originOf);
        finding.follow(to);
        finding.follow(from);
        for (const article of moved) slotOf.set(article, to.slot);
        if (from.articles.length + from.outside.size === 0) remove(from);
      }
    },
    close(story) {
      for (const article of story.articles) memberOf.delete(article);
      story.members = [];
      story.firsts = [];
      finding.follow(story);
    },
    forget(story) {
      for (const article of story.articles) {
        slotOf.delete(article);
        memberOf.delete(article);
      }
      remove(story);
    },
    all: () => stories,
  };
}
