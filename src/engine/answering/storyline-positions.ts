import { compareStoryline } from '../../compare/compare-storyline.ts';
import type { StoryPositions } from '../../model/position.ts';
import { fromWireCell, fromWireProposal, toWireCell, toWireProposal } from '../../wire/comparisons.ts';
import type { WireSheet } from '../../wire/sheet.ts';
import type { WireStoryline, WireStorylineLine } from '../../wire/storyline.ts';

/**
 * Where actors stand over all stories of a storyline, from their sheets: drawn when it is asked for, since sheets hold all that
 * it takes.
 * @param sheets in the order of time.
 */
export function storylinePositions(
  sheets: readonly WireSheet[],
): Pick<WireStoryline, 'proposals' | 'positions' | 'lines'> {
  const { proposals, positions } = compareStoryline(sheets.map(positionsOf));
  const stoodOn = new Set(positions.flatMap(({ history }) => history.map(({ statementId }) => statementId)));
  const lines = new Map<string, WireStorylineLine>();
  for (const { story, ledger } of sheets)
    for (const line of ledger)
      if (stoodOn.has(line.id) && !lines.has(line.id)) lines.set(line.id, { ...line, story });
  const taken = new Set(positions.map(({ proposalId }) => proposalId));
  return {
    proposals: proposals
      .filter(({ id }) => taken.has(id))
      .sort((a, b) => b.statementIds.length - a.statementIds.length)
      .map(toWireProposal),
    positions: positions.map(toWireCell),
    lines: [...lines.values()],
  };
}

const positionsOf = ({ proposals, positions }: WireSheet): StoryPositions => ({
  proposals: proposals.map(fromWireProposal),
  positions: positions.map(fromWireCell),
});
