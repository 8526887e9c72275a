import { describe, expect, it } from 'vitest';
import { accountFor, contradictionsAmong as find } from '../sample.ts';

describe('one who is said to be willing and turns it down', () => {
  const refusal = accountFor({
    id: 'refusal',
    text: 'Calder spokesman Per Aho rejected a Brennick patrol on the river Orva.',
    said: [
      {
        speaker: 'Per Aho',
        cue: 'rejected',
        content: 'a Brennick patrol on the river Orva',
        act: 'rejection',
      },
    ],
  });
  const says = (content: string) =>
    accountFor({
      id: 'says',
      text: `Ilse Tamm said ${content}.`,
      said: [{ speaker: 'Ilse Tamm', cue: 'said', content }],
    });

  it('is contradicted by who speaks for him, with the words that say so', () => {
    const [pair] = find(refusal, says('Calder would accept a Brennick patrol on the river'));
    expect(pair).toMatchObject({ kind: 'negation', firm: true });
    expect(pair!.why.join()).toContain('Calder spokesman Per Aho');
  });

  it('is not where another thing is turned down, or another is willing', () => {
    expect(find(refusal, says('Calder would accept a Tarnish patrol on the river'))).toEqual([]);
    expect(find(refusal, says('Tarn would accept a Brennick patrol on the river'))).toEqual([]);
    expect(find(refusal, says('Calder is prepared to pay for a Brennick patrol on the river'))).toEqual([]);
  });
});

describe('negations', () => {
  const affirming = accountFor({
    id: 'yes',
    publishedAt: '2031-03-04',
    text: 'Ilse Tamm said the council had sent the union a written warning before the flood.',
    said: [
      {
        speaker: 'Ilse Tamm',
        cue: 'said',
        content: 'the council had sent the union a written warning before the flood',
      },
    ],
  });
  const denying = (day: string) =>
    accountFor({
      id: 'no',
      publishedAt: day,
      text: 'Per Aho said the council had not sent the union a written warning before the flood.',
      said: [
        {
          speaker: 'Per Aho',
          cue: 'said',
          content: 'the council had not sent the union a written warning before the flood',
          negated: true,
        },
      ],
    });

  it('are firm within days and possible later', () => {
    expect(find(affirming, denying('2031-03-05'))).toMatchObject([{ kind: 'negation', firm: true }]);
    expect(find(affirming, denying('2031-04-05'))).toMatchObject([{ kind: 'negation', firm: false }]);
  });
});

describe('numbers', () => {
  const counts = (id: string, speaker: string, content: string) =>
    accountFor({
      id,
      publishedAt: '2031-03-04',
      text: `${speaker} said ${content}.`,
      said: [{ speaker, cue: 'said', content }],
    });

  it('of one day differ, and those that are added do not', () => {
    const first = counts('a', 'Ilse Tamm', '15 people were wounded at the pier');
    expect(find(first, counts('b', 'Per Aho', '10 people were wounded at the pier'))).toHaveLength(1);
    expect(find(first, counts('b', 'Per Aho', 'another 10 people were wounded at the pier'))).toEqual([]);
  });
});

describe('times and tolls', () => {
  const said = (id: string, speaker: string, content: string, publishedAt = '2031-03-04') =>
    accountFor({
      id,
      publishedAt,
      text: `${speaker} said ${content}.`,
      said: [{ speaker, cue: 'said', content }],
    });

  it('finds one act that two put on two days, and not a day that the act is about', () => {
    const first = said(
      'a',
      'Per Aho',
      'the harbour office opened the letter of the inspectors on 9 February',
    );
    const second = said(
      'b',
      'Ilse Tamm',
      'the letter of the inspectors was opened on the morning of 10 February',
    );
    expect(find(first, second)).toMatchObject([{ kind: 'time', firm: true }]);
    const before = said(
      'b',
      'Ilse Tamm',
      'the letter of the inspectors was opened on the morning of 10 February 1998',
    );
    expect(find(first, before)).toEqual([]);
    const about = said('b', 'Ilse Tamm', 'inspectors opened a letter about the flood of 10 February');
    expect(find(first, about)).toEqual([]);
  });

  it('is firm on two tolls of one event, in whatever words, and not across places', () => {
    const first = said('a', 'Per Aho', 'fourteen people were injured in the flood');
    expect(find(first, said('b', 'Ilse Tamm', 'seventeen people were hurt in that water'))).toMatchObject([
      { kind: 'number', firm: true },
    ]);
    expect(find(first, said('b', 'Ilse Tamm', 'ninety people were hurt in that water'))).toMatchObject([
      { firm: false },
    ]);
    expect(
      find(
        said('a', 'Per Aho', 'fourteen people were injured in Tarn'),
        said('b', 'Ilse Tamm', 'seventeen people were hurt in Orva'),
      ),
    ).toEqual([]);
  });
});
