import { expect, it } from 'vitest';
import { createChunks } from './chunks.ts';
import { createShelf } from './shelf.ts';

it('gives each piece words of its own, and a large one a chunk of its own', () => {
  const room = createChunks();
  const pieces = Array.from({ length: 3000 }, (_, i) => room(40 + (i % 3)));
  pieces.forEach(({ chunk, at }, i) => {
    chunk.words.fill(i, at, at + 40 + (i % 3));
  });
  pieces.forEach(({ chunk, at }, i) => {
    expect(new Set(chunk.words.subarray(at, at + 40 + (i % 3)))).toEqual(new Set([i]));
    expect(chunk.halves[at * 2]).toBe(i);
  });
  expect(new Set(pieces.map(({ chunk }) => chunk)).size).toBeLessThan(4);
  expect(room(20_000)).toMatchObject({ at: 0, chunk: { words: { length: 20_000 } } });
});

it('a shelf holds things by their numbers until they are deleted', () => {
  const shelf = createShelf<{ n: number }>();
  for (const n of [5000, 3, 70_000]) shelf.set(n, { n });
  shelf.set(3, { n: 4 });
  shelf.delete(5000);
  shelf.delete(6000);
  expect([...shelf.entries()]).toEqual([
    [3, { n: 4 }],
    [70_000, { n: 70_000 }],
  ]);
  expect([shelf.get(3)?.n, shelf.has(5000), shelf.get(-1), shelf.get(1e9)]).toEqual([
    4,
    false,
    undefined,
    undefined,
  ]);
});
