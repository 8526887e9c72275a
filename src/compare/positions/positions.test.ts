import { describe, expect, it } from 'vitest';
import { changedPositions } from '../contradictions/changes.ts';
import { accountFor, linesFor } from '../sample.ts';
import { positionCells } from './cells.ts';
import { proposalsOf } from './proposals.ts';

const cellsFor = (...accounts: Parameters<typeof linesFor>[0]) => {
  const lines = linesFor(accounts);
  const readings = [...new Set(lines.map(({ reading }) => reading))];
  const proposals = proposalsOf(readings, lines);
  return { proposals: proposals.map(({ proposal }) => proposal), cells: positionCells(proposals) };
};

const march = accountFor({
  id: 'march',
  publishedAt: '2031-03-04',
  text: 'Ilse Tamm backed a ten-day halt of the ferry. Per Aho rejected the halt outright.',
  said: [
    {
      speaker: 'Ilse Tamm',
      cue: 'backed',
      content: 'a ten-day halt of the ferry',
      act: 'acceptance',
      stance: 'supports',
    },
    { speaker: 'Per Aho', cue: 'rejected', content: 'the halt', act: 'rejection', stance: 'opposes' },
  ],
});
const april = accountFor({
  id: 'april',
  publishedAt: '2031-04-09',
  text: 'Per Aho said he would now accept the ten-day halt, and Ilse Tamm asked the council to drop the ten-day halt.',
  said: [
    {
      speaker: 'Per Aho',
      cue: 'said',
      content: 'he would now accept the ten-day halt',
      act: 'acceptance',
      stance: 'supports',
    },
    {
      speaker: 'Ilse Tamm',
      cue: 'asked',
      content: 'to drop the ten-day halt',
      act: 'demand',
      stance: 'supports',
    },
  ],
});

describe('positions', () => {
  const { proposals, cells } = cellsFor(march, april);

  it('names one proposal from its wordings and joins the bare word to it', () => {
    expect(proposals).toHaveLength(1);
    expect(proposals[0]!.name).toMatch(/^ten-day halt/);
    expect(proposals[0]!.statementIds).toHaveLength(4);
  });

  it('leaves out of a name what one writer alone says of it', () => {
    const blunt = accountFor({
      id: 'blunt',
      text: 'Per Aho rejected the senseless ten-day halt.',
      said: [
        {
          speaker: 'Per Aho',
          cue: 'rejected',
          content: 'the senseless ten-day halt',
          act: 'rejection',
          stance: 'opposes',
        },
      ],
    });
    expect(
      cellsFor(blunt, march)
        .proposals.map(({ name }) => name)
        .join(),
    ).not.toContain('senseless');
  });

  it('parts a thing from the plan to end it', () => {
    const ending = accountFor({
      id: 'ending',
      text: 'Ilse Tamm backed the ten-day ferry halt. Jan Orre rejected a plan to end the ten-day ferry halt. Ilse Tamm backed the plan to end the ten-day ferry halt.',
      said: [
        {
          speaker: 'Ilse Tamm',
          cue: 'backed',
          content: 'the ten-day ferry halt',
          act: 'acceptance',
          stance: 'supports',
        },
        {
          speaker: 'Jan Orre',
          cue: 'rejected',
          content: 'a plan to end the ten-day ferry halt',
          act: 'rejection',
          stance: 'opposes',
        },
        {
          speaker: 'Ilse Tamm',
          cue: 'backed',
          content: 'the plan to end the ten-day ferry halt',
          act: 'acceptance',
          stance: 'supports',
        },
      ],
    });
    const { proposals, cells } = cellsFor(ending, march);
    const orre = cells.find(({ actorName }) => actorName === 'Jan Orre')!;
    expect(proposals.find(({ id }) => id === orre.proposalId)!.name).toContain('to end');
  });

  it('takes "a halt" for another one than the halt that was spoken of', () => {
    const another = accountFor({
      id: 'another',
      text: 'Ilse Tamm backed the ten-day halt. Jan Orre rejected a halt.',
      said: [
        {
          speaker: 'Ilse Tamm',
          cue: 'backed',
          content: 'the ten-day halt',
          act: 'acceptance',
          stance: 'supports',
        },
        { speaker: 'Jan Orre', cue: 'rejected', content: 'a halt', act: 'rejection', stance: 'opposes' },
      ],
    });
    expect(cellsFor(another, march).cells.map(({ actorName }) => actorName)).not.toContain('Jan Orre');
  });

  it('shows the latest stand, keeps the history and marks what turned', () => {
    const aho = cells.find(({ actorName }) => actorName === 'Per Aho')!;
    expect(aho.latest).toMatchObject({ stance: 'supports', day: '2031-04-09' });
    expect(aho.history.map(({ stance }) => stance)).toEqual(['opposes', 'supports']);
    expect(aho).toMatchObject({ changed: true, secondHandOnly: false, disputed: false });
    expect(changedPositions(cells).map(({ kind }) => kind)).toEqual(['changed position', 'changed position']);
  });

  it('reads a demand to drop a thing as a stand against it', () => {
    const tamm = cells.find(({ actorName }) => actorName === 'Ilse Tamm')!;
    expect(tamm.latest.stance).toBe('opposes');
  });

  it('takes no stand from a clause of time or condition, from a claim, or from nobody', () => {
    const text =
      'Per Aho warned of chaos if the ten-day halt came. Ilse Tamm said the ten-day halt was long. A boatman rejected the ten-day halt.';
    const account = accountFor({
      id: 'none',
      text,
      said: [
        {
          speaker: 'Per Aho',
          cue: 'warned',
          content: 'chaos if the ten-day halt came',
          act: 'warning',
          stance: 'opposes',
        },
        { speaker: 'Ilse Tamm', cue: 'said', content: 'the ten-day halt was long', stance: 'supports' },
      ],
    });
    expect(cellsFor(account, march).cells.flatMap(({ history }) => history)).toHaveLength(2);
  });

  it('says where a stand is known through another mouth alone', () => {
    const told = accountFor({
      id: 'told',
      text: 'The Echo reported that Ilse Tamm backed a ten-day halt. Per Aho rejected the ten-day halt.',
      said: [
        {
          speaker: 'Ilse Tamm',
          cue: 'backed',
          content: 'a ten-day halt',
          act: 'acceptance',
          stance: 'supports',
          via: 'The Echo',
        },
        {
          speaker: 'Per Aho',
          cue: 'rejected',
          content: 'the ten-day halt',
          act: 'rejection',
          stance: 'opposes',
        },
      ],
    });
    const { cells: found } = cellsFor(told);
    expect(found.map(({ actorName, secondHandOnly }) => [actorName, secondHandOnly])).toEqual([
      ['Ilse Tamm', true],
      ['Per Aho', false],
    ]);
  });
});
