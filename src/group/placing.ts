import type { ArticleText } from '../model/article.ts';
import type { Reprint } from '../model/reprint.ts';
import { storyIdOf } from '../model/story.ts';
import type { Why } from '../model/why.ts';
import { creditedAgency } from './copies/agencies.ts';
import { createFamilies, type Families } from './copies/families.ts';
import { isSameText, sharesOf } from './copies/judge.ts';
import { createReprints, type Link, type Reprints } from './copies/reprints.ts';
import type { Rules } from './corrections.ts';
import type { Placed, PlacedByNumber } from './placed.ts';
import { type Reading, readArticle } from './read/reading.ts';
import { countTerms } from './read/terms.ts';
import type { Choice, JoinModel } from './stories/decision.ts';
import { unitOf, type VectorOf } from './stories/embedding.ts';
import { createNoise } from './stories/noise.ts';
import { createMerging, type MergeChoice, type MergeModel } from './stories/one-or-two/merging.ts';
import { findHalves, leavingOf } from './stories/one-or-two/splitting.ts';
import { readPrior } from './stories/prior.ts';
import { weigh } from './stories/profile.ts';
import { createRarity } from './stories/rarity.ts';
import { createStories, type Stories } from './stories/stories.ts';
import type { Member, OpenStory, Origin } from './stories/story.ts';
import { createStorylines, type Storylines } from './storylines/storylines.ts';
import { createChunks } from './tables/chunks.ts';
import { createNumbers } from './tables/numbers.ts';
import { createShelf } from './tables/shelf.ts';
import { explainTerms, rounded } from './why.ts';

/** What decides where an article goes, and which stories are one. */
export interface Deciding {
  readonly join: JoinModel;
  readonly choose: Choice;
  readonly merge: MergeModel;
  readonly chooseMerge: MergeChoice;
  /** Less likely one than this, the sides of a story are cut apart; 0 cuts none. */
  readonly splitBelow: number;
}

/** What the stream has brought and is held, and where it is. */
export interface Placing {
  /** Places the next article. */
  place(article: ArticleText, day: number, isDated: boolean): Placed;
  /** Puts an article back into the story in which it was. */
  replace(
    article: ArticleText,
    day: number,
    isDated: boolean,
    story: OpenStory,
    reprint: Reprint | null,
  ): Placed;
  numberOf(id: string): number | undefined;
  readonly placed: PlacedByNumber;
  readonly stories: Stories;
  readonly storylines: Storylines;
  readonly families: Families;
  /** Stories that changed since this was last cleared; those that were merged away since are among them. */
  readonly touched: Set<OpenStory>;
  merge(a: OpenStory, b: OpenStory): OpenStory;
  /** Moves articles of one story into a new one. */
  split(numbers: readonly number[], id: string, name: number): void;
  readonly compare: Reprints['compare'];
  /** Stories that were taken over by others since this was last cleared. */
  readonly merged: Set<OpenStory>;
  /** Takes what changed as told. */
  settle(): void;
  forgetText(number: number): void;
  forget(story: OpenStory): void;
}

export function createPlacing(
  rules: Rules,
  { join: model, choose, merge: mergeModel, chooseMerge, splitBelow }: Deciding,
  vectorOf: VectorOf | null,
  seenBefore: number,
): Placing {
  const rarity = createRarity(readPrior());
  const noise = createNoise(rarity);
  const stories = createStories(model);
  const storylines = createStorylines();
  const placed = createShelf<Placed>();
  const originOf = (number: number): Origin => placed.get(number)!;
  const reprints = createReprints(originOf);
  const numbers = createNumbers((number) => placed.get(number)!.id);
  const families = createFamilies(placed, reprints.compare, rules.isNoReprint, (id) => numbers.has(id));
  const touched = new Set<OpenStory>();
  const merged = new Set<OpenStory>();
  const room = createChunks();
  let next = 0;
  /** Articles that the stream has brought, with those that earlier groupers placed. What decides hangs on it, and what is restored must not count again. */
  let seen = seenBefore;

  const storiesOf = (ids: readonly string[]): OpenStory[] =>
    ids
      .map((id) => numbers.get(id))
      .filter((number) => number !== undefined)
      .map((number) => stories.of(number));

  const merge = (a: OpenStory, b: OpenStory): OpenStory => {
    if (a === b) return a;
    const kept = stories.merge(a, b);
    const gone = kept === a ? b : a;
    merged.add(gone);
    storylines.leave(gone);
    touched.add(kept);
    see(kept);
    return kept;
  };

  /** Looks for the storyline of a story that opened or has doubled. */
  const see = (story: OpenStory): void => {
    for (const changed of storylines.see(story)) touched.add(changed);
  };

  /** Whether people keep two stories apart. */
  const areApart = (a: OpenStory, b: OpenStory): boolean =>
    a.articles.some((number) => storiesOf(rules.strangersOf(placed.get(number)!.id)).includes(b));

  const mergeRivals = createMerging(model, mergeModel, chooseMerge, areApart, merge);

  /** Moves articles of one story into a new one, which may be one that was merged away. */
  const split = (moved: readonly number[], id: string, name: number): void => {
    for (const gone of merged) if (gone.id === id) merged.delete(gone);
    const story = stories.open(id, name);
    touched.add(stories.of(moved[0]!)).add(story);
    stories.move(moved, story, originOf);
    see(story);
  };

  /** Whether a person put an article in one story with one that stays when others leave. */
  const isTied = (number: number, leaving: ReadonlySet<number>): boolean =>
    rules
      .partnersOf(placed.get(number)!.id)
      .map((id) => numbers.get(id))
      .some(
        (partner) =>
          partner !== undefined && !leaving.has(partner) && stories.of(partner) === stories.of(number),
      );

  /** Cuts a story that turns out to be two. */
  const splitHalves = (story: OpenStory): void => {
    const halves = findHalves(model, mergeModel, splitBelow, story, seen);
    if (!halves) return;
    const leaving = leavingOf(story, halves, (number) => placed.get(number)!.link?.original ?? null);
    const moved = new Set(leaving);
    if (leaving.some((number) => isTied(number, moved))) return;
    const first = leaving[0]!;
    split(leaving, storyIdOf(placed.get(first)!.id), first);
    const why = {
      act: 'split',
      to: story.id,
      probability: halves.probability,
      terms: [],
      gapDays: null,
    } as const;
    for (const number of leaving) {
      const one = placed.get(number)!;
      one.why = { articleId: one.id, ...rounded(why) };
    }
  };

  /** What a second look found when an article came: by now there may be others in its story that are as like. */
  const knownOriginal = ({ originalId, evidence }: Reprint): readonly number[] | null => {
    const original = numbers.get(originalId);
    return evidence?.byLetters && original !== undefined ? [original] : null;
  };

  /** What the stream stage does with an article, where a copy goes with its original and the rest by what it says. */
  const arrive = (reading: Reading, back: { story: OpenStory; reprint: Reprint | null } | null): Placed => {
    const { article, outlet, headline, body, day, isDated, language } = reading;
    const number = next++;
    const before = seen;
    if (!back) seen++;
    const isRefused = (other: number): boolean => rules.isNoReprint(article.id, placed.get(other)!.id);
    const found = reprints.read(number, reading, noise.of(reading), isRefused);
    const counts = countTerms(headline, body, found.furniture);
    for (const field of counts.ofField) rarity.learn(language, field.keys(), day);
    const gapTo = (story: OpenStory): number | null =>
      isDated && story.isDated ? Math.max(0, day - story.last, story.first - day) : null;
    const done = (link: Link | null, why: Omit<Why, 'articleId'>): Placed => {
      const { id } = article;
      const one: Placed = {
        id,
        agency: creditedAgency(article),
        outlet,
        day,
        isDated,
        link,
        reprint: null,
        why: { articleId: id, ...rounded(why) },
      };
      placed.set(number, one);
      numbers.add(number);
      families.add(number);
      if (!back) touched.add(stories.of(number));
      return one;
    };
    const strangers = new Set(back ? [] : storiesOf(rules.strangersOf(article.id)));
    const mayFollow = ({ original }: Link): boolean =>
      back ? back.story === stories.of(original) : !strangers.has(stories.of(original));
    const follow = (link: Link): Placed => {
      const story = stories.of(link.original);
      const gapDays = gapTo(story);
      stories.attach(story, number, { day, isDated, outlet });
      const to = placed.get(link.original)!.id;
      return done(link, { act: 'copied', to, probability: link.match.prose, terms: [], gapDays });
    };
    const { link } = found;
    if (link && isSameText(link.match) && mayFollow(link)) return follow(link);

    const { profile, keys } = weigh(counts, language, rarity, room);
    const vector = vectorOf && unitOf(vectorOf(`${article.headline ?? ''}\n\n${article.text}`));
    const words = body.count;
    const member: Member = { at: number, profile, day, isDated, outlet, language, words, vector };
    const again = (near: readonly number[]): Link | null =>
      link ? null : reprints.lookAgain(number, near, isRefused);
    if (back) {
      const byLetters = back.reprint && again(knownOriginal(back.reprint) ?? nearestOf([back.story]));
      if (byLetters) return follow(byLetters);
      stories.join(back.story, member, keys);
      return done(link, { act: 'joined', to: back.story.id, probability: 1, terms: [], gapDays: null });
    }
    const copied = sharesOf(found.matches);
    const candidates = stories
      .candidates(member, keys, copied, before)
      .filter(({ story }) => !strangers.has(story));
    const byLetters = again(nearestOf(candidates.map(({ story }) => story)));
    if (byLetters) return follow(byLetters);
    const chosen = choose(number, candidates, member, stories.all());
    const gapDays = chosen ? gapTo(chosen.story) : null;
    const terms = chosen ? explainTerms(reading, counts, profile, chosen.story.profile) : [];
    const probability = (chosen ?? candidates[0])?.probability ?? 0;
    const story = chosen?.story ?? stories.open(storyIdOf(article.id), number);
    stories.join(story, member, keys);
    const to = chosen ? story.id : null;
    const one = done(link, { act: chosen ? 'joined' : 'opened', to, probability, terms, gapDays });
    if (hasDoubled(story)) see(story);
    mergeRivals(story, candidates, before);
    splitHalves(stories.of(number));
    return one;
  };

  return {
    place(article, day, isDated) {
      const one = arrive(readArticle(article, day, isDated), null);
      const number = numbers.get(article.id)!;
      for (const partner of storiesOf(rules.partnersOf(article.id))) {
        if (partner === stories.of(number)) continue;
        const kept = merge(stories.of(number), partner);
        one.why = { ...one.why!, act: 'placed', to: kept.id, probability: 1 };
      }
      return one;
    },
    replace: (article, day, isDated, story, reprint) =>
      arrive(readArticle(article, day, isDated), { story, reprint }),
    numberOf: (id) => numbers.get(id),
    placed,
    stories,
    storylines,
    families,
    touched,
    merge,
    split,
    compare: reprints.compare,
    merged,
    settle() {
      for (const story of touched) for (const number of story.articles) placed.get(number)!.why = null;
      touched.clear();
      merged.clear();
      storylines.settle();
    },
    forgetText: reprints.forget,
    forget(story) {
      for (const number of story.articles) {
        families.forget(number);
        reprints.forget(number);
        numbers.delete(number);
        placed.delete(number);
      }
      storylines.forget(story);
      stories.forget(story);
    },
  };
}

/** The latest articles of the nearest stories: where a text with misread letters may have its original. */
const nearestOf = (stories: readonly OpenStory[]): number[] =>
  stories.slice(0, 6).flatMap(({ articles }) => articles.slice(-6));

/** Whether a story has 1, 2, 4, 8... members now. */
const hasDoubled = ({ count }: OpenStory): boolean => (count & (count - 1)) === 0;
