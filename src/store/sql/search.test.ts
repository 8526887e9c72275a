import { describe, expect, it } from 'vitest';
import { excerptOf, foldWord, wordsOf } from './search.ts';

describe('the words of a query', () => {
  it('are words and phrases', () => {
    expect(wordsOf('bridge "is closed" now')).toEqual(['bridge', 'is closed', 'now']);
    expect(wordsOf('“Old port” -x')).toEqual(['Old port', 'x']);
    expect(wordsOf('"open end')).toEqual(['open end']);
    expect(wordsOf(' "" * ( ')).toEqual([]);
  });

  it('are bounded', () => {
    expect(wordsOf('word '.repeat(10_000))).toHaveLength(32);
  });
});

describe('a word of the index', () => {
  it('has neither case nor accents', () => {
    expect(foldWord('Éclair')).toBe('eclair');
    expect(foldWord('Zażółć')).toBe('zazołc');
  });
});

describe('an excerpt', () => {
  it('is the whole of a short text, on one line', () => {
    expect(excerptOf('The bridge\n\nis  closed.', ['bridge'])).toBe('The bridge is closed.');
  });

  it('shows where most of the words stand together', () => {
    const text = `The bridge. ${'Word here. '.repeat(50)}The old bridge is closed. ${'More there. '.repeat(50)}`;
    const excerpt = excerptOf(text, ['closed', 'bridge']);
    expect(excerpt).toMatch(/^….*The old bridge is closed\..*…$/);
  });

  it('is the beginning where no word stands', () => {
    expect(excerptOf('a b c', ['zebra'])).toBe('a b c');
    expect(excerptOf('', ['zebra'])).toBe('');
    expect(excerptOf('…', ['zebra'])).toBe('…');
  });

  it('is short for any text', () => {
    expect(excerptOf('word '.repeat(100_000), ['word']).length).toBeLessThan(200);
    expect(excerptOf(`${'x '.repeat(100)}word`, ['word'])).toMatch(/^….*word$/);
  });
});
