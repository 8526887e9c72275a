import type { Change } from '../model/contradiction.ts';
import type { Blindspot, Omission, RaterCoverage, SideWord } from '../model/difference.ts';
import type { Position, PositionCell, Proposal } from '../model/position.ts';
import type { NumberPoint, NumberSeries, Quantity } from '../model/quantity.ts';
import type { Account, Sheet } from '../model/sheet.ts';
import type { Sourcing, TimelineDay } from '../model/sourcing.ts';
import type { Statement } from '../model/statement.ts';
import type { QuotationFlag, Utterance } from '../model/utterance.ts';
import { toWireSpan, type WireSpan } from './statement.ts';

/** A part of a word diff with its words: in both wordings, only in the fullest ("first"), only in the other ("second"). */
export interface WireDiffPart {
  readonly kind: 'same' | 'first' | 'second';
  readonly text: string;
}

/** One act of speaking in several wordings; statements are ids of the ledger. */
export interface WireUtterance {
  readonly statement: string;
  readonly origins: number;
  readonly wordings: readonly { readonly statement: string; readonly diff: readonly WireDiffPart[] }[];
}

export interface WireQuotationFlag {
  readonly kind: QuotationFlag['kind'];
  readonly statement: string;
  readonly other: string;
  readonly why: readonly string[];
}

/** A superseded number or a changed position: no contradiction. */
export interface WireChange {
  readonly kind: Change['kind'];
  readonly earlier: string;
  readonly later: string;
  readonly why: readonly string[];
}

export interface WireProposal {
  readonly id: string;
  readonly name: string;
  readonly wordings: readonly string[];
  readonly statements: readonly string[];
}

export type WirePosition = Pick<Position, 'stance' | 'day' | 'firstHand'> & { readonly statement: string };

export interface WirePositionCell {
  readonly actor: { readonly id: string; readonly name: string };
  readonly proposal: string;
  readonly latest: WirePosition;
  readonly history: readonly WirePosition[];
  readonly changed: boolean;
  readonly secondHandOnly: boolean;
  readonly disputed: boolean;
}

export interface WireNumberPoint {
  readonly article: string;
  readonly statement: string | null;
  readonly by: string | null;
  readonly quantity: Omit<Quantity, 'span'> & { readonly span: WireSpan };
  readonly asOf: string | null;
  readonly superseded: boolean;
}

export interface WireNumberSeries {
  readonly subject: string;
  readonly unit: string;
  readonly points: readonly WireNumberPoint[];
}

export interface WireOmission extends Omit<Omission, 'statementId'> {
  readonly statement: string;
}

/** What a sheet says beyond coverage, summaries, disputes and ledger. */
export interface WireComparisons {
  readonly changes: readonly WireChange[];
  readonly utterances: readonly WireUtterance[];
  readonly quotationFlags: readonly WireQuotationFlag[];
  /** Most spoken of first. */
  readonly proposals: readonly WireProposal[];
  /** One cell for each actor and proposal; a pair without a cell took no position that we found. */
  readonly positions: readonly WirePositionCell[];
  readonly numbers: readonly WireNumberSeries[];
  readonly timeline: readonly TimelineDay[];
  readonly sourcing: Sourcing;
  readonly wording: readonly SideWord[];
  readonly omissions: readonly WireOmission[];
  readonly blindspots: readonly Blindspot[];
  readonly rater: string | null;
  readonly raters: readonly RaterCoverage[];
}

export function toWireComparisons(sheet: Sheet): WireComparisons {
  const statements = new Map(sheet.ledger.map(({ statement }) => [statement.id, statement]));
  const texts = new Map(sheet.accounts.map(({ article, revision }) => [article.id, revision.text]));
  const textOf = (articleId: string): string => texts.get(articleId)!;
  const textOfStatement = (id: string): string => textOf((statements.get(id) as Statement).articleId);
  return {
    changes: sheet.changes.map(({ kind, earlierId, laterId, why }) => ({
      kind,
      earlier: earlierId,
      later: laterId,
      why,
    })),
    utterances: sheet.utterances.map((one) => toWireUtterance(one, textOfStatement)),
    quotationFlags: sheet.quotationFlags.map(({ kind, statementId, otherId, why }) => ({
      kind,
      statement: statementId,
      other: otherId,
      why,
    })),
    proposals: sheet.proposals.map(toWireProposal),
    positions: sheet.positions.map(toWireCell),
    numbers: sheet.numbers.map((series) => toWireSeries(series, textOf)),
    timeline: sheet.timeline,
    sourcing: sheet.sourcing,
    wording: sheet.wording,
    omissions: sheet.omissions.map(({ statementId, ...rest }) => ({ statement: statementId, ...rest })),
    blindspots: sheet.blindspots,
    rater: sheet.rater,
    raters: sheet.raters,
  };
}

function toWireUtterance(
  { statementId, origins, wordings }: Utterance,
  textOf: (statementId: string) => string,
): WireUtterance {
  const first = textOf(statementId);
  return {
    statement: statementId,
    origins,
    wordings: wordings.map((wording) => {
      const second = textOf(wording.statementId);
      return {
        statement: wording.statementId,
        diff: wording.diff.map(({ kind, span }) => ({
          kind,
          text: (kind === 'second' ? second : first).slice(span.start, span.end),
        })),
      };
    }),
  };
}

export const toWireProposal = ({ id, name, wordings, statementIds }: Proposal): WireProposal => ({
  id,
  name,
  wordings,
  statements: statementIds,
});

export const toWireCell = (cell: PositionCell): WirePositionCell => ({
  actor: { id: cell.actorId, name: cell.actorName },
  proposal: cell.proposalId,
  latest: toWirePosition(cell.latest),
  history: cell.history.map(toWirePosition),
  changed: cell.changed,
  secondHandOnly: cell.secondHandOnly,
  disputed: cell.disputed,
});

export const fromWireProposal = ({ id, name, wordings, statements }: WireProposal): Proposal => ({
  id,
  name,
  wordings,
  statementIds: statements,
});

export function fromWireCell(cell: WirePositionCell): PositionCell {
  const { actor, proposal, changed, secondHandOnly, disputed } = cell;
  const fromWirePosition = ({ statement, stance, day, firstHand }: WirePosition): Position => ({
    actorId: actor.id,
    proposal,
    stance,
    day,
    statementId: statement,
    firstHand,
  });
  return {
    actorId: actor.id,
    actorName: actor.name,
    proposalId: proposal,
    latest: fromWirePosition(cell.latest),
    history: cell.history.map(fromWirePosition),
    changed,
    secondHandOnly,
    disputed,
  };
}

const toWirePosition = ({ stance, day, firstHand, statementId }: Position): WirePosition => ({
  stance,
  day,
  firstHand,
  statement: statementId,
});

const toWireSeries = (
  { subject, unit, points }: NumberSeries,
  textOf: (articleId: string) => string,
): WireNumberSeries => ({
  subject,
  unit,
  points: points.map((point) => toWirePoint(point, textOf(point.articleId))),
});

const toWirePoint = (
  { articleId, statementId, by, quantity, asOf, superseded }: NumberPoint,
  text: Account['revision']['text'],
): WireNumberPoint => ({
  article: articleId,
  statement: statementId,
  by,
  quantity: { ...quantity, span: toWireSpan(text, quantity.span) },
  asOf,
  superseded,
});

/** The comparisons of a story that has nothing to compare. */
export const NO_COMPARISONS: WireComparisons = {
  changes: [],
  utterances: [],
  quotationFlags: [],
  proposals: [],
  positions: [],
  numbers: [],
  timeline: [],
  sourcing: {
    citations: [],
    depths: { 'on record': 0, office: 0, unnamed: 0, 'second-hand': 0 },
    passedOnBy: [],
    earliestHeld: null,
  },
  wording: [],
  omissions: [],
  blindspots: [],
  rater: null,
  raters: [],
};
