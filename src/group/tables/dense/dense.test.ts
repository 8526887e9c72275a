import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDensePostings } from './dense.ts';

const LIMIT = 5;

it('gives the newest items of a key, in however many steps they were packed', () => {
  // Keys of many items, of some, and of one each; what is before `from` is not held.
  const drawn = fc.record({ count: fc.nat(60_000), from: fc.nat(30_000), salt: fc.nat() });
  fc.assert(
    fc.property(drawn, ({ count, from, salt }) => {
      let top = 0;
      const postings = createDensePostings(LIMIT, (item) => item >= Math.min(from, top - 2));
      const known = new Map<number, number[]>();
      const put = (key: number, item: number): void => {
        postings.put(key, item);
        const items = known.get(key);
        if (items) items.unshift(item);
        else known.set(key, [item]);
      };
      for (let i = 0; i < count; i++) {
        top = i >> 1;
        put(Math.imul(i % 3 === 0 ? i % 7 : i % 3 === 1 ? i % 1000 : i, salt | 1), top);
      }
      const into = new Int32Array(LIMIT);
      for (const [key, items] of known) {
        const read = [...into.subarray(0, postings.read(key, into))];
        const newest = items.slice(0, LIMIT);
        expect(read).toEqual(newest.slice(0, read.length));
        expect(newest.slice(read.length).every((item) => item < from)).toBe(true);
      }
      for (let key = 0; key < 100; key++) if (!known.has(key)) expect(postings.read(key, into)).toBe(0);
    }),
    { numRuns: 12 },
  );
});

it('reads no more than it is given room for', () => {
  const postings = createDensePostings(LIMIT, () => true);
  for (let item = 0; item < 20_000; item++) postings.put(item % 2, item);
  const into = new Int32Array(3);
  expect(postings.read(1, into)).toBe(3);
  expect([...into]).toEqual([19_999, 19_997, 19_995]);
});

it('drops what is no longer held, and goes on where numbers have grown far', () => {
  const held = 1_900_000_000;
  const postings = createDensePostings(LIMIT, (item) => item > held);
  for (let item = 0; item < 20_000; item++) postings.put(7, item);
  for (let item = held + 1; item < held + 20_000; item++) postings.put(item, item);
  for (let item = held + 1; item < held + 20_000; item++) postings.put(item, item + 20_000);
  const into = new Int32Array(LIMIT);
  expect(postings.read(7, into)).toBe(0);
  expect(postings.read(held + 5, into)).toBe(2);
  expect([...into.subarray(0, 2)]).toEqual([held + 20_005, held + 5]);
});
