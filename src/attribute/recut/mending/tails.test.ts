import { expect, it } from 'vitest';
import { toldWithActs as told } from '../../told.fixture.ts';

it('ends an object before a clause that has a subject of its own', () => {
  expect(told('The union demanded a second ferry but the minister Paul Hart left.')).toEqual([
    'union demand: a second ferry',
  ]);
  expect(told('The clerk asked for more but the minister Paul Hart opted for less.')).toEqual([]);
});
