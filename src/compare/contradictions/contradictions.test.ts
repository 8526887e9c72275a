import { describe, expect, it } from 'vitest';
import type { Account } from '../../model/sheet.ts';
import { countedIn } from '../numbers/series.ts';
import { rarityOf } from '../reading/rarity.ts';
import { accountFor, linesFor } from '../sample.ts';
import { quotationFlags } from '../utterances/integrity.ts';
import { contradictionsOf } from './contradictions.ts';

const find = (...accounts: Account[]) => {
  const lines = linesFor(accounts);
  const rarity = rarityOf(lines.map(({ terms }) => terms));
  const readings = [...new Set(lines.map(({ reading }) => reading))];
  const quotations = quotationFlags(lines, rarity);
  return contradictionsOf({ lines, rarity, counted: countedIn(readings, lines), quotationFlags: quotations });
};

const claim = accountFor({
  id: 'claim',
  text: 'Mayor Ilse Tamm said the ferry lost two million crowns last year.',
  said: [{ speaker: 'Ilse Tamm', cue: 'said', content: 'the ferry lost two million crowns last year' }],
});

describe('denials', () => {
  it('pairs a denial with the claim that it answers in the same article', () => {
    const account = accountFor({
      id: 'a',
      text: 'Per Aho dismissed the claim by Ilse Tamm that the ferry lost money.',
      said: [
        { speaker: 'Ilse Tamm', cue: 'claim', content: 'the ferry lost money' },
        {
          speaker: 'Per Aho',
          cue: 'dismissed',
          content: 'that the ferry lost money',
          act: 'denial',
          answers: 0,
        },
      ],
    });
    expect(find(account)).toMatchObject([
      {
        kind: 'denial',
        firm: true,
        statementId: account.statements[1]!.id,
        contradictsId: account.statements[0]!.id,
      },
    ]);
  });

  it('pairs a denial with the claim in another article, firm where it names the speaker', () => {
    const denial = accountFor({
      id: 'denial',
      text: 'Per Aho denied that the ferry lost two million crowns, as Tamm had said.',
      said: [
        { speaker: 'Per Aho', cue: 'denied', content: 'the ferry lost two million crowns', act: 'denial' },
      ],
    });
    expect(find(claim, denial)).toMatchObject([{ kind: 'denial', firm: true }]);
  });

  it('pairs nothing where the same actor speaks, where words differ, or where an offer is turned down', () => {
    const own = accountFor({
      id: 'own',
      text: 'Ilse Tamm denied that the ferry lost two million crowns.',
      said: [
        { speaker: 'Ilse Tamm', cue: 'denied', content: 'the ferry lost two million crowns', act: 'denial' },
      ],
    });
    const other = accountFor({
      id: 'other',
      text: 'Per Aho denied that boatmen had blocked the landing for three hours.',
      said: [
        {
          speaker: 'Per Aho',
          cue: 'denied',
          content: 'boatmen had blocked the landing for three hours',
          act: 'denial',
        },
      ],
    });
    const offer = accountFor({
      id: 'offer',
      text: 'Ilse Tamm offered the boatmen new posts. Per Aho rejected the posts.',
      said: [
        { speaker: 'Ilse Tamm', cue: 'offered', content: 'new posts', act: 'proposal' },
        { speaker: 'Per Aho', cue: 'rejected', content: 'the posts', act: 'rejection', answers: 0 },
      ],
    });
    expect(find(claim, own, other, offer)).toEqual([]);
  });
});
