import { foldWord, wordsIn } from '../sql/search.ts';

/** PostgreSQL counts places up to here and refuses vectors above a megabyte. */
const MAX_PLACE = 16_383;
const MAX_UNITS = 250_000;
/** Longer words are cut, in texts and in queries alike. */
const MAX_LENGTH = 100;
/** Places kept of one word, by PostgreSQL's own bound. */
const MAX_PLACES = 255;

const lexeme = (word: string): string => foldWord(word).slice(0, MAX_LENGTH).toWellFormed();

/**
 * A headline (weight A) and a text as a `tsvector`, made here rather than by the server's parser: words are parted as in the
 * other backends, whatever the server's locale, and the work scales with the workers. Words hold letters and digits alone, so
 * that nothing needs an escape.
 */
export function toVector(headline: string | null, text: string): string {
  const places = new Map<string, string[]>();
  let place = 0;
  let units = 0;
  const take = (words: readonly string[], weight: string): void => {
    for (const word of words) {
      const key = lexeme(word);
      if (key === '') continue;
      if (++place > MAX_PLACE || units > MAX_UNITS) return;
      const found = places.get(key) ?? [];
      if (found.length < MAX_PLACES) found.push(`${place}${weight}`);
      places.set(key, found);
      units += key.length + 8;
    }
  };
  take(wordsIn(headline ?? ''), 'A');
  place++;
  take(wordsIn(text), '');
  return [...places].map(([word, found]) => `'${word}':${found.join(',')}`).join(' ');
}

/** Words and phrases, all to be found, as a `tsquery`; empty where nothing is left of them. */
export function toQuery(words: readonly string[]): string {
  const phrases = words.map((phrase) =>
    wordsIn(phrase)
      .map(lexeme)
      .filter((word) => word !== ''),
  );
  return phrases
    .filter((phrase) => phrase.length > 0)
    .map((phrase) => `(${phrase.map((word) => `'${word}'`).join(' <-> ')})`)
    .join(' & ');
}
