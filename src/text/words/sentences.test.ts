import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';
import { tokenize } from './tokens.ts';

describe('splitSentences', () => {
  it('parts the dateline of an agency whose report is taken in below, and of no one else there', () => {
    const before = 'One.\n\nTwo.\n\nThree.\n\nFour.\n\n';
    const sentencesOf = (text: string): string[] => {
      const tokens = tokenize(text);
      const { count, starts, ends } = splitSentences(tokens);
      return Array.from({ length: count }, (_, i) =>
        text.slice(tokens.starts[starts[i]!]!, tokens.ends[ends[i]! - 1]!),
      );
    };
    expect(sentencesOf(`${before}TARN, May 3 (VNA) - The mayor denied it.`).at(-1)).toBe(
      'The mayor denied it.',
    );
    expect(sentencesOf(`${before}Ana Roe (Labour) - The mayor denied it.`)).toHaveLength(5);
  });

  it('cuts what goes on without a stop, so that no sentence is unbounded', () => {
    const sentences = splitSentences(tokenize('said the minister '.repeat(1000)));
    const lengths = Array.from(sentences.ends, (end, i) => end - sentences.starts[i]!);
    expect(Math.max(...lengths)).toBe(400);
    expect(lengths.reduce((sum, length) => sum + length)).toBe(3000);
  });
});
