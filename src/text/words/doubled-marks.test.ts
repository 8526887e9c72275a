import { describe, expect, it } from 'vitest';
import { readDoubledMarks } from './doubled-marks.ts';

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
