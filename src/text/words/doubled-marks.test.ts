import { describe, expect, it } from 'vitest';
import { readDoubledMarks, withDoubledMarks } from './doubled-marks.ts';

describe('readDoubledMarks', () => {
  it('gives double marks, and every other character its place', () => {
    const text = "Ana Roe said, ''It is ours.'' (''Ours,'' she said.) ``Yes,'' he said.";
    const read = readDoubledMarks(text);
    expect(read).toBe('Ana Roe said,  "It is ours."  ( "Ours,"  she said.)  "Yes,"  he said.');
    expect(read).toHaveLength(text.length);
    expect(readDoubledMarks(read)).toBe(read);
  });

  it('changes nothing where none opens', () => {
    for (const text of ["The deck is 6'2'' wide.", "It is the workers'' hall.", '"Yes," he said.', ''])
      expect(readDoubledMarks(text)).toBe(text);
  });
});

describe('withDoubledMarks', () => {
  it('gives a span both signs of the marks that it holds, and nothing else', () => {
    const text = "He called ''ours'' it.";
    const read = readDoubledMarks(text);
    const whole = (part: string) => {
      const start = read.indexOf(part);
      const span = withDoubledMarks(text, read, { start, end: start + part.length });
      return text.slice(span.start, span.end);
    };
    expect(whole('"ours"')).toBe("''ours''");
    expect(whole('called  "ours')).toBe("called ''ours");
    expect(whole('ours')).toBe('ours');
    expect(whole('it.')).toBe('it.');
    expect(withDoubledMarks('He', 'He', { start: 0, end: 2 })).toEqual({ start: 0, end: 2 });
  });

  it('keeps each place of any text of marks and words', () => {
    const parts = ["''", '``', "'", '"', ' ', 'a', '\n', '(', '\u2014', '.', "6'2''"];
    for (let seed = 1; seed < 400; seed++) {
      let text = '';
      for (let i = 0, x = seed; i < 14; i++) {
        x = (x * 16807) % 2147483647;
        text += parts[x % parts.length];
      }
      const read = readDoubledMarks(text);
      expect(read).toHaveLength(text.length);
      for (let i = 0; i < text.length; i++)
        if (read[i] !== text[i]) expect(`${text[i]} as ${read[i]}`).toMatch(/^['`] as [" ]$/);
    }
  });
});
