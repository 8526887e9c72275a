import { describe, expect, it } from 'vitest';
import { readDocument } from '../../text/document.ts';
import { extract } from './extract.ts';

const contentsOf = (text: string): string[] =>
  extract(readDocument(text)).map(({ content }) =>
    content.map(({ start, end }) => text.slice(start, end)).join(' '),
  );

describe('withoutWhen', () => {
  it('leaves out when a thing was praised, and keeps when it is to be done', () => {
    expect(contentsOf('Captain Lena Holt praised her crew after the storm.')).toEqual(['her crew']);
    expect(contentsOf('Lena Holt said that her crew would sail after the storm.')[0]).toMatch(
      /after the storm/,
    );
  });
});
