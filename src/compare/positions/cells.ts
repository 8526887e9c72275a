import type { Position, PositionCell } from '../../model/position.ts';
import { contains } from '../../model/span.ts';
import type { Act, Stance } from '../../model/statement.ts';
import { isNamed } from '../actors/named.ts';
import { compareDays, type Line, wordsOf } from '../ledger/lines.ts';
import type { Phrase } from './phrases.ts';
import type { Proposed } from './proposals.ts';

/** Acts by which an actor takes a stand himself. A claim about a plan tells what it is, not whether it is wanted. */
const STANDS: ReadonlySet<Act> = new Set([
  'rejection',
  'acceptance',
  'demand',
  'proposal',
  'promise',
  'threat',
  'warning',
  'accusation',
  'assessment',
]);

/** Acts whose content says what is wanted, so that its own words may turn against the proposal. */
const WANTS: ReadonlySet<Act> = new Set(['demand', 'promise', 'proposal', 'acceptance']);

/** The matrix of actors and proposals. Unnamed speakers and the outlets themselves have no row. */
export function positionCells(proposals: readonly Proposed[]): PositionCell[] {
  return proposals.flatMap(({ proposal, mentions }) => {
    const taken = mentions.flatMap(({ line, phrase }) => {
      const stance = standOf(line, phrase);
      return stance === null ? [] : [{ line, position: positionOf(line, proposal.id, stance) }];
    });
    const rows = Map.groupBy(taken, ({ line }) => line.actor!.id);
    return [...rows.values()].map((row) => cellOf(row, proposal.id));
  });
}

interface Taken {
  readonly line: Line;
  readonly position: Position;
}

/** Words before a proposal by which a demand or a promise is aimed against it. */
const AGAINST =
  /\b(?:end|ends|ending|ended|stop|stopping|drop|dropping|scrap|scrapping|cancel|cancelling|reverse|withdraw|reject|rejecting|oppose|opposing|opposes|against|block|blocking|abandon|repeal|lift|lifting|refuse|refusing|avoid|prevent|resist)\b/i;
/** How far back a clause may begin. */
const CLAUSE = 160;
/** A proposal in a clause of time or condition is not what the statement is for or against. */
const ASIDE = /\b(?:if|when|until|after|before|during|because|since|while|once|unless)\b/i;
/** How far before the proposal such a word may stand. */
const REACH = 48;

/** Accepted, but not willingly. */
const UNWILLING = /\b(?:under protest|reluctant(?:ly)?|grudging(?:ly)?|with reservations)\b/i;

/** The act's stance, turned where the words before the proposal are aimed against it. */
function standOf(line: Line, { span, reading }: Phrase): Stance | null {
  const { statement, actor } = line;
  if (actor === null || !isNamed(actor) || statement.stance === null) return null;
  if (!STANDS.has(statement.act)) return null;
  if (statement.act === 'acceptance' && UNWILLING.test(wordsOf(line))) return 'conditional';
  const piece = statement.content.find((content) => contains(content, span))!;
  const before = reading.tokens.text.slice(Math.max(piece.start, span.start - REACH), span.start);
  const clause = reading.tokens.text.slice(Math.max(piece.start, span.start - CLAUSE), span.start);
  if (ASIDE.test(clause.split(/[.;:]/).at(-1)!)) return null;
  const isAgainst = AGAINST.test(before) && WANTS.has(statement.act);
  if (!isAgainst) return statement.stance;
  return statement.stance === 'supports' ? 'opposes' : statement.stance;
}

const positionOf = ({ statement, actor, day }: Line, proposal: string, stance: Stance): Position => ({
  actorId: actor!.id,
  proposal,
  stance,
  day,
  statementId: statement.id,
  firstHand: !statement.disputed && statement.via.every(({ relation }) => relation === 'told'),
});

function cellOf(row: readonly Taken[], proposalId: string): PositionCell {
  const history = row.map(({ position }) => position).sort((a, b) => compareDays(a.day, b.day));
  const firstHand = history.filter((position) => position.firstHand);
  const dated = (firstHand.length > 0 ? firstHand : history).filter(({ day }) => day !== null);
  const latest = dated.at(-1) ?? firstHand.at(-1) ?? history.at(-1)!;
  const { actor } = row[0]!.line;
  return {
    actorId: actor!.id,
    actorName: actor!.name,
    proposalId,
    latest,
    history,
    changed: hasTurned(firstHand),
    secondHandOnly: firstHand.length === 0,
    disputed: row.some(({ line }) => line.statement.disputed) || isOpposedOnOneDay(history),
  };
}

/** Two stands of opposite sign on two known days. */
function hasTurned(history: readonly Position[]): boolean {
  const known = history.filter(({ day }) => day !== null);
  return known.some((late) =>
    known.some((early) => early.day! < late.day! && areOpposed(early.stance, late.stance)),
  );
}

const isOpposedOnOneDay = (history: readonly Position[]): boolean =>
  history.some((one) =>
    history.some((other) => one.day === other.day && areOpposed(one.stance, other.stance)),
  );

export const areOpposed = (a: Stance, b: Stance): boolean =>
  (a === 'supports' && b === 'opposes') || (a === 'opposes' && b === 'supports');
