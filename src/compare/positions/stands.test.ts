import { describe, expect, it } from 'vitest';
import type { Act, Stance } from '../../model/statement.ts';
import { accountFor, linesFor } from '../sample.ts';
import { positionCells } from './cells.ts';
import { proposalsOf } from './proposals.ts';

/** Where Ilse Tamm is shown to stand on the ten-day halt by one statement; null for an empty cell. */
function standIn(cue: string, content: string, act: Act, stance: Stance): Stance | null {
  const account = accountFor({
    id: 'one',
    text: `Per Aho proposed a ten-day halt. Ilse Tamm ${cue} ${content}.`,
    said: [
      { speaker: 'Per Aho', cue: 'proposed', content: 'a ten-day halt', act: 'proposal', stance: 'supports' },
      { speaker: 'Ilse Tamm', cue, content, act, stance },
    ],
  });
  const lines = linesFor([account]);
  const cells = positionCells(proposalsOf([lines[0]!.reading], lines));
  return cells.find(({ actorName }) => actorName === 'Ilse Tamm')?.latest.stance ?? null;
}

describe('a stand', () => {
  it('is taken where the proposal stands right behind the cue or behind a verb for or against it', () => {
    expect(standIn('rejected', 'the ten-day halt', 'rejection', 'opposes')).toBe('opposes');
    expect(standIn('said', 'she would support the ten-day halt', 'acceptance', 'supports')).toBe('supports');
    expect(standIn('asked', 'the council to drop the ten-day halt', 'demand', 'supports')).toBe('opposes');
    expect(standIn('said', 'she was against the ten-day halt', 'rejection', 'opposes')).toBe('opposes');
    expect(standIn('said', 'the ten-day halt was a mistake', 'assessment', 'opposes')).toBe('opposes');
    expect(standIn('accepted', 'the ten-day halt under protest', 'acceptance', 'supports')).toBe(
      'conditional',
    );
  });

  it('is not taken from a mention in passing', () => {
    expect(standIn('asked', 'for more ferries amid the ten-day halt', 'demand', 'supports')).toBeNull();
    expect(standIn('called', 'for pay for crews idle in the ten-day halt', 'demand', 'supports')).toBeNull();
    expect(standIn('warned', 'she would return to the ten-day halt', 'warning', 'opposes')).toBeNull();
    expect(standIn('dismissed', 'the ten-day halt as routine', 'rejection', 'opposes')).toBeNull();
    expect(standIn('called', 'the ten-day halt a heavy blow', 'proposal', 'supports')).toBeNull();
    expect(standIn('said', 'the ten-day halt could go on', 'rejection', 'opposes')).toBeNull();
    expect(
      standIn('said', 'the ten-day halt won’t be carried out before May', 'rejection', 'opposes'),
    ).toBeNull();
    expect(standIn('said', 'the ten-day halt would not be fair', 'rejection', 'opposes')).toBe('opposes');
    expect(standIn('said', 'she would delay a vote on the ten-day halt', 'promise', 'supports')).toBeNull();
    expect(standIn('warned', 'the ten-day halt could be carried out', 'warning', 'opposes')).toBeNull();
    expect(
      standIn('said', 'the ten-day halt would be wrong if it cost more', 'rejection', 'opposes'),
    ).toBeNull();
    expect(standIn('threatened', 'to follow with a ten-day halt', 'threat', 'opposes')).toBeNull();
  });

  it('is not taken from words that are denied, aside or of another', () => {
    expect(standIn('said', 'she would not accept the ten-day halt', 'promise', 'supports')).toBeNull();
    expect(
      standIn('said', 'it was Per Aho who had agreed to the ten-day halt', 'acceptance', 'supports'),
    ).toBe(null);
    expect(
      standIn('opposed', 'the decision to launch the ten-day halt would need a vote', 'rejection', 'opposes'),
    ).toBeNull();
    expect(standIn('opposed', 'an earlier ten-day halt', 'rejection', 'opposes')).toBeNull();
    expect(standIn('refused', 'to drop the ten-day halt', 'rejection', 'opposes')).toBeNull();
  });
});
