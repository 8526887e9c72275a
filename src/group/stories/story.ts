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

/** When an article came out, and where. */
export type Origin = Pick<Member, 'day' | 'isDated' | 'outlet'>;

/** A story in the making. All but its id, its name and its time is a function of its articles, so that it can be built again from them. */
export interface OpenStory {
  readonly id: string;
  /** The number of the article that names it; none has it until that one is known. */
  name: number;
  /** The story that took it over. */
  mergedInto: OpenStory | null;
  /** In the order of arrival. */
  members: Member[];
  /** Articles that stand behind the members: reprints, too. */
  articles: number[];
  /** Ids of its articles that are kept elsewhere: too old to be held here. */
  outside: Set<string>;
  profile: Profile;
  /** Times of its earliest and latest article, as far as dated ones tell. */
  first: number;
  last: number;
  isDated: boolean;
  languages: Set<number>;
  outlets: Set<string>;
}

const NOTHING: Profile = { terms: new Int32Array(), weights: new Uint16Array(), ends: [0, 0, 0, 0, 0] };

export const createOpenStory = (id: string, name: number): OpenStory => ({
  id,
  name,
  mergedInto: null,
  members: [],
  articles: [],
  outside: new Set(),
  profile: NOTHING,
  first: Number.POSITIVE_INFINITY,
  last: Number.NEGATIVE_INFINITY,
  isDated: false,
  languages: new Set(),
  outlets: new Set(),
});

/** Takes an article in that came after all of the story's members. */
export function joinStory(story: OpenStory, member: Member): void {
  addToProfile(story, member);
  story.members.push(member);
  story.articles.push(member.at);
  extendTime(story, member);
}

function addToProfile(story: OpenStory, member: Member): void {
  const count = story.members.length;
  story.profile = count === 0 ? member.profile : mergeProfiles(story.profile, count, member.profile, 1);
  story.languages.add(member.language);
}

/** An article of the story: its outlet, and its time, which dated ones tell and undated ones only among themselves. */
export function extendTime(story: OpenStory, { day, isDated, outlet }: Origin): void {
  if (outlet !== null) story.outlets.add(outlet);
  if (story.isDated && !isDated) return;
  const begins = isDated && !story.isDated;
  story.first = begins ? day : Math.min(story.first, day);
  story.last = begins ? day : Math.max(story.last, day);
  story.isDated ||= isDated;
}

/** Makes a story anew of its articles; `originOf` tells the time and outlet of each. */
export function refill(
  story: OpenStory,
  members: readonly Member[],
  articles: readonly number[],
  originOf: (article: number) => Origin,
): void {
  const empty = createOpenStory(story.id, story.name);
  Object.assign(story, { ...empty, mergedInto: story.mergedInto, outside: story.outside });
  for (const member of [...members].sort((a, b) => a.at - b.at)) {
    addToProfile(story, member);
    story.members.push(member);
  }
  story.articles = [...articles].sort((a, b) => a - b);
  for (const article of story.articles) extendTime(story, originOf(article));
}
