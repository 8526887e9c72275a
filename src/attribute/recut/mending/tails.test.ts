import { expect, it } from 'vitest';
import { attribute } from '../../../attribute/attribute.ts';
import { createArticleText } from '../../../model/article.ts';

/** Act, speaker and content of each statement of a text. */
const told = (text: string): string[] =>
  attribute(createArticleText({ id: 'a', text, language: 'en' })).map(
    ({ act, speaker, content }) =>
      `${speaker?.actor.name} ${act}: ${content.map(({ start, end }) => text.slice(start, end)).join(' … ')}`,
  );

it('ends an object before a clause that has a subject of its own', () => {
  expect(told('The union demanded a second ferry but the minister Paul Hart left.')).toEqual([
    'union demand: a second ferry',
  ]);
  expect(told('The clerk asked for more but the minister Paul Hart opted for less.')).toEqual([]);
});
