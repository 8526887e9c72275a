import type { ContradictionKind } from '../model/contradiction.ts';
import type { Coverage } from '../model/coverage.ts';
import type { OutletKind } from '../model/outlet.ts';
import type { Rating, Side } from '../model/rating.ts';
import type { ReprintKind } from '../model/reprint.ts';
import type { WireSpan, WireStatement } from './statement.ts';

/** A sentence that somebody published; `outlet` is its name, null where unknown. */
export interface WireSentence extends WireSpan {
  readonly articleId: string;
  readonly outlet: string | null;
}

/** A statement on a sheet: with the article it stands in and the whole sentence around it. */
export interface WireLedgerLine extends WireStatement {
  readonly articleId: string;
  readonly outlet: string | null;
  readonly side: Side;
  readonly publishedAt: string | null;
  /** The sentence, or sentences, that hold speaker, cue and content. */
  readonly sentence: WireSpan;
  /** Number of independent origins that carry the same statement, this one included. */
  readonly origins: number;
}

/** Two lines of the ledger that cannot both stand, by their ids. */
export interface WireDispute {
  readonly kind: ContradictionKind;
  readonly statement: string;
  readonly contradicts: string;
  readonly firm: boolean;
  readonly why: readonly string[];
}

export interface WireSheetArticle {
  readonly id: string;
  readonly url: string | null;
  readonly headline: string | null;
  readonly byline: string | null;
  readonly publishedAt: string | null;
  /** Domain, name, country and kind of the outlet; null where the outlet is unknown. */
  readonly outlet: {
    readonly domain: string;
    readonly name: string;
    readonly country: string | null;
    readonly kind: OutletKind | null;
  } | null;
  readonly rating: Rating | null;
  readonly side: Side;
  /** 0 to 100. */
  readonly relevancy: number;
  readonly reprint: { readonly of: string; readonly kind: ReprintKind; readonly overlap: number } | null;
}

/** All of one story: what `compare` writes, what `story --json` and the API give, and all that the page shows. */
export interface WireSheet {
  readonly story: string;
  readonly storyline: string;
  /** Chosen from the articles, never written; null where none has one. */
  readonly headline: { readonly text: string; readonly articleId: string } | null;
  readonly firstPublished: string | null;
  readonly lastUpdated: string | null;
  readonly coverage: Coverage;
  readonly summaries: Readonly<Record<'all' | 'left' | 'center' | 'right', readonly WireSentence[]>>;
  readonly disputes: readonly WireDispute[];
  readonly ledger: readonly WireLedgerLine[];
  readonly articles: readonly WireSheetArticle[];
}

/** A story in a list. */
export interface WireStoryHead {
  readonly story: string;
  readonly storyline: string;
  readonly headline: string | null;
  readonly firstPublished: string | null;
  readonly lastUpdated: string | null;
  readonly coverage: Coverage;
  readonly statements: number;
  readonly disputes: number;
}

/** The line that a list shows of a sheet. */
export const toStoryHead = (sheet: WireSheet): WireStoryHead => ({
  story: sheet.story,
  storyline: sheet.storyline,
  headline: sheet.headline?.text ?? null,
  firstPublished: sheet.firstPublished,
  lastUpdated: sheet.lastUpdated,
  coverage: sheet.coverage,
  statements: sheet.ledger.length,
  disputes: sheet.disputes.filter((dispute) => dispute.firm).length,
});
