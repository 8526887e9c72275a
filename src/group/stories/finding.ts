import type { Column } from '../tables/column.ts';
import { createHits } from '../tables/hits.ts';
import { createPostings } from '../tables/postings.ts';
import type { Member, OpenStory } from './story.ts';

/** A story takes no article that is so many days from it. */
export const STORY_DAYS = 5;
/** Newest postings of a key term that are read. */
const POSTINGS = 300;
/** Stories that are found. */
const FOUND = 28;
/** Hits that are told apart: all keys of an article, and a few articles that it repeats in part. */
const MOST_HITS = 255;
/** Members of a story that share most key terms with an article and are compared one by one. */
const CLOSEST = 6;

/** A story found by key terms, with its members that share most of them, the nearest first. */
export interface Near {
  readonly story: OpenStory;
  readonly hits: number;
  readonly members: readonly Member[];
}

/** The articles of open stories by their key terms. */
export interface Finding {
  /** The stories that share most key terms with an article, the most first. `copied` are articles that it repeats in part. */
  find(member: Member, keys: Int32Array, copied: Iterable<number>): Near[];
  add(article: number, keys: Int32Array): void;
  /** Takes in the time of a story: to be called whenever it has changed. */
  follow(story: OpenStory): void;
}

/**
 * @param slotOf the slot of each article's story.
 * @param stories by slot.
 * @param days that an article may be from a story.
 */
export function createFinding(
  slotOf: Column,
  stories: readonly (OpenStory | undefined)[],
  memberOf: (article: number) => Member | undefined,
  days = STORY_DAYS,
): Finding {
  const isFound = (slot: number): boolean => spans[slot * 2 + 1]! >= spans[slot * 2]!;
  const postings = createPostings(POSTINGS, (article) => {
    const slot = slotOf.get(article);
    return slot >= 0 && isFound(slot);
  });
  const read = new Int32Array(POSTINGS);
  /** From when to when each story takes articles, by slot; never where it holds no member. */
  let spans = new Float64Array(128);
  const articles = createHits();
  const slots = createHits();
  const ofHits = new Int32Array(MOST_HITS + 1);

  const isNear = ({ isDated, day }: Member, slot: number): boolean =>
    isDated ? day >= spans[slot * 2]! && day <= spans[slot * 2 + 1]! : isFound(slot);

  const count = (member: Member, keys: Int32Array, copied: Iterable<number>): void => {
    articles.clear();
    slots.clear();
    for (let k = 0; k < keys.length; k++) {
      const found = postings.read(keys[k]!, read);
      for (let i = 0; i < found; i++) {
        const slot = slotOf.get(read[i]!);
        if (slot < 0 || !isNear(member, slot)) continue;
        articles.raise(read[i]!, 1);
        slots.add(slot, k);
      }
    }
    for (const article of copied) {
      const slot = slotOf.get(article);
      if (slot >= 0 && isNear(member, slot)) slots.raise(slot, keys.length);
    }
  };

  /** The fewest hits with which a story can be among those found: where many have more, most need not be looked at. */
  const fewestHits = (): number => {
    ofHits.fill(0);
    for (let place = 0; place < slots.size; place++) ofHits[Math.min(slots.count(place), MOST_HITS)]!++;
    let hits = MOST_HITS;
    for (let found = ofHits[hits]!; found < FOUND && hits > 0; found += ofHits[hits]!) hits--;
    return hits;
  };

  /** The places in `slots` of the stories found, the most hits first, the latest first among these. */
  const nearest = (): number[] => {
    const best: number[] = [];
    const fewest = fewestHits();
    const nameAt = (place: number): number => stories[slots.item(place)]!.name;
    const isBefore = (a: number, b: number): boolean =>
      slots.count(a) > slots.count(b) || (slots.count(a) === slots.count(b) && nameAt(a) > nameAt(b));
    for (let place = 0; place < slots.size; place++)
      if (slots.count(place) >= fewest) insert(best, FOUND, place, isBefore);
    return best;
  };

  /** The places in `articles` of the members that are closest, for each of the stories found. */
  const closest = (found: readonly number[]): number[][] => {
    const members: number[][] = found.map(() => []);
    const byPlace = new Array<number[] | undefined>(slots.size);
    for (const [i, place] of found.entries()) byPlace[place] = members[i]!;
    const isBefore = (a: number, b: number): boolean =>
      articles.count(a) > articles.count(b) ||
      (articles.count(a) === articles.count(b) && articles.item(a) > articles.item(b));
    for (let place = 0; place < articles.size; place++) {
      if (articles.count(place) < 2) continue;
      const own = byPlace[slots.placeOf(slotOf.get(articles.item(place)))];
      if (own && memberOf(articles.item(place))) insert(own, CLOSEST, place, isBefore);
    }
    return members;
  };

  return {
    find(member, keys, copied) {
      count(member, keys, copied);
      const found = nearest();
      const members = closest(found);
      return found.map((place, i) => ({
        story: stories[slots.item(place)]!,
        hits: slots.count(place),
        members: members[i]!.map((one) => memberOf(articles.item(one))!),
      }));
    },
    add(article, keys) {
      for (const key of keys) postings.put(key, article);
    },
    follow({ slot, members, isDated, first, last }) {
      if (slot * 2 >= spans.length) {
        const larger = new Float64Array(spans.length * 2);
        larger.set(spans);
        spans = larger;
      }
      const isOpen = members.length > 0;
      spans[slot * 2] = !isOpen ? 0 : isDated ? first - days : Number.NEGATIVE_INFINITY;
      spans[slot * 2 + 1] = !isOpen ? -1 : isDated ? last + days : Number.POSITIVE_INFINITY;
    },
  };
}

type Before = (a: number, b: number) => boolean;

/** Puts one into those in `best`, which are in order, if it is among the first `room`. */
function insert(best: number[], room: number, one: number, isBefore: Before): void {
  if (best.length === room) {
    if (!isBefore(one, best[room - 1]!)) return;
    best.pop();
  }
  let at = best.push(one) - 1;
  for (; at > 0 && isBefore(one, best[at - 1]!); at--) best[at] = best[at - 1]!;
  best[at] = one;
}
