import { expect, test } from 'vitest';
import { isNamed, readCountries } from './countries.ts';

const numberOf = (language: string, beginning: string): number | undefined =>
  readCountries(language).forms.find((form) => form.beginning === beginning)?.country;

test('names of a country in several languages are one number, those of two are two', () => {
  const japan = numberOf('en', 'japa');
  expect(japan).toBeTypeOf('number');
  expect(numberOf('es', 'japo')).toBe(japan);
  expect(numberOf('en', 'italia')).not.toBe(japan);
});

test('a name of several words is a phrase, one of a few letters no beginning of other words', () => {
  const { forms, phrases } = readCountries('en');
  const states = phrases.find(({ words }) => words.join(' ') === 'united states');
  expect(states).toMatchObject({ isCapital: true, country: numberOf('en', 'us') });
  expect(forms.find(({ beginning }) => beginning === 'us')).toMatchObject({ rest: 0, isCapital: true });
});

test('where a people is written small, its long names are names without a capital, too', () => {
  const isCapital = (language: string, beginning: string): boolean | undefined =>
    readCountries(language).forms.find((form) => form.beginning === beginning)?.isCapital;
  expect(isCapital('es', 'portuga')).toBe(false);
  expect(isCapital('en', 'portuga')).toBe(true);
});

test('what is no language has no names and harms nobody', () => {
  for (const tag of [
    '',
    'x',
    'zxx',
    'mul',
    'tlh',
    'no language',
    'en_US',
    'C',
    '\u0000',
    'é',
    'a'.repeat(100_000),
  ]) {
    expect(isNamed(tag), tag.slice(0, 20)).toBe(false);
    expect(readCountries(tag), tag.slice(0, 20)).toEqual({ forms: [], phrases: [] });
  }
});
