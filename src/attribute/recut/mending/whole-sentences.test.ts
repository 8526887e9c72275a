import { expect, it } from 'vitest';
import { toldWithActs as told } from '../../told.fixture.ts';

it('keeps of a statement whose whole sentence is quoted what is quoted', () => {
  expect(
    told('The debate grew so heated over the levy that Governor Ana Roe said: "I feel lost in this hall."'),
  ).toEqual(['Ana Roe claim: I feel lost in this hall.']);
});

it('keeps the clause before a teller that he quotes in part', () => {
  expect(told('The levy "hurts the poor," Ana Roe said. "It has to go."')[0]).toMatch(
    /: The levy "hurts the poor,/,
  );
});
