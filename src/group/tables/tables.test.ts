import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createColumn } from './column.ts';
import { createHits } from './hits.ts';
import { createPostings } from './postings.ts';
import { createSums } from './sums.ts';

describe('flat tables', () => {
  it('count as a Map does, once a round, and begin anew when cleared', () => {
    const hits = createHits();
    const drawn = fc.array(fc.tuple(fc.nat(600), fc.nat(3)), { maxLength: 900 });
    fc.assert(
      fc.property(drawn, (pairs) => {
        hits.clear();
        const rounds = new Map<number, number[]>();
        for (const [item, round] of pairs) {
          const known = rounds.get(item) ?? [];
          if (known.at(-1) !== round) known.push(round);
          rounds.set(item, known);
          hits.add(item, round);
        }
        const counted = Array.from({ length: hits.size }, (_, i) => [hits.item(i), hits.count(i)]);
        expect(counted).toEqual([...rounds].map(([item, seen]) => [item, seen.length]));
        for (const [place, [item]] of counted.entries()) expect(hits.placeOf(item!)).toBe(place);
        expect(hits.placeOf(601)).toBe(-1);
      }),
    );
  });

  it('hold a number for an article until it is deleted', () => {
    const column = createColumn();
    for (const number of [0, 5000, 4095, 20_000]) column.set(number, number * 2);
    column.set(0, 7);
    column.delete(5000);
    column.delete(5000);
    expect([0, 4095, 5000, 5001, 20_000, 99_999].map(column.get)).toEqual([7, 8190, -1, -1, 40_000, -1]);
    column.delete(-1);
    expect(column.get(-1)).toBe(-1);
  });

  it('give the newest items of a key, and drop keys of which nothing is held any more', () => {
    const limit = 60;
    const drawn = fc.array(fc.tuple(fc.nat(40), fc.boolean()), { maxLength: 3000, size: 'max' });
    fc.assert(
      fc.property(drawn, fc.nat(3000), (keys, from) => {
        const postings = createPostings(limit, (item) => item >= from);
        const known = new Map<number, number[]>();
        keys.forEach(([key, isRare], item) => {
          const own = isRare ? 1000 + item : key;
          postings.put(own, item);
          known.set(own, [item, ...(known.get(own) ?? [])]);
        });
        const into = new Int32Array(limit);
        for (const [key, items] of known)
          if (items[0]! >= from)
            expect([...into.subarray(0, postings.read(key, into))]).toEqual(items.slice(0, limit));
        postings.retain();
        for (const [key, items] of known)
          expect([...into.subarray(0, postings.read(key, into))]).toEqual(
            items.slice(0, limit).filter((item) => item >= from),
          );
        expect(postings.read(-1, into)).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  it('drop what is no longer held when room is wanted', () => {
    const postings = createPostings(4, (item) => item > 60_000);
    for (let item = 0; item <= 61_000; item++) for (let i = 0; i < 3; i++) postings.put(item * 3 + i, item);
    const into = new Int32Array(4);
    expect(postings.read(60_500 * 3, into)).toBe(1);
    expect(into[0]).toBe(60_500);
    expect(postings.read(1, into)).toBe(0);
  });

  it('sum as a Map does, the key 0 too, and forget what has become little', () => {
    const sums = createSums();
    for (let i = 0; i < 6000; i++) sums.add(i % 3000, 1);
    expect([0, 1, 2999, 3000].map(sums.get)).toEqual([2, 2, 2, 0]);
    sums.add(5, 8);
    sums.scale(0.1, 0.5);
    expect([1, 5].map(sums.get)).toEqual([0, 1]);
  });
});
