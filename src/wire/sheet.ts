import type { Contradiction, ContradictionKind } from '../model/contradiction.ts';
import type { Coverage } from '../model/coverage.ts';
import type { OutletKind } from '../model/outlet.ts';
import { type Rating, type Side, sideOf } from '../model/rating.ts';
import type { ReprintKind } from '../model/reprint.ts';
import type { Account, LedgerLine, Sheet, SourcedSentence } from '../model/sheet.ts';
import { toWireComparisons, type WireComparisons } from './comparisons.ts';
import type { WireRating } from './sheet/raters.ts';
import { toWireSpan, toWireStatement, type WireSpan, type WireStatement } from './statement.ts';

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
  /** Who said that both can stand, and when; left out where nobody did. */
  readonly refused?: { readonly madeAt: string; readonly madeBy: string | null };
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
  /** What each rater says of the outlet, in the order of their names; the sheet is drawn for one of them. */
  readonly ratings: readonly WireRating[];
  /** 0 to 100: the cosine of its words with those of the whole story. */
  readonly relevancy: number;
  /** The words that bring it nearest to the story, at most six. */
  readonly commonWords: readonly string[];
  readonly reprint: { readonly of: string; readonly kind: ReprintKind; readonly overlap: number } | null;
}

/** All of one story: what `compare` writes, what `story --json` and the API give, and all that the page shows. */
export interface WireSheet extends WireComparisons {
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
  /** The first sentence of the account for everyone and of each side's; null where there is none. */
  readonly ledes: Readonly<Record<'all' | 'left' | 'center' | 'right', WireSentence | null>>;
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
  ledes: {
    all: sheet.summaries.all[0] ?? null,
    left: sheet.summaries.left[0] ?? null,
    center: sheet.summaries.center[0] ?? null,
    right: sheet.summaries.right[0] ?? null,
  },
  firstPublished: sheet.firstPublished,
  lastUpdated: sheet.lastUpdated,
  coverage: sheet.coverage,
  statements: sheet.ledger.length,
  disputes: sheet.disputes.filter(({ firm, refused }) => firm && !refused).length,
});

export function toWireSheet(sheet: Sheet): WireSheet {
  const { story, firstPublished, lastUpdated, coverage, summaries, disputes, ledger, accounts } = sheet;
  const byId = new Map(accounts.map((account) => [account.article.id, account]));
  const accountOf = (articleId: string): Account => byId.get(articleId)!;
  const sentence = (one: SourcedSentence): WireSentence => toWireSentence(one, accountOf(one.articleId));
  return {
    story: story.id,
    storyline: story.storylineId,
    headline: headlineOf(sheet, accountOf),
    firstPublished,
    lastUpdated,
    coverage,
    summaries: {
      all: summaries.all.map(sentence),
      left: summaries.left.map(sentence),
      center: summaries.center.map(sentence),
      right: summaries.right.map(sentence),
    },
    ...toWireComparisons(sheet),
    disputes: disputes.map(toWireDispute),
    ledger: ledger.map((line) => toWireLedgerLine(line, accountOf(line.statement.articleId))),
    articles: sheet.articles.map(({ articleId, relevancy, commonWords }) =>
      toWireSheetArticle(accountOf(articleId), relevancy, commonWords),
    ),
  };
}

function headlineOf({ headlineFrom }: Sheet, accountOf: (id: string) => Account): WireSheet['headline'] {
  const text = headlineFrom === null ? null : accountOf(headlineFrom).revision.headline;
  return text === null ? null : { text, articleId: headlineFrom! };
}

const outletName = ({ outlet }: Account): string | null => outlet?.name ?? null;

const toWireSentence = ({ articleId, span }: SourcedSentence, account: Account): WireSentence => ({
  ...toWireSpan(account.revision.text, span),
  articleId,
  outlet: outletName(account),
});

const toWireDispute = ({ kind, statementId, contradictsId, firm, why }: Contradiction): WireDispute => ({
  kind,
  statement: statementId,
  contradicts: contradictsId,
  firm,
  why,
});

const toWireLedgerLine = (
  { statement, sentence, origins }: LedgerLine,
  account: Account,
): WireLedgerLine => ({
  ...toWireStatement(statement, account.revision.text),
  articleId: statement.articleId,
  outlet: outletName(account),
  side: sideOf(account.rating),
  publishedAt: account.revision.publishedAt?.value ?? null,
  sentence: toWireSpan(account.revision.text, sentence),
  origins,
});

/** @param relevancy 0 to 100, as the story's sheet has it. */
export function toWireSheetArticle(
  account: Account,
  relevancy: number,
  commonWords: readonly string[] = [],
): WireSheetArticle {
  const { article, revision, outlet, rating, ratings = [], reprint } = account;
  return {
    id: article.id,
    url: article.url,
    headline: revision.headline,
    byline: revision.byline,
    publishedAt: revision.publishedAt?.value ?? null,
    outlet: outlet && {
      domain: outlet.domain,
      name: outlet.name,
      country: outlet.country,
      kind: outlet.kind,
    },
    rating,
    side: sideOf(rating),
    ratings: ratings.map(({ rater, rating: given }) => ({ rater, rating: given })),
    relevancy,
    commonWords,
    reprint: reprint && { of: reprint.originalId, kind: reprint.kind, overlap: reprint.overlap },
  };
}
