import { type Storyline, storylineIdOf } from '../../model/story.ts';
import { NAMES } from '../read/terms.ts';
import type { OpenStory } from '../stories/story.ts';
import { cosine, countShared, termsOf } from '../stories/vector.ts';
import { createHits } from '../tables/hits.ts';
import { withOne } from '../tables/lists.ts';
import { createPostings } from '../tables/postings.ts';

/** Stories so many days apart may still be of one affair. */
export const STORYLINE_DAYS = 45;
/** Likeness of names from which two stories are of one affair, and names they must share at least. */
const [ALIKE, LEAST_NAMES] = [0.27, 3];
/** Latest storylines that are looked up for a name, and stories of each that are compared. */
const [LATEST_LINES, LATEST_STORIES] = [24, 5];
/** A story that fits two storylines makes them one only while both are this short: grown ones stay apart. */
const SHORT = 3;

/** A storyline in the making. */
export interface Line {
  readonly id: string;
  /** Its place among the lines that are held, or were until the last sweep. */
  readonly slot: number;
  /** All its stories, in the order in which they opened, those that are held no more among them. */
  ids: readonly string[];
  /** Those that are held; none once the line was taken into another. */
  stories: OpenStory[];
}

/** Stories chained into storylines by their actors. Once in a storyline of several, a story stays there. */
export interface Storylines {
  of(story: OpenStory): Line;
  /** Looks for a story's storyline: to be called when it opens, and each time it has doubled. Gives the stories that changed theirs. */
  see(story: OpenStory): readonly OpenStory[];
  /** A story was taken over by another, or lost its articles. */
  leave(story: OpenStory): void;
  /** Puts stories back where they were, each into the storyline of the id; a story that is held stays in its own. May be called in parts. */
  restore(
    storylines: readonly Storyline[],
    stories: readonly (readonly [story: OpenStory, id: string])[],
  ): void;
  /** Ids of storylines that were taken into others since `settle`. */
  aliases(): readonly { readonly from: string; readonly to: string }[];
  settle(): void;
  forget(story: OpenStory): void;
  /** Drops what leads to forgotten stories. */
  sweep(): void;
}

export function createStorylines(): Storylines {
  const bySlot: (Line | undefined)[] = [];
  const free: number[] = [];
  const byName = createPostings(LATEST_LINES, (slot) => bySlot[slot]!.stories.length > 0);
  const read = new Int32Array(LATEST_LINES);
  const hits = createHits();
  const lineOf = new Map<OpenStory, Line>();
  const byId = new Map<string, Line>();
  let taken: { from: string; to: Line }[] = [];

  const lineOfId = (id: string): Line => {
    const known = byId.get(id);
    if (known) return known;
    const slot = free.pop() ?? bySlot.length;
    const line: Line = { id, slot, ids: [], stories: [] };
    bySlot[slot] = line;
    byId.set(id, line);
    return line;
  };

  const hold = (line: Line, story: OpenStory): void => {
    line.ids = withId(line.ids, story.id);
    line.stories = withOne(line.stories, story);
    lineOf.set(story, line);
  };

  /** Lets a line be found by a story's names. */
  const enter = (line: Line, story: OpenStory): void => {
    for (const name of namesOf(story))
      if (!read.subarray(0, byName.read(name, read)).includes(line.slot)) byName.put(name, line.slot);
  };

  /** The storylines that a story fits, the likest first. */
  const linesLike = (story: OpenStory): Line[] => {
    hits.clear();
    for (const name of namesOf(story)) {
      const count = byName.read(name, read);
      // The earliest comes first, as where two lines are as like.
      for (let i = count - 1; i >= 0; i--) hits.raise(read[i]!, 1);
    }
    const found: { line: Line; likeness: number }[] = [];
    for (let place = 0; place < hits.size; place++) {
      if (hits.count(place) < LEAST_NAMES) continue;
      const line = bySlot[hits.item(place)]!;
      const likeness = likenessTo(story, line.stories);
      if (likeness >= ALIKE) found.push({ line, likeness });
    }
    return found
      .sort((a, b) => b.likeness - a.likeness || a.line.stories[0]!.name - b.line.stories[0]!.name)
      .map(({ line }) => line);
  };

  const takeIn = (line: Line, other: Line): OpenStory[] => {
    const moved = other.stories;
    other.stories = [];
    byId.delete(other.id);
    taken.push({ from: other.id, to: line });
    line.stories = [...line.stories, ...moved].sort(inOrder);
    const held = new Set(line.stories.map(({ id }) => id));
    const gone = line.ids.concat(other.ids).filter((id) => !held.has(id));
    line.ids = [...new Set(gone), ...held];
    for (const story of moved) {
      lineOf.set(story, line);
      enter(line, story);
    }
    return moved;
  };

  return {
    of: (story) => lineOf.get(story)!,
    see(story) {
      const own = lineOf.get(story) ?? lineOfId(storylineIdOf(story.id));
      if (!lineOf.has(story)) {
        hold(own, story);
        own.stories.sort(inOrder);
      }
      enter(own, story);
      if (own.ids.length > 1) return [];
      const [line, ...others] = linesLike(story).filter((one) => one !== own);
      if (!line) return [];
      const changed = takeIn(line, own);
      for (const other of others)
        if (areShort(line, other) && isHeldWhole(other)) changed.push(...takeIn(line, other));
      return changed;
    },
    leave(story) {
      const line = lineOf.get(story);
      if (line) {
        line.ids = line.ids.filter((id) => id !== story.id);
        line.stories = line.stories.filter((one) => one !== story);
      }
      lineOf.delete(story);
    },
    restore(storylines, stories) {
      for (const { id, storyIds } of storylines) {
        const line = lineOfId(id);
        line.ids = [...new Set([...line.ids, ...storyIds])];
      }
      for (const [story, id] of [...stories].sort(([a], [b]) => inOrder(a, b))) {
        if (!lineOf.has(story)) hold(lineOfId(id), story);
        enter(lineOf.get(story)!, story);
      }
      for (const line of new Set(stories.map(([story]) => lineOf.get(story)!))) line.stories.sort(inOrder);
    },
    aliases: () => taken.map(({ from, to }) => ({ from, to: to.id })),
    settle() {
      taken = [];
    },
    forget(story) {
      const line = lineOf.get(story);
      if (line) line.stories = line.stories.filter((one) => one !== story);
      lineOf.delete(story);
    },
    sweep() {
      byName.retain();
      bySlot.forEach((line, slot) => {
        if (line?.stories.length !== 0) return;
        if (byId.get(line.id) === line) byId.delete(line.id);
        bySlot[slot] = undefined;
        free.push(slot);
      });
    },
  };
}

/** Most lines have one: a list is a quarter of a set. */
const withId = (ids: readonly string[], id: string): readonly string[] =>
  ids.includes(id) ? ids : ids.concat([id]);

const inOrder = (a: OpenStory, b: OpenStory): number => a.name - b.name;

/** Stories that are held no more could not be told that their line is another now. */
const isHeldWhole = ({ ids, stories }: Line): boolean => ids.length === stories.length;

const areShort = (a: Line, b: Line): boolean => a.ids.length <= SHORT && b.ids.length <= SHORT;

/** Likeness to the likest of a line's latest stories. */
function likenessTo(story: OpenStory, line: readonly OpenStory[]): number {
  let best = 0;
  for (const other of line.slice(-LATEST_STORIES)) {
    if (story.isDated && other.isDated && gapOf(story, other) > STORYLINE_DAYS) continue;
    if (countShared(story.profile, other.profile, NAMES) < LEAST_NAMES) continue;
    best = Math.max(best, cosine(story.profile, other.profile, NAMES));
  }
  return best;
}

const gapOf = (a: OpenStory, b: OpenStory): number => Math.max(a.first - b.last, b.first - a.last);

const namesOf = ({ profile }: OpenStory): Int32Array => termsOf(profile, NAMES);
