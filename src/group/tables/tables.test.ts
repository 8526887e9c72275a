import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createColumn } from './column.ts';
import { createHits } from './hits.ts';
import { createRing } from './ring.ts';
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

  it('give the newest postings of a key, and overwrite the oldest of all', () => {
    const ring = createRing(1 << 15);
    for (let i = 0; i < 100; i++) ring.put(7, i);
    const into = new Int32Array(3);
    expect(ring.read(7, into)).toBe(3);
    expect([...into]).toEqual([99, 98, 97]);
    expect(ring.read(8, into)).toBe(0);
    for (let i = 0; i < 1 << 15; i++) ring.put(1000 + i, i);
    expect(ring.read(7, into)).toBe(0);
    expect(ring.read(1005, into)).toBe(1);
    expect(into[0]).toBe(5);
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
