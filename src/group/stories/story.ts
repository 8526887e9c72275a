import { withOne } from '../tables/lists.ts';
import { mergeProfiles, type Profile, toProfile } from './vector.ts';

/** An article among the stories: a family of reprints counts once, by its first. */
export interface Member {
  /** Its place in the order of arrival. */
  readonly at: number;
  readonly profile: Profile;
  readonly day: number;
  readonly isDated: boolean;
  readonly outlet: string | null;
  readonly language: number;
  /** Words of the text; 0 for a bare headline. */
  readonly words: number;
  /** What the caller's own model makes of it, of length 1; null without one. */
  readonly vector: Float32Array | null;
}

/** When an article came out, and where. */
export type Origin = Pick<Member, 'day' | 'isDated' | 'outlet'>;

/** A story in the making. All but its id, its name and its time is a function of its articles, so that it can be built again from them. */
export interface OpenStory {
  readonly id: string;
  /** Its place among the stories that are held; another's once it is not. */
  readonly slot: number;
  /** The number of the article that names it; none has it until that one is known. */
  name: number;
  /** The story that took it over. */
  mergedInto: OpenStory | null;
  /** How many it has ever taken in. */
  count: number;
  /** Its first two, in the order of arrival. */
  firsts: readonly Member[];
  /** Its latest, in the order of arrival: at least {@link LATEST} of them, as far as there are. */
  members: readonly Member[];
  /** Articles that stand behind the members: reprints, too. */
  articles: number[];
  /** Ids of its articles that are kept elsewhere: too old to be held here. */
  outside: ReadonlySet<string>;
  /** What its latest members are about, some 32 to 63 of them: a large story goes on, and may not cost ever more. */
  profile: Profile;
  /** Times of its earliest and latest article, as far as dated ones tell. */
  first: number;
  last: number;
  isDated: boolean;
  languages: readonly number[];
  outlets: readonly string[];
}

export const NOTHING: Profile = toProfile(() => {}, 1);

/** Most stories have none outside: an empty set of each one's own would cost as much as the rest of it. */
const NOBODY: ReadonlySet<string> = new Set();

export const createOpenStory = (id: string, name: number, slot: number): OpenStory => ({
  id,
  slot,
  name,
  mergedInto: null,
  count: 0,
  firsts: [],
  members: [],
  articles: [],
  outside: NOBODY,
  profile: NOTHING,
  first: Number.POSITIVE_INFINITY,
  last: Number.NEGATIVE_INFINITY,
  isDated: false,
  languages: [],
  outlets: [],
});

/** A story's profile is begun anew each time so many members have come, with the last so many. */
const BLOCK = 32;
/** Members of which the profile may be made. */
const LATEST = 2 * BLOCK;

/** Members that the profile of a story of so many is made of. It hangs on the number alone, so that it can be built again. */
const profiled = (count: number): number => count - BLOCK * Math.max(0, Math.floor(count / BLOCK) - 1);

/** Takes an article in that came after all of the story's members. */
export function joinStory(story: OpenStory, member: Member): void {
  take(story, story.members.concat([member]), 1);
  story.profile =
    story.count === 1 || story.count % BLOCK === 0
      ? profileOf(story)
      : mergeProfiles(story.profile, profiled(story.count) - 1, member.profile, 1);
  story.languages = withAll(story.languages, [member.language]);
  story.articles = withOne(story.articles, member.at);
  extendTime(story, member);
}

/** Lets `members` be the latest ones of a story, `more` of which are new. */
function take(story: OpenStory, members: readonly Member[], more: number): void {
  story.count += more;
  story.members = members.length < LATEST + BLOCK ? members : members.slice(-LATEST);
  if (story.firsts.length < 2 || more > 1) story.firsts = firstsOf([...story.firsts, ...members]);
}

const inOrder = (a: Member, b: Member): number => a.at - b.at;

const firstsOf = (members: readonly Member[]): readonly Member[] =>
  [...new Set(members)].sort(inOrder).slice(0, 2);

/** The profile made of a story's latest members in their order. */
function profileOf({ members: latest, count }: OpenStory): Profile {
  const members = latest.slice(-profiled(count));
  let profile = members[0]?.profile ?? NOTHING;
  for (let i = 1; i < members.length; i++) profile = mergeProfiles(profile, i, members[i]!.profile, 1);
  return profile;
}

/** An article of the story: its outlet, and its time, which dated ones tell and undated ones only among themselves. */
export function extendTime(story: OpenStory, { day, isDated, outlet }: Origin): void {
  if (outlet !== null) story.outlets = withAll(story.outlets, [outlet]);
  if (story.isDated && !isDated) return;
  const begins = isDated && !story.isDated;
  story.first = begins ? day : Math.min(story.first, day);
  story.last = begins ? day : Math.max(story.last, day);
  story.isDated ||= isDated;
}

/** Takes all of `other` over. */
export function mergeStories(story: OpenStory, other: OpenStory): void {
  story.firsts = firstsOf([...story.firsts, ...other.firsts]);
  take(story, story.members.concat(other.members).sort(inOrder), other.count);
  story.profile = profileOf(story);
  story.articles = story.articles.concat(other.articles).sort((a, b) => a - b);
  if (other.outside.size > 0) story.outside = new Set([...story.outside, ...other.outside]);
  extendTime(story, { day: other.first, isDated: other.isDated, outlet: null });
  extendTime(story, { day: other.last, isDated: other.isDated, outlet: null });
  story.languages = withAll(story.languages, other.languages);
  story.outlets = withAll(story.outlets, other.outlets);
}

/** Makes a story anew of its articles; `originOf` tells the time and outlet of each. */
export function refill(
  story: OpenStory,
  members: readonly Member[],
  articles: readonly number[],
  originOf: (article: number) => Origin,
): void {
  const { id, name, slot, mergedInto, outside } = story;
  Object.assign(story, createOpenStory(id, name, slot), { mergedInto, outside });
  take(story, [...members].sort(inOrder), members.length);
  story.profile = profileOf(story);
  story.languages = withAll(
    [],
    members.map(({ language }) => language),
  );
  story.articles = [...articles].sort((a, b) => a - b);
  for (const article of story.articles) extendTime(story, originOf(article));
}

/** A list with what it has not yet of another, without room for more; the list itself where that is nothing. */
function withAll<T>(list: readonly T[], others: readonly T[]): readonly T[] {
  const more = [...new Set(others)].filter((one) => !list.includes(one));
  return more.length === 0 ? list : list.concat(more);
}
