import { expect, it } from 'vitest';
import type { OutletRating, Rating } from '../../model/rating.ts';
import { ratingBy, widestRater } from './raters.ts';

const said = (outlet: string, ...of: readonly (readonly [string, Rating])[]): [string, OutletRating[]] => [
  outlet,
  of.map(([rater, rating]) => ({ outlet, rater, rating })),
];
const ratings = new Map([
  said('ledger.example', ['Aster', 'left'], ['Birch', 'center']),
  said('courier.example', ['Birch', 'right']),
  said('far.example', ['Aster', 'right']),
  said('further.example', ['Aster', 'right']),
]);

it('draws for the rater who covers most of what is held, not of what is rated at all', () => {
  expect(widestRater(['ledger.example', 'courier.example'], ratings)).toBe('Birch');
  expect(widestRater(ratings.keys(), ratings)).toBe('Aster');
});

it('takes the first of two who cover as many, and nobody where nobody rates', () => {
  expect(widestRater(['ledger.example'], ratings)).toBe('Aster');
  expect(widestRater(['unknown.example'], ratings)).toBeNull();
});

it('fills no gap of one rater with the word of another', () => {
  expect(ratingBy('Aster', ratings.get('courier.example')!)).toBeNull();
  expect(ratingBy(null, ratings.get('courier.example')!)).toBeNull();
  expect(ratingBy('Birch', ratings.get('courier.example')!)).toBe('right');
});
