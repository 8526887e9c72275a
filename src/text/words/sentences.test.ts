import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';
import { tokenize } from './tokens.ts';

describe('splitSentences', () => {
  it('cuts what goes on without a stop, so that no sentence is unbounded', () => {
    const sentences = splitSentences(tokenize('said the minister '.repeat(1000)));
    const lengths = Array.from(sentences.ends, (end, i) => end - sentences.starts[i]!);
    expect(Math.max(...lengths)).toBe(400);
    expect(lengths.reduce((sum, length) => sum + length)).toBe(3000);
  });
});
