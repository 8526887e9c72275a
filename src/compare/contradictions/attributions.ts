import type { Contradiction } from '../../model/contradiction.ts';
import type { QuotationFlag } from '../../model/utterance.ts';
import type { Line } from '../ledger/lines.ts';
import { contradiction } from './pair.ts';

/** The same quoted words, given to two people: only one of them can have said them. */
export function attributionContradictions(
  lines: readonly Line[],
  flags: readonly QuotationFlag[],
): Contradiction[] {
  const byId = new Map(lines.map((line) => [line.statement.id, line]));
  return flags
    .filter(({ kind }) => kind === 'speaker')
    .map(({ statementId, otherId, why }) =>
      contradiction('attribution', byId.get(otherId)!, byId.get(statementId)!, true, why),
    );
}
