import type { Change } from '../../model/contradiction.ts';
import type { PositionCell } from '../../model/position.ts';
import { compareDays } from '../ledger/lines.ts';
import { agree } from '../numbers/agree.ts';
import { asOfDay, type Counted } from '../numbers/counted.ts';
import { isSameVoice, visitSameThing } from '../numbers/series.ts';
import { areOpposed } from '../positions/cells.ts';

/** Numbers that the same actor or outlet gave otherwise on an earlier day. */
export function supersededNumbers(counted: readonly Counted[]): Change[] {
  const found: Change[] = [];
  visitSameThing(counted, (a, b) => {
    const order = compareDays(asOfDay(counted[a]!), asOfDay(counted[b]!));
    const [early, late] = order <= 0 ? [counted[a]!, counted[b]!] : [counted[b]!, counted[a]!];
    if (order === 0 || asOfDay(late) === null || !early.line || !late.line) return;
    if (!isSameVoice(early, late) || agree(early.quantity, late.quantity)) return;
    found.push({
      kind: 'superseded',
      earlierId: early.line.statement.id,
      laterId: late.line.statement.id,
      why: [`${textOf(early)} on ${asOfDay(early)}, ${textOf(late)} on ${asOfDay(late)}`],
    });
  });
  return found;
}

const textOf = ({ reading, quantity }: Counted): string =>
  `"${reading.tokens.text.slice(quantity.span.start, quantity.span.end)}"`;

/** Each turn from support to opposition, or back, between two first-hand positions that follow each other. */
export function changedPositions(cells: readonly PositionCell[]): Change[] {
  return cells.flatMap(({ actorName, history }) => {
    const known = history.filter(
      ({ firstHand, day, stance }) => firstHand && day !== null && stance !== 'neutral',
    );
    return known.slice(1).flatMap((late, i): Change[] => {
      const early = known[i]!;
      if (!areOpposed(early.stance, late.stance) || early.day === late.day) return [];
      const why = `${actorName} ${early.stance} it on ${early.day} and ${late.stance} it on ${late.day}`;
      return [
        { kind: 'changed position', earlierId: early.statementId, laterId: late.statementId, why: [why] },
      ];
    });
  });
}
