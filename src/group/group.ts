import type { ArticleText } from '../model/article.ts';
import type { Correction } from '../model/correction.ts';
import { createIssue, type Issue } from '../model/issue.ts';
import { storyIdOf, storylineIdOf } from '../model/story.ts';
import { shareOf } from './copies/judge.ts';
import { readCorrections } from './corrections.ts';
import type { Decision, Grouping } from './grouping.ts';
import { createPlacing } from './placing.ts';
import { createStreamClock, readTime } from './read/clock.ts';
import { report } from './report.ts';
import { bestAbove, type Choice, type JoinModel, readJoinModel } from './stories/decision.ts';
import { chainStories } from './storylines/storylines.ts';

export type { Decision, Grouping, Placement } from './grouping.ts';

export interface GrouperOptions {
  /** Days since 1970 now: an article from later on counts as undated. Unknown if left out. */
  readonly now?: number;
  /** Place each article at once, in the order of arrival; else those of one time wait for each other. */
  readonly live?: boolean;
  /** What people said, in the order in which they said it. */
  readonly corrections?: readonly Correction[];
  /** Stands in for the shipped weights. */
  readonly model?: JoinModel;
  /** Decides in the model's place: for training. */
  readonly choose?: Choice;
}

/** Groups a stream of articles into reprints, stories and storylines. */
export interface Grouper {
  /**
   * Takes the next article of the stream. Articles of one time are held until one of another time comes, and placed in the order
   * of their ids, so that their order never matters: gives the decisions that fell. An article that came before changes nothing.
   */
  add(article: ArticleText): readonly Decision[];
  /** Places what is held and gives the state of everything. The stream may go on. */
  finish(): Grouping;
}

export function createGrouper(options: GrouperOptions = {}): Grouper {
  const model = options.model ?? readJoinModel();
  const placing = createPlacing(
    model,
    readCorrections(options.corrections ?? []),
    options.choose ?? bestAbove(model),
  );
  const clock = createStreamClock();
  const issues: Issue[] = [];
  let held: ArticleText[] = [];

  const decide = (article: ArticleText): Decision[] => {
    if (placing.numberOf(article.id) !== undefined) return [];
    const time = readTime(article.publishedAt, options.now ?? null);
    const troubles = troublesOf(article, time.implausible);
    issues.push(...troubles);
    if (time.day !== null) clock.tell(time.day);
    const { why, link } = placing.place(article, time.day ?? clock.now(), time.day !== null);
    const { name } = placing.storyOf(placing.numberOf(article.id)!);
    const storyId = storyIdOf(placing.placed[name]!.id);
    return [
      {
        articleId: article.id,
        storyId,
        storylineId: storylineIdOf(storyId),
        reprintOf: link && placing.placed[link.original]!.id,
        overlap: link ? shareOf(link.match) : 0,
        why,
        issues: troubles,
      },
    ];
  };

  const release = (): Decision[] => {
    const run = held.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    held = [];
    return run.flatMap(decide);
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
      release();
      return { ...report(placing, chainStories(placing.stories())), issues };
    },
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
