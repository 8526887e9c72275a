import { type Storyline, storylineIdOf } from '../../model/story.ts';
import { NAMES } from '../read/terms.ts';
import type { OpenStory } from '../stories/story.ts';
import { cosine, sharedTerms, startOf } from '../stories/vector.ts';

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
  /** All its stories, in the order in which they opened, those that are held no more among them. */
  ids: Set<string>;
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
  /** Puts a story back where it was: `storyIds` are all of its storyline. */
  restore(storyline: Storyline, story: OpenStory): void;
  /** Ids of storylines that were taken into others since `settle`. */
  aliases(): readonly { readonly from: string; readonly to: string }[];
  settle(): void;
  forget(story: OpenStory): void;
  /** Drops what leads to forgotten stories. */
  sweep(): void;
}

export function createStorylines(): Storylines {
  const byName = new Map<number, Line[]>();
  const lineOf = new Map<OpenStory, Line>();
  const restored = new Map<string, Line>();
  let taken: { from: string; to: Line }[] = [];

  const takeIn = (line: Line, other: Line): OpenStory[] => {
    const moved = other.stories;
    other.stories = [];
    taken.push({ from: other.id, to: line });
    line.stories = [...line.stories, ...moved].sort((a, b) => a.name - b.name);
    const held = line.stories.map(({ id }) => id);
    line.ids = new Set([...line.ids, ...other.ids].filter((id) => !held.includes(id)).concat(held));
    for (const story of moved) {
      lineOf.set(story, line);
      enter(line, story, byName);
    }
    return moved;
  };

  return {
    of: (story) => lineOf.get(story)!,
    see(story) {
      const own = lineOf.get(story) ?? {
        id: storylineIdOf(story.id),
        ids: new Set([story.id]),
        stories: [story],
      };
      lineOf.set(story, own);
      enter(own, story, byName);
      if (own.ids.size > 1) return [];
      const [line, ...others] = linesLike(story, byName).filter((one) => one !== own);
      if (!line) return [];
      const changed = takeIn(line, own);
      for (const other of others) if (areShort(line, other)) changed.push(...takeIn(line, other));
      return changed;
    },
    leave(story) {
      const line = lineOf.get(story);
      line?.ids.delete(story.id);
      if (line) line.stories = line.stories.filter((one) => one !== story);
      lineOf.delete(story);
    },
    restore({ id, storyIds }, story) {
      const line: Line = restored.get(id) ?? { id, ids: new Set(), stories: [] };
      restored.set(id, line);
      line.ids = new Set([...line.ids, ...storyIds, story.id]);
      line.stories = [...line.stories, story].sort((a, b) => a.name - b.name);
      lineOf.set(story, line);
      enter(line, story, byName);
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
      for (const [id, { stories }] of restored) if (stories.length === 0) restored.delete(id);
      for (const [name, lines] of byName) {
        const held = lines.filter(({ stories }) => stories.length > 0);
        if (held.length === 0) byName.delete(name);
        else if (held.length < lines.length) byName.set(name, held);
      }
    },
  };
}

/** The storylines that a story fits, the likest first. */
function linesLike(story: OpenStory, byName: ReadonlyMap<number, readonly Line[]>): Line[] {
  const hits = new Map<Line, number>();
  for (const name of namesOf(story))
    for (const line of byName.get(name) ?? []) hits.set(line, (hits.get(line) ?? 0) + 1);
  return [...hits]
    .filter(([{ stories }, count]) => count >= LEAST_NAMES && stories.length > 0)
    .map(([line]) => ({ line, likeness: likenessTo(story, line.stories) }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness || a.line.stories[0]!.name - b.line.stories[0]!.name)
    .map(({ line }) => line);
}

const areShort = (a: Line, b: Line): boolean => a.ids.size <= SHORT && b.ids.size <= SHORT;

/** Lets a line be found by a story's names. */
function enter(line: Line, story: OpenStory, byName: Map<number, Line[]>): void {
  for (const name of namesOf(story)) {
    const found = byName.get(name) ?? [];
    if (found.includes(line)) continue;
    found.push(line);
    if (found.length > LATEST_LINES) found.shift();
    byName.set(name, found);
  }
}

/** Likeness to the likest of a line's latest stories. */
function likenessTo(story: OpenStory, line: readonly OpenStory[]): number {
  let best = 0;
  for (const other of line.slice(-LATEST_STORIES)) {
    if (story.isDated && other.isDated && gapOf(story, other) > STORYLINE_DAYS) continue;
    if (sharedTerms(story.profile, other.profile, NAMES).length < LEAST_NAMES) continue;
    best = Math.max(best, cosine(story.profile, other.profile, NAMES));
  }
  return best;
}

const gapOf = (a: OpenStory, b: OpenStory): number => Math.max(a.first - b.last, b.first - a.last);

const namesOf = ({ profile }: OpenStory): Int32Array =>
  profile.terms.subarray(startOf(profile, NAMES), profile.ends[NAMES]);
