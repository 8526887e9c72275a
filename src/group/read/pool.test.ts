import { expect, it } from 'vitest';
import { createPool } from './pool.ts';

it('keeps arrays of all kinds apart', () => {
  const keep = createPool();
  const given = Array.from({ length: 9000 }, (_, i) => {
    const values = Array.from({ length: i % 40 }, (_, k) => (i * 31 + k) % 60_000);
    return i % 3 === 0
      ? Int32Array.from(values)
      : i % 3 === 1
        ? Uint32Array.from(values)
        : Uint16Array.from(values);
  });
  const kept = given.map((array) => keep(array));
  expect(kept).toEqual(given);
});

it('leaves a large array where it is', () => {
  const large = new Int32Array(100_000);
  expect(createPool()(large)).toBe(large);
});
