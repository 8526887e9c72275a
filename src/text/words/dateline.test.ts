import { describe, expect, it } from 'vitest';
import { readDateline } from './dateline.ts';
import { splitSentences } from './sentences.ts';
import { tokenize } from './tokens.ts';

const sentencesOf = (text: string): string[] => {
  const tokens = tokenize(text);
  const { starts, ends } = splitSentences(tokens);
  return [...starts].map((start, i) => text.slice(tokens.starts[start], tokens.ends[ends[i]! - 1]));
};

describe('a dateline', () => {
  it.each([
    ['TARN, March 4 (Reuters) - The mayor resigned.', 'TARN, March 4 (Reuters)', 'Reuters'],
    ['TARN — The mayor resigned.', 'TARN', null],
    ['Tarn (dpa) - The mayor resigned.', 'Tarn (dpa)', 'dpa'],
  ])('is read from "%s"', (text, line, named) => {
    const found = readDateline(text)!;
    expect(found).toMatchObject({ line, named });
    expect(text.slice(found.end)).toBe('The mayor resigned.');
  });

  it.each(['The mayor - a former baker - resigned.', 'Brandt — The mayor resigned.', 'BREXIT is over.'])(
    'is none in "%s"',
    (text) => expect(readDateline(text)).toBeNull(),
  );

  it('is a sentence of its own, also below a line that stands under the headline', () => {
    expect(sentencesOf('TARN (dpa) - A judge resigned. It rained.')).toEqual([
      'TARN (dpa) -',
      'A judge resigned.',
      'It rained.',
    ]);
    expect(sentencesOf('A ruling in brief\n\nTARN — A judge resigned.')).toEqual([
      'A ruling in brief',
      'TARN —',
      'A judge resigned.',
    ]);
  });
});
