import { expect, it } from 'vitest';
import { createArena } from './arena.ts';

it('gives pieces of their own, and takes a chunk anew once all of its pieces were freed', () => {
  const arena = createArena();
  const fill = (words: number, value: number): number => {
    const number = arena.take(words);
    const { chunk, at } = arena.at(number);
    expect(new Set(chunk.words.subarray(at, at + words))).toEqual(new Set([0]));
    chunk.words.fill(value, at, at + words);
    return number;
  };
  const pieces = Array.from({ length: 3000 }, (_, i) => fill(60, i));
  pieces.forEach((number, i) => {
    const { chunk, at } = arena.at(number);
    expect(new Set(chunk.words.subarray(at, at + 60))).toEqual(new Set([i]));
  });
  for (const number of pieces) arena.free(number);
  const again = Array.from({ length: 3000 }, (_, i) => fill(60, i));
  expect(Math.max(...again)).toBeLessThan(Math.max(...pieces) + 2 ** 16);
});
