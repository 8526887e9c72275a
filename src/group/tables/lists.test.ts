import { expect, it } from 'vitest';
import { withOne } from './lists.ts';

it('a list with one more leaves a short list as it was and holds all in order', () => {
  const short: readonly number[] = [1];
  expect(withOne([...short], 2)).toEqual([1, 2]);
  let list: number[] = [];
  for (let i = 0; i < 40; i++) list = withOne(list, i);
  expect(list).toEqual(Array.from({ length: 40 }, (_, i) => i));
});
