import type { ArticleText } from '../model/article.ts';
import type { GroupingCorrection } from '../model/correction.ts';
import { createIssue, type Issue } from '../model/issue.ts';
import { shareOf } from './copies/judge.ts';
import { correct } from './correcting.ts';
import { createRules } from './corrections.ts';
import { createForgetting, HORIZON_DAYS } from './forgetting.ts';
import type { Decision, Grouping } from './grouping.ts';
import { createPlacing, type Deciding } from './placing.ts';
import { createStreamClock, readTime } from './read/clock.ts';
import { report } from './report.ts';
import { type Known, restore } from './restoring.ts';
import { bestAbove, readJoinModel } from './stories/decision.ts';
import type { VectorOf } from './stories/embedding.ts';
import { MATURE_AFTER } from './stories/features.ts';
import { atLeast, readMergeModel } from './stories/one-or-two/merge-model.ts';
import { SPLIT_BELOW } from './stories/one-or-two/splitting.ts';

export type { Decision, Grouping, Placement } from './grouping.ts';
export type { Known };
export { HORIZON_DAYS, MATURE_AFTER };

export interface GrouperOptions {
  /** Days since 1970 now: an article from later on counts as undated. Unknown if left out. */
  readonly now?: number;
  /** Place each article at once, in the order of arrival; else those of one time wait for each other. */
  readonly live?: boolean;
  /** What people said, in the order in which they said it. */
  readonly corrections?: readonly GroupingCorrection[];
  /** Articles of the stream that earlier groupers placed, whether they are put back or not; beyond {@link MATURE_AFTER} more make no difference. 0 if left out. */
  readonly seen?: number;
  /** A model of the caller's own that makes a vector of a text, in whatever language: one more voice where it is decided what joins. None is shipped. */
  readonly vectorOf?: VectorOf;
  /** Stand in for the shipped weights, or decide in their place: for training. */
  readonly deciding?: Partial<Deciding>;
}

/**
 * Groups a stream of articles into reprints, stories and storylines.
 *
 * A stream that ends: `add` each article, then `finish`. All articles are held.
 *
 * A stream that does not end, with a store beside it: `restore` what the store has of the days around the articles that come,
 * `add` these, `changes`, save them, and so on with `add`. What leaves the last {@link HORIZON_DAYS} days is forgotten, so memory
 * and the time of a start are bounded by what these days hold. After `restore` everything goes on as if the grouper had never
 * stopped, given in `seen` how much came before: the same articles in the same order get the same stories and reprints, as long as
 * `changes` is not called between two articles of one time. In a stream longer than these days, or with articles that come weeks late,
 * an article in doubt may go another way.
 */
export interface Grouper {
  /**
   * Takes the next article of the stream. Articles of one time are held until one of another time comes, and placed in the order
   * of their ids, so that their order never matters: gives the decisions that fell. An article that came before stays where it is,
   * whatever its text is now; `changes` tells its story again.
   */
  add(article: ArticleText): readonly Decision[];
  /** Places what is held and gives the state of everything that is held. The stream may go on. */
  finish(): Grouping;
  /**
   * Puts articles back that were grouped before: all of the days from {@link HORIZON_DAYS} before the earliest article that will
   * be added to as many after the latest, in the order in which they came. May be called in parts, and again later for other days.
   * Articles whose story is not given are left out: they are for `add`.
   */
  restore(known: Known): void;
  /** Does at once what a person says about articles that are held, and goes by it from now on. */
  correct(correction: GroupingCorrection): void;
  /**
   * Places what is held and gives what has changed since the last call, with `aliases` for the ids of stories and storylines that
   * were merged away: changed stories with all of their articles, reprints and placements, and their storylines whole. `why` tells
   * of what was added since. Then forgets what the stream has left behind.
   */
  changes(): Grouping;
  /** Where the stream stands, in days since 1970: what is {@link HORIZON_DAYS} older is forgotten. */
  day(): number;
}

export function createGrouper(options: GrouperOptions = {}): Grouper {
  const rules = createRules(options.corrections ?? []);
  const join = options.deciding?.join ?? readJoinModel();
  const merge = options.deciding?.merge ?? readMergeModel();
  const placing = createPlacing(
    rules,
    {
      join,
      choose: bestAbove(join),
      merge,
      chooseMerge: atLeast(merge),
      splitBelow: SPLIT_BELOW,
      ...options.deciding,
    },
    options.vectorOf ?? null,
    options.seen ?? 0,
  );
  const clock = createStreamClock();
  const forget = createForgetting(placing);
  let issues: Issue[] = [];
  let held: ArticleText[] = [];

  const tellTime = (article: ArticleText): { day: number; isDated: boolean; implausible: boolean } => {
    const { day, implausible } = readTime(article.publishedAt, options.now ?? null);
    if (day !== null) clock.tell(day);
    return { day: day ?? clock.now(), isDated: day !== null, implausible };
  };

  const decide = (article: ArticleText): Decision[] => {
    const known = placing.numberOf(article.id);
    if (known !== undefined) {
      placing.touched.add(placing.stories.of(known));
      return [];
    }
    const { day, isDated, implausible } = tellTime(article);
    const troubles = troublesOf(article, implausible);
    issues.push(...troubles);
    const { link, why } = placing.place(article, day, isDated);
    const story = placing.stories.of(placing.numberOf(article.id)!);
    return [
      {
        articleId: article.id,
        storyId: story.id,
        storylineId: placing.storylines.of(story).id,
        reprintOf: link && placing.placed.get(link.original)!.id,
        overlap: link ? shareOf(link.match) : 0,
        why: why!,
        issues: troubles,
      },
    ];
  };

  const release = (): Decision[] => {
    const run = held.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    held = [];
    return run.flatMap(decide);
  };

  /** Places what is held and tells the reprints again. */
  const settle = (): void => {
    release();
    for (const number of placing.families.refresh()) placing.touched.add(placing.stories.of(number));
  };

  return {
    add(article) {
      if (options.live) return decide(article);
      const isSameTime = article.publishedAt !== null && held[0]?.publishedAt === article.publishedAt;
      const decisions = isSameTime ? [] : release();
      held.push(article);
      return decisions;
    },
    finish() {
      settle();
      return { ...report(placing, placing.stories.all()), issues };
    },
    restore(known) {
      settle();
      restore(placing, known, tellTime);
    },
    correct(correction) {
      settle();
      rules.add(correction);
      correct(placing, correction);
    },
    changes() {
      settle();
      const changed = { ...report(placing, placing.touched), issues };
      issues = [];
      placing.settle();
      forget(clock.now());
      return changed;
    },
    day: clock.now,
  };
}

function troublesOf(article: ArticleText, implausible: boolean): Issue[] {
  const found: Issue[] = [];
  if (implausible)
    found.push(
      createIssue(
        'date-implausible',
        article.id,
        `Its date ${article.publishedAt} cannot be: it is placed by its arrival.`,
        'Give its date in index.jsonl and add it again.',
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
