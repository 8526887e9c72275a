import { NAMES } from '../read/terms.ts';
import type { OpenStory } from '../stories/story.ts';
import { cosine, sharedTerms } from '../stories/vector.ts';

/** Stories so many days apart may still be of one affair. */
const WINDOW = 45;
/** Likeness of names from which two stories are of one affair. */
const ALIKE = 0.4;
/** Names they must share at least. */
const LEAST_NAMES = 3;

/** Chains stories into storylines by their actors: gives for each story the number of the story that its storyline starts with. */
export function chainStories(stories: readonly OpenStory[]): ReadonlyMap<number, number> {
  const chain = new Map<number, number>();
  const lines: { start: number; stories: OpenStory[] }[] = [];
  for (const story of [...stories].sort((a, b) => a.number - b.number)) {
    let best: { start: number; stories: OpenStory[] } | null = null;
    let bestLikeness = 0;
    for (const line of lines) {
      const likeness = likenessTo(story, line.stories);
      if (likeness > bestLikeness) [best, bestLikeness] = [line, likeness];
    }
    if (best && bestLikeness >= ALIKE) best.stories.push(story);
    else {
      best = { start: story.number, stories: [story] };
      lines.push(best);
    }
    chain.set(story.number, best.start);
  }
  return chain;
}

function likenessTo(story: OpenStory, line: readonly OpenStory[]): number {
  let best = 0;
  for (const other of line.slice(-5)) {
    if (Math.max(story.first - other.last, other.first - story.last) > WINDOW) continue;
    const names = cosine(story.profile[NAMES]!, other.profile[NAMES]!);
    if (sharedTerms(story.profile[NAMES]!, other.profile[NAMES]!).length < LEAST_NAMES) continue;
    best = Math.max(best, names);
  }
  return best;
}
