import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createNumbers } from './numbers.ts';

it('find articles by their ids as a Map does, whatever is deleted', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(400), fc.boolean()), { maxLength: 1500, size: 'max' }), (steps) => {
      const ids: string[] = [];
      const numbers = createNumbers((number) => ids[number]!);
      const known = new Map<string, number>();
      for (const [n, isAdded] of steps) {
        const id = `article-${n}`;
        const held = known.get(id);
        if (isAdded && held === undefined) {
          known.set(id, ids.push(id) - 1);
          numbers.add(ids.length - 1);
        } else if (!isAdded && held !== undefined) {
          known.delete(id);
          numbers.delete(held);
        }
      }
      for (let n = 0; n <= 401; n++) expect(numbers.get(`article-${n}`)).toBe(known.get(`article-${n}`));
    }),
    { numRuns: 40 },
  );
});
