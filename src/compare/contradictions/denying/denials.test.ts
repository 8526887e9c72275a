import { describe, expect, it } from 'vitest';
import { accountFor, contradictionsAmong as find } from '../../sample.ts';

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

describe('denials that are told in other words', () => {
  const said = (id: string, speaker: string, cue: string, content: string, more: object = {}) =>
    accountFor({
      id,
      publishedAt: '2031-03-04',
      text: `${speaker} ${cue} ${content}.`,
      said: [{ speaker, cue, content, ...more }],
    });

  it('is firm where what is negated is told of the one who affirms it of himself', () => {
    const denying = said('a', 'Per Aho', 'said', 'Ilse Tamm never took control of the harbour office');
    const affirming = said(
      'b',
      'Ilse Tamm',
      'said',
      'I took control of the harbour office the day I was sworn in',
    );
    expect(
      find({ ...denying, statements: [{ ...denying.statements[0]!, negated: true }] }, affirming),
    ).toMatchObject([{ kind: 'negation', firm: true }]);
    const another = said(
      'c',
      'Boatmen',
      'said',
      'she took control of the harbour office the day she was sworn in',
    );
    expect(
      find({ ...denying, statements: [{ ...denying.statements[0]!, negated: true }] }, another),
    ).not.toMatchObject([{ firm: true }]);
  });

  it('finds a short denial in a long claim, firm where all of it stands there and nothing is left open', () => {
    const denial = (content: string) =>
      said('a', 'Per Aho', 'said', content, { act: 'denial', negated: true });
    const claim =
      'the council had asked boatmen to slow down the landing of passengers all through the dry summer';
    expect(
      find(
        denial('boatmen had not been asked to slow down the landing'),
        said('b', 'Ilse Tamm', 'said', claim),
      ),
    ).toMatchObject([{ kind: 'denial', firm: true }]);
    const open = claim.replace('had asked', 'may have asked');
    expect(
      find(
        denial('boatmen had not been asked to slow down the landing'),
        said('b', 'Ilse Tamm', 'said', open),
      ),
    ).toMatchObject([{ kind: 'denial', firm: false }]);
    expect(
      find(
        denial('the plan is not a landing reform for boatmen'),
        said('b', 'Ilse Tamm', 'said', 'the landing reform for boatmen is a wolf in a coat'),
      ),
    ).not.toMatchObject([{ firm: true }]);
  });

  it('takes the word that a denial calls by its holder', () => {
    const account = accountFor({
      id: 'a',
      text: 'Ilse Tamm accused the council of closing the ferry to please a builder. The town has 900 people. The council denied Tamm’s accusation.',
      said: [
        {
          speaker: 'Ilse Tamm',
          cue: 'accused',
          content: 'the council of closing the ferry to please a builder',
          act: 'accusation',
        },
        { speaker: 'The council', cue: 'denied', content: 'Tamm’s accusation', act: 'denial' },
      ],
    });
    expect(find(account)).toMatchObject([
      { kind: 'denial', firm: true, contradictsId: account.statements[0]!.id },
    ]);
  });

  it('turns down no wish and no question, and knows two ways of saying no', () => {
    const wish = accountFor({
      id: 'a',
      text: 'Per Aho rejected suggestions by boatmen that he bypass the council in all of this.',
      said: [
        { speaker: 'boatmen', cue: 'suggestions', content: 'he bypass the council in all of this' },
        {
          speaker: 'Per Aho',
          cue: 'rejected',
          content: 'suggestions by boatmen that he bypass the council in all of this',
          act: 'denial',
        },
      ],
    });
    expect(find(wish)).toEqual([]);
    const cue = said('b', 'Per Aho', 'denied', 'that boatmen had been ordered to stop', { act: 'denial' });
    const negated = said('c', 'Ilse Tamm', 'said', 'boatmen were never ordered to stop', { negated: true });
    expect(find(cue, negated)).toEqual([]);
  });

  it('holds for possible that one tells of a deed and another says that there was none', () => {
    const none = said('a', 'Per Aho', 'said', 'No warning reached this harbour office before the flood');
    const told = said(
      'b',
      'Ilse Tamm',
      'said',
      'her inspectors had sent a written warning to the harbour office in June',
    );
    expect(find(none, told)).toMatchObject([{ kind: 'negation', firm: false }]);
  });
});
