import type { Article, Revision } from './article.ts';
import type { Contradiction } from './contradiction.ts';
import type { Coverage } from './coverage.ts';
import type { Outlet } from './outlet.ts';
import type { Rating, Side } from './rating.ts';
import type { Reprint } from './reprint.ts';
import type { Span } from './span.ts';
import type { Statement } from './statement.ts';
import type { Story } from './story.ts';

/** One article as a story's comparison needs it. */
export interface Account {
  readonly article: Article;
  readonly revision: Revision;
  readonly outlet: Outlet | null;
  /** By the rater that the sheet is drawn for; null is unrated. */
  readonly rating: Rating | null;
  readonly statements: readonly Statement[];
  readonly reprint: Reprint | null;
}

/** A sentence that somebody published, with where it stands. */
export interface SourcedSentence {
  readonly articleId: string;
  readonly span: Span;
}

/** At most five sentences for everyone and for each side that covers the story; empty where a side has nothing. */
export type Summaries = Readonly<Record<'all' | Exclude<Side, 'unrated'>, readonly SourcedSentence[]>>;

/** An article's line on the sheet. */
export interface SheetArticle {
  readonly articleId: string;
  readonly side: Side;
  /** How near the article is to the story's common words, 0 to 100. */
  readonly relevancy: number;
}

/** A statement on a sheet. */
export interface LedgerLine {
  readonly statement: Statement;
  /** The sentence, or sentences, that hold speaker, cue and content. */
  readonly sentence: Span;
  /** Number of independent origins that carry the same statement, this one included. */
  readonly origins: number;
}

/** All of one story on one sheet: what the page renders and what `compare` writes. */
export interface Sheet {
  readonly story: Story;
  /** Id of the article whose headline names the story; null where none has one. */
  readonly headlineFrom: string | null;
  readonly firstPublished: string | null;
  readonly lastUpdated: string | null;
  readonly coverage: Coverage;
  readonly summaries: Summaries;
  readonly disputes: readonly Contradiction[];
  /** In the order of the day on which they were said, then of publication and place. */
  readonly ledger: readonly LedgerLine[];
  readonly articles: readonly SheetArticle[];
  /** What the lines above stand on, one an article, in the order of `articles`. */
  readonly accounts: readonly Account[];
}
