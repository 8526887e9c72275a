import type { ArticleText } from '../model/article.ts';
import { storyIdOf } from '../model/story.ts';
import { createReprints, type Link } from './copies/reprints.ts';
import type { Rules } from './corrections.ts';
import type { Why } from './grouping.ts';
import { type Reading, readArticle } from './read/reading.ts';
import { countTerms } from './read/terms.ts';
import type { Choice, JoinModel } from './stories/decision.ts';
import { compareWith, rankCandidates } from './stories/features.ts';
import { createNoise } from './stories/noise.ts';
import { readPrior } from './stories/prior.ts';
import { weigh } from './stories/profile.ts';
import { createRarity } from './stories/rarity.ts';
import { type Candidate, createStories } from './stories/stories.ts';
import type { Member, OpenStory } from './stories/story.ts';
import { explainTerms } from './why.ts';

/** A copy so close goes where its original is, whatever the story stage thinks. */
const SAME_TEXT = 0.75;
/** Other stories near an article that may be one with the story it joined, and how near they must be. */
const [RIVALS, NEAR] = [3, 0.1];
/** Members of the smaller story that are asked whether they would join the larger, and the share that must. */
const [ASKED, QUORUM] = [5, 0.6];
/** How sure each must be: a wrong merge costs more than a wrong article. */
const MERGE = 0.9;

/** An article that was placed, by its number in the order of arrival. */
export interface Placed {
  readonly id: string;
  readonly outlet: string | null;
  readonly day: number;
  readonly isDated: boolean;
  readonly link: Link | null;
  why: Why;
}

/** All that the stream has brought, and where it is. */
export interface Placing {
  /** Places the next article. */
  place(article: ArticleText, day: number, isDated: boolean): Placed;
  numberOf(id: string): number | undefined;
  readonly placed: readonly Placed[];
  storyOf(number: number): OpenStory;
  stories(): readonly OpenStory[];
  /** Numbers of the articles that name stories which were merged, and the story they are in. */
  readonly merged: readonly { readonly name: number; readonly into: number }[];
  compare: ReturnType<typeof createReprints>['compare'];
}

export function createPlacing(model: JoinModel, rules: Rules, choose: Choice): Placing {
  const rarity = createRarity(readPrior());
  const noise = createNoise(rarity);
  const reprints = createReprints();
  const stories = createStories(model);
  const placed: Placed[] = [];
  const numbers = new Map<string, number>();
  const merged: { name: number; into: number }[] = [];

  const storiesOf = (ids: readonly string[]): OpenStory[] =>
    ids
      .map((id) => numbers.get(id))
      .filter((number) => number !== undefined)
      .map((number) => stories.of(number));

  const merge = (a: OpenStory, b: OpenStory): OpenStory => {
    if (a === b) return a;
    const kept = stories.merge(a, b);
    merged.push({ name: (kept === a ? b : a).name, into: kept.name });
    return kept;
  };

  /** Whether people keep two stories apart. */
  const areApart = (a: OpenStory, b: OpenStory): boolean =>
    a.articles.some((number) => storiesOf(rules.strangersOf(placed[number]!.id)).includes(b));

  /** The members of the smaller story are asked whether they would join the larger one now. */
  const wouldMerge = (a: OpenStory, b: OpenStory): boolean => {
    const [small, large] = a.members.length <= b.members.length ? [a, b] : [b, a];
    const asked = [...small.members.slice(0, 2), ...small.members.slice(2).slice(2 - ASKED)];
    let agreed = 0;
    for (const member of asked) {
      const features = compareWith(member, large, 0);
      rankCandidates([features]);
      if (model.probability(features) >= MERGE) agreed++;
    }
    return agreed >= asked.length * QUORUM;
  };

  const place = (number: number, reading: Reading): Placed => {
    const { article, headline, body, day, isDated, language } = reading;
    const isRefused = (other: number): boolean => rules.isNoReprint(article.id, placed[other]!.id);
    const found = reprints.read(reading, noise.of(reading), isRefused);
    const counts = countTerms(headline, body, found.furniture);
    for (const field of counts.ofField) rarity.learn(language, field.keys(), day);
    const gapTo = (story: OpenStory): number | null =>
      isDated && story.isDated ? Math.max(0, day - story.last, story.first - day) : null;
    const strangers = new Set(storiesOf(rules.strangersOf(article.id)));
    const done = (link: Link | null, why: Omit<Why, 'articleId'>): Placed => {
      const one: Placed = {
        id: article.id,
        outlet: article.outlet,
        day,
        isDated,
        link,
        why: { articleId: article.id, ...why },
      };
      placed.push(one);
      return one;
    };
    const follow = (link: Link): Placed => {
      const story = stories.of(link.original);
      const gapDays = gapTo(story);
      stories.placeCopy(number, link.original, { day, isDated, outlet: article.outlet });
      const to = placed[link.original]!.id;
      return done(link, { act: 'copied', to, probability: link.match.prose, terms: [], gapDays });
    };
    const { link } = found;
    if (link && link.match.prose >= SAME_TEXT && !strangers.has(stories.of(link.original)))
      return follow(link);

    const { profile, keys, rare } = weigh(counts, language, rarity);
    const member: Member = {
      at: number,
      profile,
      rare,
      day,
      isDated,
      outlet: article.outlet,
      language,
      words: body.count,
    };
    const copied = new Map(
      found.matches.filter(({ raw }) => raw > 0.1).map((match) => [match.article, match.raw]),
    );
    const candidates = stories.candidates(member, keys, copied).filter(({ story }) => !strangers.has(story));
    const again = link ?? reprints.lookAgain(number, nearestOf(candidates), isRefused);
    if (again?.byLetters) return follow(again);
    const chosen = choose(number, candidates);
    const gapDays = chosen ? gapTo(chosen.story) : null;
    const terms = chosen ? explainTerms(reading, counts, profile, chosen.story.profile) : [];
    const probability = (chosen ?? candidates[0])?.probability ?? 0;
    const to = chosen ? storyIdOf(placed[chosen.story.name]!.id) : null;
    const story = stories.place(member, keys, chosen?.story ?? null);
    const one = done(link, { act: chosen ? 'joined' : 'opened', to, probability, terms, gapDays });
    mergeRivals(story, candidates);
    return one;
  };

  const mergeRivals = (own: OpenStory, candidates: readonly Candidate[]): void => {
    let story = own;
    for (const { story: rival, probability } of candidates.slice(0, RIVALS)) {
      if (probability < NEAR || rival.isClosed || rival === story) continue;
      if (wouldMerge(story, rival) && !areApart(story, rival)) story = merge(story, rival);
    }
  };

  return {
    place(article, day, isDated) {
      const number = placed.length;
      numbers.set(article.id, number);
      const one = place(number, readArticle(article, day, isDated));
      for (const partner of storiesOf(rules.partnersOf(article.id))) {
        if (partner === stories.of(number)) continue;
        const kept = merge(stories.of(number), partner);
        const to = storyIdOf(placed[kept.name]!.id);
        one.why = { ...one.why, act: 'placed', to, probability: 1 };
      }
      return one;
    },
    numberOf: (id) => numbers.get(id),
    placed,
    storyOf: stories.of,
    stories: stories.all,
    merged,
    compare: reprints.compare,
  };
}

/** The latest articles of the nearest stories: where a text with misread letters may have its original. */
const nearestOf = (candidates: readonly Candidate[]): number[] =>
  candidates.slice(0, 6).flatMap(({ story }) => story.articles.slice(-6));
