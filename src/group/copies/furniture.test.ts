import { expect, it } from 'vitest';
import { createFurniture } from './furniture.ts';

/** Hashes that are all remembered. */
const LINE = Uint32Array.from([4, 8, 12, 16]);
const OUTLET = 'gazette.example';

/** Whether each day's article has the line marked as furniture. */
function markedOn(days: readonly number[]): boolean[] {
  const furniture = createFurniture();
  return days.map((day) => furniture.mark(OUTLET, LINE, day).every((mark) => mark === 1));
}

it('tells what an outlet prints again after some days, and not what it prints at once or weeks later', () => {
  expect(markedOn([1, 3, 8, 27, 48])).toEqual([false, false, true, true, false]);
});

it('knows what was printed last though an older article came after it', () => {
  expect(markedOn([40, 22, 44])).toEqual([false, false, true]);
});

it('tells outlets apart', () => {
  const furniture = createFurniture();
  furniture.mark(OUTLET, LINE, 1);
  expect([...furniture.mark('courier.example', LINE, 9)]).toEqual([0, 0, 0, 0]);
});
