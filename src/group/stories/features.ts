import { ALL, FIELD_COUNT, HEADLINE, LEAD, NAMES, NUMBERS } from '../read/terms.ts';
import { vectorLikeness } from './embedding.ts';
import type { Member, OpenStory } from './story.ts';
import { cosine, cosines, countShared, sizeOf } from './vector.ts';

/** What the decision to join looks at, in this order. */
export const FEATURES = [
  'all',
  'headline',
  'names',
  'numbers',
  'lead',
  'nearest all',
  'nearest headline',
  'nearest names',
  'nearest lead',
  'mean all',
  'gap',
  'near 1 day',
  'near 3 days',
  'near 10 days',
  'age',
  'size',
  'rare terms',
  'margin',
  'best',
  'same language',
  'same outlet',
  'undated',
  'words',
  'story words',
  'copied',
  'numbers clash',
  'stream',
  'vector',
  'cohesion',
  'within',
  'top three',
  'nearest gap',
  'pace',
  'headline terms',
  'nearest margin',
] as const;
export const FEATURE_COUNT = FEATURES.length;
export const at = (name: (typeof FEATURES)[number]): number => FEATURES.indexOf(name);

/** A stream that has brought so many articles knows what is common in it: from here on none makes a difference. */
export const MATURE_AFTER = 200;

/** Latest members that are compared one by one, beside the closest. */
const NEAREST = 8;

/** Members at most so many days from an article show how fast a story goes when it comes. */
const RECENT = 0.25;

/** Latest members that tell how alike those of a story are. */
const TELLING = 6;

/** A rough likeness by which candidates are ranked before the decision looks at them. */
export const roughLikeness = (features: Float64Array): number =>
  0.4 * features[0]! + 0.15 * features[1]! + 0.25 * features[2]! + 0.1 * features[3]! + 0.1 * features[4]!;

/** The first features of an article with one story, by which they are ranked: the rest is worth its time for the nearest only. */
export function compareRoughly(member: Member, story: OpenStory): Float64Array {
  const f = new Float64Array(FEATURE_COUNT);
  cosines(member.profile, story.profile, f);
  return f;
}

/** The likeness of two articles at hand, by field. */
const byField = new Float64Array(FIELD_COUNT);

/** The features of an article with one story; `margin`, `best` and `nearest margin` are filled in when all candidates are known. `seen` articles came before in the stream. */
export function compareWith(
  member: Member,
  story: OpenStory,
  seen: number,
  copied = 0,
  closest: readonly Member[] = [],
  f = compareRoughly(member, story),
): Float64Array {
  const latest = story.members.slice(-NEAREST);
  const members = [...latest, ...closest.filter((one) => !latest.includes(one))];
  const top = [0, 0, 0];
  let nearestWords = 0;
  let nearestDay = member.day;
  let recent = 0;
  let numbersAgree = 0;
  let numbersSeen = 0;
  for (const other of members) {
    cosines(member.profile, other.profile, byField);
    const all = byField[ALL]!;
    f[9]! += all / members.length;
    if (all >= f[5]!) {
      f[5] = all;
      nearestWords = other.words;
      nearestDay = other.day;
    }
    raise(top, all);
    if (Math.abs(member.day - other.day) < RECENT) recent++;
    f[6] = Math.max(f[6]!, byField[HEADLINE]!);
    f[7] = Math.max(f[7]!, byField[NAMES]!);
    f[8] = Math.max(f[8]!, byField[LEAD]!);
    f[27] = Math.max(f[27]!, vectorLikeness(member.vector, other.vector));
    if (sizeOf(other.profile, NUMBERS) > 0) {
      numbersSeen++;
      if (byField[NUMBERS]! > 0) numbersAgree++;
    }
  }
  const undated = !member.isDated || !story.isDated;
  const gap = undated ? 0 : Math.max(0, member.day - story.last, story.first - member.day);
  f[10] = Math.min(30, gap);
  f[11] = Math.exp((-gap * gap) / 2);
  f[12] = Math.exp((-gap * gap) / 18);
  f[13] = Math.exp((-gap * gap) / 200);
  f[14] = undated ? 0 : Math.min(60, Math.max(0, member.day - story.first));
  f[15] = Math.log(1 + story.count);
  f[16] = Math.log(1 + sharedRare(member, story));
  f[19] = story.languages.includes(member.language) ? 1 : 0;
  f[20] = member.outlet !== null && story.outlets.includes(member.outlet) ? 1 : 0;
  f[21] = undated ? 1 : 0;
  f[22] = Math.log(1 + Math.min(400, member.words));
  f[23] = Math.log(1 + Math.min(400, nearestWords));
  f[24] = copied;
  f[25] = sizeOf(member.profile, NUMBERS) > 0 && numbersSeen > 0 ? 1 - numbersAgree / numbersSeen : 0;
  f[26] = Math.log(1 + Math.min(MATURE_AFTER, seen));
  f[28] = cohesionOf(story);
  f[29] = f[28]! > 0 ? f[9]! / f[28]! : 0;
  f[30] = (top[0]! + top[1]! + top[2]!) / Math.min(3, members.length);
  f[31] = undated ? 0 : Math.min(30, Math.abs(member.day - nearestDay));
  f[32] = undated ? 0 : recent / members.length;
  f[33] = sizeOf(member.profile, HEADLINE);
  return f;
}

/** Puts a value among the three greatest, which are in order. */
function raise(top: number[], value: number): void {
  if (value > top[0]!) [top[0], top[1], top[2]] = [value, top[0]!, top[1]!];
  else if (value > top[1]!) [top[1], top[2]] = [value, top[1]!];
  else if (value > top[2]!) top[2] = value;
}

/** By the list of members, which is another one whenever they change. */
const cohesions = new WeakMap<readonly Member[], number>();

/** How alike the latest members of a story are to one another: the mean of all pairs, 0 for one alone. What fits a story is about as like to them. */
export function cohesionOf({ members }: OpenStory): number {
  const known = cohesions.get(members);
  if (known !== undefined) return known;
  const latest = members.slice(-TELLING);
  let [sum, pairs] = [0, 0];
  for (let i = 1; i < latest.length; i++)
    for (let k = 0; k < i; k++, pairs++) sum += cosine(latest[i]!.profile, latest[k]!.profile, ALL);
  const cohesion = pairs === 0 ? 0 : sum / pairs;
  cohesions.set(members, cohesion);
  return cohesion;
}

/** Rare terms of the article that a story has: in all of its text, among its names, among its numbers. */
const sharedRare = ({ profile }: Member, story: OpenStory): number =>
  countShared(profile, story.profile, ALL, true) +
  countShared(profile, story.profile, NAMES, true) +
  countShared(profile, story.profile, NUMBERS, true);

/** Fills in how each candidate stands to the others. */
export function rankCandidates(candidates: readonly Float64Array[]): void {
  const likeness = candidates.map(roughLikeness);
  const order = [...likeness].sort((a, b) => b - a);
  candidates.forEach((features, i) => {
    const rival = likeness[i] === order[0] ? (order[1] ?? 0) : order[0]!;
    features[17] = likeness[i]! - rival;
    features[18] = order[0]!;
  });
  const nearest = [0, 0, 0];
  for (const features of candidates) raise(nearest, features[5]!);
  for (const features of candidates)
    features[34] = features[5]! - (features[5] === nearest[0] ? nearest[1]! : nearest[0]!);
}
