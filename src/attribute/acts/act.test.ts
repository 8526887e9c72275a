import { describe, expect, it } from 'vitest';
import { createArticleText } from '../../model/article.ts';
import { attribute } from '../attribute.ts';

const acts = (text: string): string[] =>
  attribute(createArticleText({ id: 'a', text, language: 'en' })).map(({ act }) => act);

describe('readAct', () => {
  it('takes for a denial what is said not to be so, and nothing that is told by the way', () => {
    expect(acts('Mayor Ana Reyes said the council had not taken the money.')).toEqual(['denial']);
    expect(acts('"I did not say that," Omar Reza said.')).toEqual(['denial']);
    expect(acts('Emil Sand said he called the police after his son did not answer the phone.')).toEqual([
      'claim',
    ]);
  });

  it('does not take what another will do for a promise of who tells it', () => {
    expect(acts('Mayor Ana Reyes lost the vote. Omar Reza said she would resign.').at(-1)).not.toBe(
      'promise',
    );
    expect(acts('Mayor Ana Reyes lost the vote. Reyes said she would resign.').at(-1)).toBe('promise');
  });

  it('takes "asks the ministry to pay" for a demand and "asked whether" for a question', () => {
    expect(acts('The council asked the ministry to pay for the dyke.')).toEqual(['demand']);
    expect(acts('Councillor Pia Strand asked whether the ministry would pay.')).toEqual(['question']);
  });
});
