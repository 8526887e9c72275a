import { expect, test, vi } from 'vitest';
import { unifySenses } from './concepts.ts';
import { CONCEPT, readWords } from './words.ts';

/** The sense of each word, by the word. */
const sensesOf = (text: string, language: string): ReadonlyMap<string, number> => {
  const words = unifySenses(readWords(text, 100), language);
  return new Map(
    Array.from({ length: words.count }, (_, i) => [
      text.slice(words.starts[i], words.ends[i]),
      words.senses[i]!,
    ]),
  );
};

const countriesIn = (text: string, language: string): string[] => {
  const words = unifySenses(readWords(text, 100), language);
  return Array.from({ length: words.count }, (_, i) => i)
    .filter((i) => (words.flags[i]! & CONCEPT) !== 0)
    .map((i) => text.slice(words.starts[i], words.ends[i]));
};

test('a country and its people are one in all languages', () => {
  const japan = sensesOf('Japan', 'en').get('Japan');
  for (const [text, language] of [
    ['Japanese', 'en'],
    ['Japón', 'es'],
    ['japonesa', 'es'],
    ['Japão', 'pt'],
    ['Японии', 'ru'],
    ['японский', 'ru'],
    ['اليابان', 'ar'],
    ['اليابانية', 'ar'],
    ['Japonska', 'sl'],
  ] as const)
    expect(sensesOf(text, language).get(text), text).toBe(japan);
});

test('a country of several words, or in capitals, is told from words that are written like it', () => {
  const us = sensesOf('US', 'en').get('US');
  expect(sensesOf('los Estados Unidos', 'es').get('Unidos')).toBe(us);
  expect(sensesOf('США', 'ru').get('США')).toBe(us);
  expect(countriesIn('They told us how Polish workers polish it', 'en')).toEqual(['Polish']);
  expect(countriesIn('La gráfica indica un alza', 'es')).toEqual([]);
});

test('an article written together with its noun is no part of it', () => {
  const italy = sensesOf('Italy', 'en').get('Italy');
  expect(sensesOf("l'Italie", 'fr').get("l'Italie")).toBe(italy);
  expect(sensesOf('l’Italie', 'fr').get('l’Italie')).toBe(italy);
});

test('related words of related languages have one root', () => {
  const pairs = [
    ['medals', 'medalla', 'es'],
    ['tennis', 'tênis', 'pt'],
    ['tennis', 'теннис', 'ru'],
    ['final', 'finale', 'fr'],
    ['photo', 'foto', 'de'],
    ['athletes', 'atletas', 'es'],
  ] as const;
  for (const [english, other, language] of pairs)
    expect(sensesOf(other, language).get(other), other).toBe(sensesOf(english, 'en').get(english));
});

test('a language that is not known, or no language at all, has roots but no countries', () => {
  expect(countriesIn('Japan won', 'tlh')).toEqual([]);
  expect(sensesOf('tennis', 'no language').get('tennis')).toBe(sensesOf('tennis', 'en').get('tennis'));
});

test('a text without letters, one endless word, and marks that stand alone are read without harm', () => {
  for (const text of ['', '1 2 3 -- !', '\u0301\u0301', '’’’', 'a'.repeat(1_000_000), 'اا', "l'"])
    expect(countriesIn(text, 'en'), text.slice(0, 9)).toEqual([]);
});

test('tags that are no languages take no room from those that are', () => {
  for (let i = 0; i < 500; i++) unifySenses(readWords('Japan', 10), `tag ${i}`);
  expect(countriesIn('Uswisi', 'sw')).toEqual(['Uswisi']);
  const named = vi.spyOn(Intl, 'DisplayNames');
  for (let i = 0; i < 1000; i++) unifySenses(readWords('Uswisi', 10), 'sw');
  expect(named).not.toHaveBeenCalled();
  unifySenses(readWords('Ruotsi', 10), 'fi');
  expect(named).toHaveBeenCalled();
  named.mockRestore();
});
