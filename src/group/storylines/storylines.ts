import { NAMES } from '../read/terms.ts';
import type { OpenStory } from '../stories/story.ts';
import { cosine, sharedTerms, startOf } from '../stories/vector.ts';

/** Stories so many days apart may still be of one affair. */
const WINDOW = 45;
/** Likeness of names from which two stories are of one affair. */
const ALIKE = 0.4;
/** Names they must share at least. */
const LEAST_NAMES = 3;
/** Latest storylines that are looked up for a name, and stories of each that are compared. */
const [LATEST_LINES, LATEST_STORIES] = [24, 5];

interface Line {
  readonly start: OpenStory;
  readonly stories: OpenStory[];
}

/** Chains stories into storylines by their actors: gives for each story, by its number, the one that its storyline starts with. */
export function chainStories(stories: readonly OpenStory[]): ReadonlyMap<number, OpenStory> {
  const chain = new Map<number, OpenStory>();
  const byName = new Map<number, Line[]>();
  for (const story of [...stories].sort((a, b) => a.number - b.number)) {
    const hits = new Map<Line, number>();
    for (const name of namesOf(story))
      for (const line of byName.get(name) ?? []) hits.set(line, (hits.get(line) ?? 0) + 1);
    let best: Line | null = null;
    let bestLikeness = 0;
    for (const [line, count] of hits) {
      if (count < LEAST_NAMES) continue;
      const likeness = likenessTo(story, line.stories);
      if (likeness > bestLikeness) [best, bestLikeness] = [line, likeness];
    }
    if (best === null || bestLikeness < ALIKE) best = { start: story, stories: [] };
    best.stories.push(story);
    for (const name of namesOf(story)) {
      const lines = byName.get(name) ?? [];
      if (lines.includes(best)) continue;
      lines.push(best);
      if (lines.length > LATEST_LINES) lines.shift();
      byName.set(name, lines);
    }
    chain.set(story.number, best.start);
  }
  return chain;
}

function likenessTo(story: OpenStory, line: readonly OpenStory[]): number {
  let best = 0;
  for (const other of line.slice(-LATEST_STORIES)) {
    if (Math.max(story.first - other.last, other.first - story.last) > WINDOW) continue;
    const names = cosine(story.profile, other.profile, NAMES);
    if (sharedTerms(story.profile, other.profile, NAMES).length < LEAST_NAMES) continue;
    best = Math.max(best, names);
  }
  return best;
}

const namesOf = ({ profile }: OpenStory): Int32Array =>
  profile.terms.subarray(startOf(profile, NAMES), profile.ends[NAMES]);
