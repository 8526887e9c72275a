import { expect, it } from 'vitest';
import { PAGE_BYTES, withinBudget } from './budget.ts';

/** A page of a fixed part and a part that shrinks with its share, both in parts of the budget; and the shares it was asked for. */
function pageOf(fixed: number, lists: number): { html: string; asked: number[] } {
  const asked: number[] = [];
  const html = withinBudget((share) => {
    asked.push(share);
    return 'x'.repeat(Math.floor(PAGE_BYTES * (fixed + share * lists)));
  });
  return { html, asked };
}
const fullest = (fixed: number, lists: number): number =>
  [1, 0.7, 0.5, 0.35, 0.25].find((share) => fixed + share * lists <= 1) ?? 0.25;

it('gives the fullest page within the budget, and makes none of which it is clear that it is too large', () => {
  for (const fixed of [0, 0.1, 0.4])
    for (const lists of [0.5, 0.95, 1.2, 1.8, 2.5, 3.5, 9]) {
      const { html, asked } = pageOf(fixed, lists);
      const share = fullest(fixed, lists);
      expect(asked.at(-1)).toBe(share);
      expect(html.length).toBe(Math.floor(PAGE_BYTES * (fixed + share * lists)));
    }
  expect(pageOf(0.1, 0.5).asked).toEqual([1]);
  expect(pageOf(0.1, 9).asked).toEqual([1, 0.25]);
  expect(pageOf(0, 1.9).asked).toEqual([1, 0.5]);
});
