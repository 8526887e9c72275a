import { mergeProfiles, type Profile } from './vector.ts';

/** An article among the stories: a family of reprints counts once, by its first. */
export interface Member {
  /** Its place in the order of arrival. */
  readonly at: number;
  readonly profile: Profile;
  /** Its rare terms, sorted. */
  readonly rare: Int32Array;
  readonly day: number;
  readonly isDated: boolean;
  readonly outlet: string | null;
  readonly language: number;
  /** Words of the text; 0 for a bare headline. */
  readonly words: number;
}

/** A story in the making. */
export interface OpenStory {
  /** Its place among all stories ever opened. */
  readonly number: number;
  /** The article that names it: its first. */
  readonly name: number;
  /** It was merged into another. */
  isClosed: boolean;
  readonly members: Member[];
  /** Articles that stand behind the members: reprints, too. */
  readonly articles: number[];
  profile: Profile;
  /** Times of its earliest and latest article, as far as dated ones tell. */
  first: number;
  last: number;
  isDated: boolean;
  readonly languages: Set<number>;
  readonly outlets: Set<string>;
}

export const openStory = (number: number, member: Member): OpenStory => ({
  number,
  name: member.at,
  isClosed: false,
  members: [member],
  articles: [member.at],
  profile: member.profile,
  first: member.day,
  last: member.day,
  isDated: member.isDated,
  languages: new Set([member.language]),
  outlets: new Set(member.outlet === null ? [] : [member.outlet]),
});

export function joinStory(story: OpenStory, member: Member): void {
  story.profile = mergeProfiles(story.profile, story.members.length, member.profile, 1);
  story.members.push(member);
  story.articles.push(member.at);
  extendTime(story, member);
  story.languages.add(member.language);
  if (member.outlet !== null) story.outlets.add(member.outlet);
}

/** A dated article tells a story's time; undated ones tell it only among themselves. */
export function extendTime(story: OpenStory, { day, isDated }: Pick<Member, 'day' | 'isDated'>): void {
  if (story.isDated && !isDated) return;
  const begins = isDated && !story.isDated;
  story.first = begins ? day : Math.min(story.first, day);
  story.last = begins ? day : Math.max(story.last, day);
  story.isDated ||= isDated;
}

/** Takes all of `other` over. */
export function mergeStories(story: OpenStory, other: OpenStory): void {
  story.profile = mergeProfiles(story.profile, story.members.length, other.profile, other.members.length);
  story.members.push(...other.members);
  story.members.sort((a, b) => a.at - b.at);
  story.articles.push(...other.articles);
  extendTime(story, { day: other.first, isDated: other.isDated });
  extendTime(story, { day: other.last, isDated: other.isDated });
  for (const language of other.languages) story.languages.add(language);
  for (const outlet of other.outlets) story.outlets.add(outlet);
}
