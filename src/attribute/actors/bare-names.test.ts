import { describe, expect, it } from 'vitest';
import { readDocument } from '../../text/document.ts';
import { readBareNames } from './bare-names.ts';

const bareIn = (text: string): string[] => {
  const document = readDocument(text);
  return [...readBareNames(document, document.names).people];
};

describe('readBareNames', () => {
  it('takes known surnames for people, and names that "who" or "he" follows', () => {
    expect(
      bareIn('Yesterday Putin left. The crowd cheered Hensbrook, who waved. Later Pell said he was ill.'),
    ).toEqual(['Putin', 'Hensbrook', 'Pell']);
  });

  it('takes what has shares, plants or an article before it for none', () => {
    expect(
      bareIn('On Friday Tolvex said it would sell. The Tolvex plant is old. Later Tolvex shares fell.'),
    ).toEqual([]);
  });

  it('tells the firms among them', () => {
    const document = readDocument(
      'Later Tolvex said it would sell. Shares of Apple fell. Lunden, who waved, left Orla as Relvex’s shares rose.',
    );
    expect([...readBareNames(document, document.names).firms]).toEqual(['Tolvex', 'Apple', 'Relvex']);
  });
});
