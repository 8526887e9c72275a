import { describe, expect, it } from 'vitest';
import { createArticleText } from '../model/article.ts';
import { attribute } from './attribute.ts';

/** "who > whom" for each statement that answers another. */
const answers = (text: string): string[] => {
  const all = attribute(createArticleText({ id: 'a', text, language: 'en' }));
  const name = (id: string | null): string =>
    all.find((one) => one.id === id)?.speaker?.actor.name ?? 'nobody';
  return all.filter((one) => one.answers !== null).map((one) => `${name(one.id)} > ${name(one.answers)}`);
};

const CLAIM = 'Governor Pia Strand said the army had bombed the refugee camp near the border.';
const DENIAL = 'General Omar Reza said the army had not bombed the refugee camp near the border.';

describe('findReplies', () => {
  it('lets a denial answer what somebody else said before it', () => {
    expect(answers(`${CLAIM} ${DENIAL}`)).toEqual(['Omar Reza > Pia Strand']);
  });

  it('lets nothing answer what is said after it, and no denial another', () => {
    expect(answers(`${DENIAL} ${CLAIM}`)).toEqual([]);
    expect(
      answers(`${DENIAL} Minister Ana Roe said the army had not bombed the refugee camp near the border.`),
    ).toEqual([]);
  });
});
