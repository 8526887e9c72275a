import type { PositionCell, StoryPositions } from '../model/position.ts';
import { fullNames } from './actors/full-names.ts';
import { joinProposals } from './positions/affairs.ts';
import { cellFrom } from './positions/cells.ts';

/**
 * Where actors stand on what is proposed, over all stories of a storyline. Proposals of two stories are one where one of their
 * wordings is, as inside a story; a bare surname is the one person of that surname. Cells are drawn again from all histories, so
 * that a turn between two stories shows.
 * @param stories in the order of time; a proposal is called as the earliest story calls it.
 */
export function compareStoryline(stories: readonly StoryPositions[]): StoryPositions {
  const { proposals, idOf } = joinProposals(stories.map((story) => story.proposals));
  const cells = stories.flatMap(({ positions }, story) =>
    positions.map((cell) => ({ cell, proposalId: idOf(story, cell.proposalId) })),
  );
  const full = fullNames(cells.map(({ cell }) => cell.actorName));
  const rows = Map.groupBy(
    cells,
    ({ cell, proposalId }) => `${proposalId} ${full(cell.actorName).toLowerCase()}`,
  );
  return { proposals, positions: [...rows.values()].map((row) => joinCells(row, full)) };
}

function joinCells(
  row: readonly { readonly cell: PositionCell; readonly proposalId: string }[],
  full: (name: string) => string,
): PositionCell {
  const { cell, proposalId } = row[0]!;
  const actorName = full(cell.actorName);
  // The id of whom the stories name in full.
  const named = row.find((one) => one.cell.actorName === actorName)?.cell ?? cell;
  const of = { actorId: named.actorId, actorName, proposalId };
  const positions = row.flatMap((one) => one.cell.history);
  const unique = [...new Map(positions.map((position) => [position.statementId, position])).values()];
  return cellFrom(
    of,
    unique.map((position) => ({ ...position, actorId: of.actorId, proposal: proposalId })),
    row.some((one) => one.cell.disputed),
  );
}
