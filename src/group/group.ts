import type { ArticleText } from '../model/article.ts';
import { createIssue, type Issue } from '../model/issue.ts';
import { createReprint, type Reprint } from '../model/reprint.ts';
import { createStory, storyIdOf, storylineIdOf } from '../model/story.ts';
import { createCopies, type Match } from './copies/copies.ts';
import { createFurniture, furnitureWords } from './copies/furniture.ts';
import { isCopy, kindOf, shareOf } from './copies/judge.ts';
import { shingleHashes, sketch } from './copies/shingles.ts';
import type { Decision, Grouping, Placement, Why } from './grouping.ts';
import { createStreamClock, readTime } from './read/clock.ts';
import { type Reading, readArticle } from './read/reading.ts';
import { countTerms } from './read/terms.ts';
import { type JoinModel, plainModel } from './stories/decision.ts';
import { weigh } from './stories/profile.ts';
import { createRarity } from './stories/rarity.ts';
import { createStories } from './stories/stories.ts';
import { chainStories } from './storylines/storylines.ts';

export type { Decision, Grouping, Placement, Why } from './grouping.ts';

const MADE_BY = { stage: 'group', version: 1 } as const;

/** A copy so close goes where its original is, whatever the story stage thinks. */
const SAME_TEXT = 0.75;

export interface GrouperOptions {
  /** Days since 1970 now: articles from later on count as undated. Unknown if left out. */
  readonly now?: number;
  readonly model?: JoinModel;
}

/** Groups a stream of articles into reprints, stories and storylines. */
export interface Grouper {
  /**
   * Takes the next article of the stream. Articles of one time are held until one of another time comes, and placed in the order
   * of their ids, so that their order never matters: gives the decisions that fell.
   */
  add(article: ArticleText): readonly Decision[];
  /** Places what is held and gives the state of everything. The stream may go on. */
  finish(): Grouping;
}

interface Placed {
  readonly article: ArticleText;
  readonly day: number;
  readonly isDated: boolean;
  reprint: { readonly original: number; readonly match: Match } | null;
}

export function createGrouper(options: GrouperOptions = {}): Grouper {
  const model = options.model ?? plainModel;
  const rarity = createRarity();
  const furniture = createFurniture();
  const copies = createCopies();
  const stories = createStories(model);
  const clock = createStreamClock();
  const placed: Placed[] = [];
  const numbers = new Map<string, number>();
  const whys: Why[] = [];
  const issues: Issue[] = [];
  let held: ArticleText[] = [];

  const decide = (article: ArticleText): Decision | null => {
    if (numbers.has(article.id)) return null;
    const found = readTime(article.publishedAt, options.now ?? null);
    const troubles = troublesOf(article, found.implausible);
    issues.push(...troubles);
    if (found.day !== null) clock.tell(found.day);
    const number = placed.length;
    numbers.set(article.id, number);
    const reading = readArticle(article, found.day ?? clock.now(), found.day !== null);
    const why = place(number, reading);
    whys.push(why);
    return { ...placementOf(number, storylinesNow()), why, issues: troubles };
  };

  const place = (number: number, reading: Reading): Why => {
    const { article, body, day, isDated, language } = reading;
    const hashes = shingleHashes(body);
    const marks =
      article.outlet === null ? new Uint8Array(hashes.length) : furniture.mark(article.outlet, hashes, day);
    const ownSketch = sketch(body, hashes, marks);
    const matches = copies.find(ownSketch);
    copies.add(number, ownSketch);
    const daysTo = (other: number): number | null => {
      const { day: otherDay, isDated: otherIsDated } = placed[other]!;
      return isDated && otherIsDated ? Math.abs(day - otherDay) : null;
    };
    const copy = matches.find((match) => isCopy(match, daysTo(match.article))) ?? null;
    placed.push({
      article,
      day,
      isDated,
      reprint: copy && { original: copy.article, match: copy },
    });
    const counts = countTerms(reading.headline, body, furnitureWords(marks, body.count));
    for (const field of counts.ofField) rarity.learn(language, field.keys(), day);
    if (copy && copy.prose >= SAME_TEXT) {
      stories.placeCopy(number, copy.article, day, article.outlet);
      const original = placed[copy.article]!.article.id;
      return {
        articleId: article.id,
        act: 'copied',
        to: original,
        probability: copy.prose,
        terms: [],
        gapDays: daysTo(copy.article),
      };
    }
    const { profile, keys, rare } = weigh(counts, language, rarity);
    const member = {
      at: number,
      profile,
      rare,
      day,
      isDated,
      outlet: article.outlet,
      language,
      words: body.count,
    };
    const copied = new Map(matches.filter(({ raw }) => raw > 0.1).map(({ article, raw }) => [article, raw]));
    const best = stories.candidates(member, keys, copied)[0];
    const joins = best !== undefined && best.probability >= model.join;
    const to = joins ? storyIdOf(placed[best.story.members[0]!.at]!.article.id) : null;
    stories.place(member, keys, joins ? best.story : null);
    return {
      articleId: article.id,
      act: joins ? 'joined' : 'opened',
      to,
      probability: best?.probability ?? 0,
      terms: [],
      gapDays: joins && isDated ? Math.max(0, day - best.story.last) : null,
    };
  };

  const storylinesNow = (): ReadonlyMap<number, number> => chainStories([]);

  const storyIdAt = (number: number): string => storyIdOf(placed[number]!.article.id);

  const placementOf = (number: number, chain: ReadonlyMap<number, number>): Placement => {
    const story = stories.of(number);
    const { article, reprint } = placed[number]!;
    const storyId = storyIdAt(story.articles[0]!);
    const start = chain.get(story.number);
    return {
      articleId: article.id,
      storyId,
      storylineId: storylineIdOf(
        start === undefined ? storyId : storyIdAt(stories.all()[start]!.articles[0]!),
      ),
      reprintOf: reprint && placed[reprint.original]!.article.id,
      overlap: reprint ? shareOf(reprint.match) : 0,
    };
  };

  const release = (): Decision[] => {
    held.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    const run = held;
    held = [];
    return run.map(decide).filter((decision) => decision !== null);
  };

  return {
    add(article) {
      const isSameTime = held.length > 0 && held[0]!.publishedAt === article.publishedAt;
      const decisions = isSameTime && article.publishedAt !== null ? [] : release();
      held.push(article);
      return decisions;
    },
    finish() {
      release();
      const all = stories.all();
      const chain = chainStories(all);
      const byNumber = new Map(all.map((story) => [story.number, story]));
      const idOf = (story: number): string => storyIdAt(byNumber.get(story)!.articles[0]!);
      const lineOf = (story: number): string => storylineIdOf(idOf(chain.get(story)!));
      const lines = Map.groupBy(all, ({ number }) => lineOf(number));
      return {
        reprints: placed.flatMap((one) => reprintOf(one, placed)),
        stories: all.map((story) =>
          createStory({
            id: idOf(story.number),
            storylineId: lineOf(story.number),
            articleIds: [...story.articles].sort(byTime(placed)).map((number) => placed[number]!.article.id),
            madeBy: MADE_BY,
          }),
        ),
        storylines: [...lines].map(([id, chained]) => ({
          id,
          storyIds: chained.map(({ number }) => idOf(number)),
        })),
        aliases: [],
        placements: placed.map(({ article, reprint }, number) => {
          const story = stories.of(number).number;
          return {
            articleId: article.id,
            storyId: idOf(story),
            storylineId: lineOf(story),
            reprintOf: reprint && placed[reprint.original]!.article.id,
            overlap: reprint ? shareOf(reprint.match) : 0,
          };
        }),
        why: whys,
        issues,
      };
    },
  };
}

function reprintOf({ article, reprint }: Placed, placed: readonly Placed[]): Reprint[] {
  if (!reprint) return [];
  const original = placed[reprint.original]!.article;
  const isOwn = article.outlet !== null && article.outlet === original.outlet;
  return [
    createReprint({
      articleId: article.id,
      originalId: original.id,
      kind: isOwn ? 'revision' : kindOf(reprint.match),
      overlap: shareOf(reprint.match),
      madeBy: MADE_BY,
    }),
  ];
}

/** Articles in the order of their publication, undated ones last, then as they came. */
const byTime =
  (placed: readonly Placed[]) =>
  (a: number, b: number): number => {
    const [left, right] = [placed[a]!, placed[b]!];
    if (left.isDated !== right.isDated) return left.isDated ? -1 : 1;
    return left.isDated && left.day !== right.day ? left.day - right.day : a - b;
  };

function troublesOf(article: ArticleText, implausible: boolean): Issue[] {
  const found: Issue[] = [];
  if (implausible)
    found.push(
      createIssue(
        'date-implausible',
        article.id,
        `Its date ${article.publishedAt} cannot be: the article is placed by its arrival.`,
        'Correct the date in index.jsonl and add it again.',
      ),
    );
  if (article.text.trim() === '' && (article.headline ?? '').trim() === '')
    found.push(
      createIssue(
        'text-missing',
        article.id,
        'It has neither text nor headline: it stands alone.',
        'Give it its text, or leave it out.',
      ),
    );
  return found;
}
