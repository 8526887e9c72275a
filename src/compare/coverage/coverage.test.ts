import { describe, expect, it } from 'vitest';
import type { Rating } from '../../model/rating.ts';
import { accountFor } from '../sample.ts';
import { coverageOf } from './coverage.ts';

const rated = (count: number, name: string, rating?: Rating) =>
  Array.from({ length: count }, (_, i) =>
    accountFor({
      id: `${name}${i}`,
      text: `Report ${i}.`,
      outlet: `${name}${i}.example`,
      ...(rating ? { rating } : {}),
    }),
  );

describe('coverage', () => {
  it('says the share of the leading side over all outlets and over the rated ones', () => {
    const accounts = [
      ...rated(7, 'left', 'left'),
      ...rated(5, 'leanleft', 'lean left'),
      ...rated(11, 'right', 'right'),
      ...rated(9, 'center', 'center'),
      ...rated(5, 'none'),
    ];
    const { outlets, lean } = coverageOf(accounts);
    expect(outlets).toEqual({ left: 12, right: 11, center: 9, unrated: 5, total: 37 });
    expect(lean).toEqual({
      side: 'left',
      count: 12,
      ofAll: 37,
      percentOfAll: 32,
      ofRated: 32,
      percentOfRated: 38,
    });
  });

  it('has no lean where two sides are level or nobody is rated', () => {
    expect(coverageOf([...rated(2, 'l', 'left'), ...rated(2, 'r', 'right')]).lean).toBeNull();
    expect(coverageOf(rated(3, 'n')).lean).toBeNull();
  });

  it('counts an outlet once, an owner once, a reprint once, each on its side', () => {
    const accounts = [
      accountFor({ id: 'a', text: 'A.', outlet: 'one.example', owner: 'House', rating: 'left' }),
      accountFor({ id: 'b', text: 'B.', outlet: 'one.example', owner: 'House', rating: 'left' }),
      accountFor({
        id: 'c',
        text: 'C.',
        outlet: 'two.example',
        owner: 'House',
        rating: 'right',
        reprintOf: 'b',
      }),
      accountFor({ id: 'd', text: 'D.', outlet: 'three.example', reprintOf: 'c' }),
      accountFor({ id: 'e', text: 'E.' }),
    ];
    const found = coverageOf(accounts);
    expect(found.articles).toEqual({ left: 2, center: 0, right: 1, unrated: 2, total: 5 });
    expect(found.outlets).toEqual({ left: 1, center: 0, right: 1, unrated: 1, total: 3 });
    expect(found.families).toEqual({ left: 1, center: 0, right: 0, unrated: 1, total: 2 });
    expect(found.origins).toEqual({ left: 2, center: 0, right: 0, unrated: 1, total: 3 });
    expect(found.articlesWithoutOutlet).toBe(1);
  });

  it('gives an origin that is not in the story the side of its earliest reprint', () => {
    const accounts = [
      accountFor({ id: 'x', text: 'X.', outlet: 'x.example', rating: 'right', reprintOf: 'gone' }),
      accountFor({ id: 'y', text: 'Y.', outlet: 'y.example', rating: 'left', reprintOf: 'gone' }),
    ];
    expect(coverageOf(accounts).origins).toMatchObject({ right: 1, left: 0, total: 1 });
  });
});
