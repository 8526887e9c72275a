import { describe, expect, it } from 'vitest';
import { cutParagraphs, type Mark } from './pieces.ts';

const TEXT = 'One two three.\n\nFour five.';
const mark = (part: Mark['part'], words: string): Mark => {
  const start = TEXT.indexOf(words);
  return { part, start, end: start + words.length };
};
const shown = (marks: readonly Mark[]) =>
  cutParagraphs(TEXT, marks).map((pieces) => pieces.map(({ text, parts }) => [text, ...parts].join('|')));

describe('cutting a text at its marks', () => {
  it('leaves an unmarked text in its paragraphs', () => {
    expect(shown([])).toEqual([['One two three.'], ['Four five.']]);
  });

  it('keeps every letter under overlapping marks', () => {
    expect(shown([mark('content', 'One two'), mark('hedge', 'two three')])).toEqual([
      ['One |content', 'two|content|hedge', ' three|hedge', '.'],
      ['Four five.'],
    ]);
  });

  it('carries a mark over the end of a paragraph', () => {
    expect(shown([mark('content', 'three.\n\nFour')])).toEqual([
      ['One two ', 'three.|content'],
      ['Four|content', ' five.'],
    ]);
  });

  it('closes a mark that ends with its paragraph', () => {
    expect(shown([mark('content', 'three.'), mark('cue', 'Four')])).toEqual([
      ['One two ', 'three.|content'],
      ['Four|cue', ' five.'],
    ]);
  });

  it('keeps a part open while one of two of its kind is', () => {
    expect(shown([mark('other', 'One two three'), mark('other', 'two')])).toEqual([
      ['One |other', 'two|other', ' three|other', '.'],
      ['Four five.'],
    ]);
  });
});
