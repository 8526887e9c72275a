import { expect, it } from 'vitest';
import { toldWithActs as told } from '../../told.fixture.ts';

it('tells that somebody leaves something open, and no denial of it', () => {
  expect(told('Duarte did not rule out further job cuts.')).toEqual(['Duarte claim: further job cuts']);
  expect(told('Duarte did not rule out further job cuts, and the union left.')).toEqual([
    'Duarte claim: further job cuts',
  ]);
  expect(told('The rain did not stop.')).toEqual([]);
});

it('leaves nothing open for whom others tell to, or who has not been asked', () => {
  expect(told('Experts said the police should not rule out arson.')).toEqual([
    'Experts demand: the police should not rule out arson',
  ]);
  expect(told('Ministers who did not vote rule out new taxes.')).toEqual([]);
  expect(told('Asked whether he would not rule out a run, Duarte smiled.').join()).not.toMatch(/^he |,he /);
});

it('tells once what somebody leaves open, also within his own statement', () => {
  expect(told('The minister would not rule out or confirm the deal.')).toEqual(['minister claim: the deal']);
  expect(told('The minister said he would not rule out a strike.')).toHaveLength(1);
  expect(told('The minister refused to rule out further cuts.')).toEqual([
    'minister rejection: to rule out further cuts',
  ]);
});
