import type { Article, Revision } from './article.ts';
import type { Change, Contradiction } from './contradiction.ts';
import type { Coverage, SideCounts } from './coverage.ts';
import type { Blindspot, Omission, RaterCoverage, SideWord } from './difference.ts';
import type { Outlet } from './outlet.ts';
import type { PositionCell, Proposal } from './position.ts';
import type { NumberSeries } from './quantity.ts';
import type { OutletRating, Rating, Side } from './rating.ts';
import type { Reprint } from './reprint.ts';
import type { Sourcing, TimelineDay } from './sourcing.ts';
import type { Span } from './span.ts';
import type { Statement } from './statement.ts';
import type { Story } from './story.ts';
import type { QuotationFlag, Utterance } from './utterance.ts';

/** One article as a story's comparison needs it. */
export interface Account {
  readonly article: Article;
  readonly revision: Revision;
  readonly outlet: Outlet | null;
  /** By the rater that the sheet is drawn for; null is unrated. */
  readonly rating: Rating | null;
  /** By every rater that rates the outlet, in the order of their names; without it, raters are not set side by side. */
  readonly ratings?: readonly OutletRating[];
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
  /** The common words that count most in it, as it writes them, at most six. */
  readonly commonWords: readonly string[];
}

/** What is known beside the story's own accounts. */
export interface Surroundings {
  /** Outlets of each side that have articles in the store, of any story; null where no store is known: then a blindspot is never told from a gap. */
  readonly outletsHeld: SideCounts | null;
  /** Whose ratings the accounts carry; null where nobody's, or where they came without a name. */
  readonly rater: string | null;
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
  /** Firm ones first, each kind of certainty in the ledger's order. */
  readonly disputes: readonly Contradiction[];
  /** What one actor said otherwise before: superseded numbers and changed positions, which are no disputes. */
  readonly changes: readonly Change[];
  /** Acts of speaking that several independent origins report. */
  readonly utterances: readonly Utterance[];
  readonly quotationFlags: readonly QuotationFlag[];
  /** What is proposed, most spoken of first, and where each actor stands. */
  readonly proposals: readonly Proposal[];
  readonly positions: readonly PositionCell[];
  readonly numbers: readonly NumberSeries[];
  readonly timeline: readonly TimelineDay[];
  readonly sourcing: Sourcing;
  readonly wording: readonly SideWord[];
  readonly omissions: readonly Omission[];
  readonly blindspots: readonly Blindspot[];
  /** The rater that the sheet is drawn for; null where it has no sides, or sides that came without a name. */
  readonly rater: string | null;
  /** Each rater's coverage, in the order of their names; empty where no account tells its raters. */
  readonly raters: readonly RaterCoverage[];
  /** In the order of the day on which they were said, then of publication and place. */
  readonly ledger: readonly LedgerLine[];
  readonly articles: readonly SheetArticle[];
  /** What the lines above stand on, one an article, in the order of `articles`. */
  readonly accounts: readonly Account[];
}
