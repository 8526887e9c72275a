import { shingleHashes } from '../src/group/copies/shingles.ts';
import { readWords } from '../src/group/read/words.ts';
import type { JoinModel } from '../src/group/stories/decision.ts';
import { compareRoughly, compareWith, rankCandidates, roughLikeness } from '../src/group/stories/features.ts';
import { STORY_DAYS } from '../src/group/stories/finding.ts';
import type { Candidate } from '../src/group/stories/stories.ts';
import type { Member, OpenStory } from '../src/group/stories/story.ts';
import { cosine } from '../src/group/stories/vector.ts';

/** As many stories are compared in full as for the index, and as many members of each that are nearest. */
const [COMPARED, CLOSEST] = [14, 6];

/** The stories that an article is likest of all that are open, the likeliest to be its own first; `known` are those that the index found. */
export function searchStories(
  member: Member,
  stories: Iterable<OpenStory>,
  known: readonly Candidate[],
  model: JoinModel,
): Candidate[] {
  const likest: { story: OpenStory; likeness: number }[] = [];
  for (const story of stories) {
    if (story.members.length === 0 || member.day < story.first - STORY_DAYS) continue;
    if (member.day > story.last + STORY_DAYS) continue;
    const likeness = roughLikeness(compareRoughly(member, story));
    if (likest.length === COMPARED && likeness <= likest.at(-1)!.likeness) continue;
    likest.push({ story, likeness });
    likest.sort((a, b) => b.likeness - a.likeness || a.story.name - b.story.name);
    likest.length = Math.min(COMPARED, likest.length);
  }
  const compared = likest.map(({ story }) => ({
    story,
    features:
      known.find((one) => one.story === story)?.features.slice() ??
      compareWith(member, story, member.at, 0, closestOf(member, story)),
  }));
  rankCandidates(compared.map(({ features }) => features));
  return compared
    .map((one) => ({ ...one, probability: model.probability(one.features) }))
    .sort((a, b) => b.probability - a.probability || a.story.name - b.story.name);
}

const closestOf = ({ profile }: Member, { members }: OpenStory): Member[] =>
  members
    .map((one) => ({ one, likeness: cosine(profile, one.profile, 0) }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, CLOSEST)
    .map(({ one }) => one);

/** Articles of which all shingles are kept, to tell exactly which later ones repeat them. */
export interface Asked {
  ask(id: string, text: string): void;
  /** Those of which an article shares so much, as a share of the shorter text's shingles, or more. */
  sharedBy(text: string, least: number): string[];
}

export function createAsked(): Asked {
  const holders = new Map<number, string[]>();
  const sizes = new Map<string, number>();
  return {
    ask(id, text) {
      const shingles = shinglesOf(text);
      sizes.set(id, shingles.size);
      for (const one of shingles) holders.set(one, [...(holders.get(one) ?? []), id]);
    },
    sharedBy(text, least) {
      const shingles = shinglesOf(text);
      const common = new Map<string, number>();
      for (const one of shingles)
        for (const id of holders.get(one) ?? []) common.set(id, (common.get(id) ?? 0) + 1);
      return [...common]
        .filter(([id, count]) => count >= least * Math.min(shingles.size, sizes.get(id)!))
        .map(([id]) => id);
    },
  };
}

const shinglesOf = (text: string): ReadonlySet<number> => new Set(shingleHashes(readWords(text, 12_000)));
