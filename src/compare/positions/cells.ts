import type { Position, PositionCell } from '../../model/position.ts';
import type { Stance } from '../../model/statement.ts';
import { compareDays, type Line } from '../ledger/lines.ts';
import type { Proposed } from './proposals.ts';
import { standOf } from './stands.ts';

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

const positionOf = ({ statement, actor, day }: Line, proposal: string, stance: Stance): Position => ({
  actorId: actor!.id,
  proposal,
  stance,
  day,
  statementId: statement.id,
  firstHand: !statement.disputed && statement.via.every(({ relation }) => relation === 'told'),
});

function cellOf(row: readonly Taken[], proposalId: string): PositionCell {
  const { actor } = row[0]!.line;
  return cellFrom(
    { actorId: actor!.id, actorName: actor!.name, proposalId },
    row.map(({ position }) => position),
    row.some(({ line }) => line.statement.disputed),
  );
}

/** The cell of one actor and proposal from all that is known of it, in any order. There must be a position. */
export function cellFrom(
  of: Pick<PositionCell, 'actorId' | 'actorName' | 'proposalId'>,
  positions: readonly Position[],
  isDoubted: boolean,
): PositionCell {
  const history = [...positions].sort((a, b) => compareDays(a.day, b.day));
  const firstHand = history.filter((position) => position.firstHand);
  const dated = (firstHand.length > 0 ? firstHand : history).filter(({ day }) => day !== null);
  return {
    ...of,
    latest: dated.at(-1) ?? firstHand.at(-1) ?? history.at(-1)!,
    history,
    changed: hasTurned(firstHand),
    secondHandOnly: firstHand.length === 0,
    disputed: isDoubted || isOpposedOnOneDay(history),
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
