import { expect, it } from 'vitest';
import { readDocument, tokensOf } from '../../../text/document.ts';
import type { Cut } from '../cut.ts';
import { partPieces } from './pieces.ts';

it('gives a quotation that three statements share to the one that has its head, and no word of it twice', () => {
  const text = 'Ana Roe said: “We will pay for the bridge and the road and the ferry this year.”';
  const document = readDocument(text);
  const range = (words: string) => {
    const start = text.indexOf(words);
    return tokensOf(document.tokens, { start, end: start + words.length });
  };
  const cutOf = (words: string): Cut => ({
    speaker: range('Ana Roe'),
    cue: range('said'),
    content: [range(words)],
    origin: 'quotation',
    voice: 'actor',
  });
  const cuts = ['We will pay', 'for the bridge and', 'the road and the ferry'].map(cutOf);
  const parted = partPieces(document, cuts);
  expect(parted.map(({ content }) => content)).toEqual([
    [range('We will pay for the bridge and the road and the ferry')],
  ]);
});
