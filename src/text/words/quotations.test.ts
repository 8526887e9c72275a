import { describe, expect, it } from 'vitest';
import { readQuotations } from './quotations.ts';
import { splitSentences } from './sentences.ts';
import { tokenize } from './tokens.ts';

const quoted = (text: string): string[] => {
  const tokens = tokenize(text);
  return readQuotations(tokens, splitSentences(tokens))
    .all.filter(({ depth }) => depth === 0)
    .map(({ inner }) => text.slice(inner.start, inner.end));
};

describe('readQuotations', () => {
  it('pairs straight and curly marks and leaves apostrophes alone', () => {
    expect(quoted('"We won\'t go," she said. “It’s late.”')).toEqual(["We won't go,", 'It’s late.']);
  });

  it('follows a quotation over the ends of lines to the mark that closes it', () => {
    expect(quoted('"We waited.\nNobody came.\nThen it rained," she said.')).toEqual([
      'We waited.\nNobody came.\nThen it rained,',
    ]);
  });

  it('takes a mark that is never closed, or that a new one follows, for its own paragraph alone', () => {
    expect(quoted('"We waited.\nThe mayor left.')).toEqual(['We waited.']);
    expect(quoted('“We waited.\n\n“Nobody came,” she said.')).toEqual(['We waited.', 'Nobody came,']);
  });
});
