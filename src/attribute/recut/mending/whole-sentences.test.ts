import { expect, it } from 'vitest';
import { attribute } from '../../../attribute/attribute.ts';
import { createArticleText } from '../../../model/article.ts';

/** Act, speaker and content of each statement of a text. */
const told = (text: string): string[] =>
  attribute(createArticleText({ id: 'a', text, language: 'en' })).map(
    ({ act, speaker, content }) =>
      `${speaker?.actor.name} ${act}: ${content.map(({ start, end }) => text.slice(start, end)).join(' … ')}`,
  );

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
