import { describe, expect, it } from 'vitest';
import { supersededNumbers } from '../contradictions/changes.ts';
import { numberContradictions } from '../contradictions/numbers.ts';
import { readAccount } from '../reading/reading.ts';
import { accountFor, linesFor } from '../sample.ts';
import { agree } from './agree.ts';
import { countedIn } from './counted.ts';
import { labelOf } from './labels.ts';
import { quantitiesIn } from './quantities.ts';
import { seriesOf } from './series.ts';

const quantities = (text: string) => quantitiesIn(readAccount(accountFor({ id: 'q', text }), 0, 'q'));
const plain = (text: string) =>
  quantities(text).map(({ value, high, unit, bound }) => [value, high, unit, bound]);

describe('quantities', () => {
  it('reads values, ranges, bounds and units', () => {
    expect(plain('It costs $61 billion.')).toEqual([[61e9, null, '$', null]]);
    expect(plain('About 300,000 Orvan troops hold 18 percent of it.')).toEqual([
      [300000, null, 'troops', 'about'],
      [18, null, '%', null],
    ]);
    expect(plain('Between 2 and 3 million crowns were lost.')).toEqual([[2e6, 3e6, 'crowns', null]]);
    expect(plain('More than forty boats left; up to 12 boats stayed.')).toEqual([
      [40, null, 'boats', 'at least'],
      [12, null, 'boats', 'up to'],
    ]);
    expect(plain('The number of people injured is 14.')).toEqual([[14, null, 'people', null]]);
  });

  it('takes years, days of a month and bare numbers for none', () => {
    expect(plain('On March 4, 2031, they met at 8:30 and won 3-2 in 1998.')).toEqual([]);
  });

  it('lets rounded, ranged and bounded values agree', () => {
    const [exact] = quantities('There were 1,020 boats.');
    const [round] = quantities('There were 1,000 boats.');
    const [least] = quantities('There were more than 700 boats.');
    const [other] = quantities('There were 600 boats.');
    expect(agree(exact!, round!)).toBe(true);
    expect(agree(exact!, least!)).toBe(true);
    expect(agree(exact!, other!)).toBe(false);
  });
});

const told = (id: string, day: string, speaker: string, count: string) =>
  accountFor({
    id,
    publishedAt: day,
    text: `${speaker} said ${count} people were injured at the Orva landing.`,
    said: [{ speaker, cue: 'said', content: `${count} people were injured at the Orva landing` }],
  });
const countedFor = (...accounts: Parameters<typeof linesFor>[0]) => {
  const lines = linesFor(accounts);
  return countedIn([...new Set(lines.map(({ reading }) => reading))], lines);
};

describe('series of numbers', () => {
  it('marks a number that its own source corrects as superseded, and calls it no contradiction', () => {
    const counted = countedFor(
      told('first', '2031-03-04', 'Ilse Tamm', 'nine'),
      told('second', '2031-03-06', 'Ilse Tamm', 'fourteen'),
    );
    const [series] = seriesOf(counted);
    expect(series!.points.map(({ quantity, superseded }) => [quantity.value, superseded])).toEqual([
      [9, true],
      [14, false],
    ]);
    expect(supersededNumbers(counted)).toMatchObject([{ kind: 'superseded' }]);
    expect(numberContradictions(counted)).toEqual([]);
  });

  it('sets two voices of one day against each other', () => {
    const counted = countedFor(
      told('a', '2031-03-04', 'Ilse Tamm', 'nine'),
      told('b', '2031-03-04', 'Per Aho', 'seventeen'),
    );
    expect(numberContradictions(counted)).toMatchObject([{ kind: 'number', firm: true }]);
  });
});

describe('a series of numbers', () => {
  const labelFor = (text: string) =>
    labelOf(
      quantitiesIn(readAccount(accountFor({ id: 'q', text }), 0, 'q')).map((quantity) => ({
        quantity,
        reading: readAccount(accountFor({ id: 'q', text }), 0, 'q'),
        line: null,
        terms: new Set<number>(),
        isListed: false,
      })),
    );

  it('is called by the noun that it counts, as a text writes it', () => {
    expect(labelFor('Fourteen people injured in the flood, the mayor said, are at home.')).toBe(
      'people injured in the flood',
    );
    expect(labelFor('He has put the number of injured at nine.')).toBe('number of injured');
    expect(labelFor('The toll rate of 18 percent was kept.')).toBe('toll rate');
  });

  it('takes no other figure into its name, and its unit alone where nothing else is told', () => {
    expect(labelFor('Duties on $200 billion of harbour goods were 25 percent.')).not.toContain('200');
    expect(labelFor('It rose 10 percent in 2017.')).toBe('%');
  });

  it('joins no two values of one sentence with a value of another text', () => {
    const rise = (id: string, text: string) =>
      readAccount(accountFor({ id, publishedAt: '2031-03-04', text }), 0, id);
    const accounts = [
      rise('x', 'The council raised the toll on river barges to 25 percent from 10 percent.'),
      rise('y', 'The council raised the toll on river barges to 40 percent.'),
      rise('z', 'The council raised the toll on river barges to 25 percent.'),
    ];
    const values = seriesOf(countedIn(accounts, [])).map(({ points }) =>
      points.map(({ quantity }) => quantity.value),
    );
    expect(values).toEqual([[25, 25]]);
  });

  it('is none where several texts repeat one word of one speaker', () => {
    const accounts = ['x', 'y'].map((id) => told(id, '2031-03-04', 'Ilse Tamm', '14'));
    expect(seriesOf(countedFor(...accounts))).toEqual([]);
  });
});
