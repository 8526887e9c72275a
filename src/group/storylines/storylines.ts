import { NAMES } from '../read/terms.ts';
import type { OpenStory } from '../stories/story.ts';
import { cosine, sharedTerms, startOf } from '../stories/vector.ts';

/** Stories so many days apart may still be of one affair. */
const WINDOW = 45;
/** Likeness of names from which two stories are of one affair, and names they must share at least. */
const [ALIKE, LEAST_NAMES] = [0.27, 3];
/** Latest storylines that are looked up for a name, and stories of each that are compared. */
const [LATEST_LINES, LATEST_STORIES] = [24, 5];
/** A story that fits two storylines makes them one only while both are this short: grown ones stay apart. */
const SHORT = 3;

interface Line {
  readonly start: OpenStory;
  /** In the order in which they opened; none once the line was taken into another. */
  stories: OpenStory[];
}

/** Chains stories into storylines by their actors: gives for each story, by its number, the one that its storyline starts with. */
export function chainStories(stories: readonly OpenStory[]): ReadonlyMap<number, OpenStory> {
  const byName = new Map<number, Line[]>();
  const lines: Line[] = [];
  for (const story of [...stories].sort((a, b) => a.number - b.number)) {
    const alike = linesLike(story, byName);
    const line = alike[0] ?? { start: story, stories: [] };
    if (alike.length === 0) lines.push(line);
    line.stories.push(story);
    for (const other of alike.slice(1)) if (areShort(line, other)) takeIn(line, other, byName);
    enter(line, story, byName);
  }
  const chain = new Map<number, OpenStory>();
  for (const { stories: chained } of lines) for (const { number } of chained) chain.set(number, chained[0]!);
  return chain;
}

/** The storylines that a story fits, the likest first. */
function linesLike(story: OpenStory, byName: ReadonlyMap<number, readonly Line[]>): Line[] {
  const hits = new Map<Line, number>();
  for (const name of namesOf(story))
    for (const line of byName.get(name) ?? []) hits.set(line, (hits.get(line) ?? 0) + 1);
  return [...hits]
    .filter(([, count]) => count >= LEAST_NAMES)
    .map(([line]) => ({ line, likeness: likenessTo(story, line.stories) }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness || a.line.start.number - b.line.start.number)
    .map(({ line }) => line);
}

const areShort = (a: Line, b: Line): boolean => a.stories.length <= SHORT && b.stories.length <= SHORT;

function takeIn(line: Line, other: Line, byName: Map<number, Line[]>): void {
  const taken = other.stories;
  other.stories = [];
  line.stories = [...line.stories, ...taken].sort((a, b) => a.number - b.number);
  for (const story of taken) enter(line, story, byName);
}

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
    if (story.isDated && other.isDated && gapOf(story, other) > WINDOW) continue;
    if (sharedTerms(story.profile, other.profile, NAMES).length < LEAST_NAMES) continue;
    best = Math.max(best, cosine(story.profile, other.profile, NAMES));
  }
  return best;
}

const gapOf = (a: OpenStory, b: OpenStory): number => Math.max(a.first - b.last, b.first - a.last);

const namesOf = ({ profile }: OpenStory): Int32Array =>
  profile.terms.subarray(startOf(profile, NAMES), profile.ends[NAMES]);
