import { expect, it } from 'vitest';
import type { PositionCell, Proposal, StoryPositions } from '../model/position.ts';
import type { Stance } from '../model/statement.ts';
import { compareStoryline } from './compare-storyline.ts';

const proposal = (id: string, ...wordings: string[]): Proposal => ({
  id,
  name: wordings[0]!,
  wordings,
  statementIds: [`${id} said`],
});

function cell(actorName: string, proposalId: string, day: string, stance: Stance): PositionCell {
  const actorId = actorName.toLowerCase();
  const statementId = `${actorName} ${proposalId} ${day}`;
  const latest = { actorId, proposal: proposalId, stance, day, statementId, firstHand: true };
  return {
    actorId,
    actorName,
    proposalId,
    latest,
    history: [latest],
    changed: false,
    secondHandOnly: false,
    disputed: false,
  };
}

const march: StoryPositions = {
  proposals: [proposal('halt', 'ten-day halt of the ferry', 'halt'), proposal('tax', 'night tax')],
  positions: [
    cell('Ilse Tamm', 'halt', '2031-03-04', 'supports'),
    cell('Per Aho', 'tax', '2031-03-04', 'opposes'),
  ],
};
const april: StoryPositions = {
  proposals: [proposal('april halt', 'the ten-day ferry halt'), proposal('plan', 'plan')],
  positions: [
    cell('Tamm', 'april halt', '2031-04-09', 'opposes'),
    cell('Per Aho', 'plan', '2031-04-09', 'supports'),
  ],
};

it('joins one proposal of two stories and shows who turned between them', () => {
  const { proposals, positions } = compareStoryline([march, april]);
  expect(proposals.map(({ name }) => name)).toEqual(['ten-day halt of the ferry', 'night tax', 'plan']);
  const tamm = positions.filter(({ actorName }) => actorName === 'Ilse Tamm');
  expect(tamm).toMatchObject([{ actorId: 'ilse tamm', proposalId: 'halt', changed: true }]);
  expect(tamm[0]!.history.map(({ stance }) => stance)).toEqual(['supports', 'opposes']);
  expect(tamm[0]!.latest).toMatchObject({ day: '2031-04-09', proposal: 'halt', actorId: 'ilse tamm' });
});

it('keeps apart proposals of other heads, what "the plan" is in each story, and two people of one surname', () => {
  const { positions } = compareStoryline([march, april]);
  expect(
    positions.filter(({ actorName }) => actorName === 'Per Aho').map(({ proposalId }) => proposalId),
  ).toEqual(['tax', 'plan']);
  const other: StoryPositions = {
    proposals: [],
    positions: [cell('Jan Tamm', 'halt', '2031-03-04', 'opposes')],
  };
  const names = compareStoryline([march, april, other]).positions.map(({ actorName }) => actorName);
  expect(names).toContain('Tamm');
  expect(names).toContain('Jan Tamm');
});

it('says nothing where nothing is said', () => {
  expect(compareStoryline([])).toEqual({ proposals: [], positions: [] });
});
