import { describe, expect, it } from 'vitest';
import { excerptOf } from './excerpt.ts';

const WORDS = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');
const markAt = (words: string) => {
  const start = WORDS.indexOf(words);
  return { start, end: start + words.length, part: 'content' as const };
};

describe('cutting an excerpt', () => {
  it('leaves a short text alone', () => {
    const marks = [{ start: 0, end: 5, part: 'content' as const }];
    expect(excerptOf('short text', marks, 40)).toEqual({ text: 'short text', marks });
  });

  it('keeps the mark over the same words', () => {
    const { text, marks } = excerptOf(WORDS, [markAt('word40 word41')], 150);
    expect(text.slice(marks[0]!.start, marks[0]!.end)).toBe('word40 word41');
    expect(text).toMatch(/^… word\d+ .* word\d+ …$/);
    expect(text.length).toBeLessThan(160);
  });

  it('cuts a mark that is longer than the excerpt', () => {
    const { text, marks } = excerptOf(WORDS, [{ start: 0, end: WORDS.length, part: 'content' }], 50);
    expect(text.slice(marks[0]!.start, marks[0]!.end)).toMatch(/^word0 .*word\d$/);
  });
});
