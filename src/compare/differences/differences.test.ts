import { describe, expect, it } from 'vitest';
import type { Rating } from '../../model/rating.ts';
import type { Account } from '../../model/sheet.ts';
import { countSides } from '../coverage/coverage.ts';
import { rarityOf } from '../reading/rarity.ts';
import { readAccount } from '../reading/reading.ts';
import { accountFor, linesFor } from '../sample.ts';
import { blindspotsOf } from './blindspots.ts';
import { omissionsOf } from './omissions.ts';
import { wordingOf } from './wording.ts';

const told = (id: string, rating: Rating, text: string, isTeaser = false) =>
  accountFor({
    id,
    rating,
    outlet: `${id}.example`,
    isTeaser,
    text: `Per Aho said ${text}.`,
    said: [{ speaker: 'Per Aho', cue: 'said', content: text }],
  });
const omissions = (...accounts: Parameters<typeof linesFor>[0]) => {
  const lines = linesFor(accounts);
  const readings = [...new Set(lines.map(({ reading }) => reading))];
  return omissionsOf(readings, lines, rarityOf(lines.map(({ terms }) => terms)));
};

const SAVED = 'the builder saved forty million crowns by leaving out the second ring';
const OTHER = 'the ferry stops in October for good';

describe('omissions', () => {
  const left = [told('l1', 'left', SAVED), told('l2', 'lean left', SAVED)];
  const right = [told('r1', 'right', OTHER), told('r2', 'right', 'boatmen blocked the landing for hours')];

  it('finds a claim that independent origins of one side alone carry', () => {
    expect(omissions(...left, ...right)).toMatchObject([
      { side: 'left', origins: 2, missingFrom: ['right'] },
    ]);
  });

  it('is silent where another side tells it in other words, or where too little of a side is held', () => {
    const retold = told('r3', 'right', 'leaving out a second ring saved the builder forty million crowns');
    expect(omissions(...left, ...right, retold)).toEqual([]);
    expect(omissions(...left, right[0]!)).toEqual([]);
    expect(omissions(...left, told('r4', 'right', OTHER, true), right[1]!)).toEqual([]);
  });
});

describe('blindspots', () => {
  const sides = (left: number, center: number, right: number) =>
    countSides([...Array(left).fill('left'), ...Array(center).fill('center'), ...Array(right).fill('right')]);

  it('are firm only where we hold outlets of the side', () => {
    expect(blindspotsOf(sides(5, 3, 1), sides(9, 9, 9))).toMatchObject([
      { side: 'right', firm: true, held: 9 },
    ]);
    expect(blindspotsOf(sides(5, 3, 1), sides(9, 9, 1))).toMatchObject([{ side: 'right', firm: false }]);
    expect(blindspotsOf(sides(5, 3, 1), null)).toMatchObject([{ side: 'right', firm: false, held: null }]);
  });

  it('are not called with few outlets or even coverage', () => {
    expect(blindspotsOf(sides(3, 0, 0), null)).toEqual([]);
    expect(blindspotsOf(sides(4, 3, 3), null)).toEqual([]);
  });
});

const readingOf = (account: Account, i: number) => readAccount(account, i, account.article.id);

describe('wording', () => {
  const filler = Array.from(
    { length: 60 },
    (_, i) => `boat${i} river${i} council${i} harbour${i} crowd${i}`,
  ).join(' ');
  const text = (id: string, rating: Rating, word: string) =>
    accountFor({ id, rating, text: `${filler}. ${`The ${word} grew. `.repeat(12)}`.trim() });

  it('finds the words that one side uses and the other does not', () => {
    const accounts = [
      ...['a', 'b', 'c'].map((id) => text(id, 'left', 'crackdown')),
      ...['d', 'e', 'f'].map((id) => text(id, 'right', 'enforcement')),
    ];
    const found = wordingOf(accounts.map(readingOf));
    expect(found.find(({ side }) => side === 'left')!.word).toBe('crackdown');
    expect(found.find(({ side }) => side === 'right')!.word).toBe('enforcement');
  });

  it('says nothing on little text', () => {
    expect(wordingOf([readingOf(text('a', 'left', 'crackdown'), 0)])).toEqual([]);
  });
});
