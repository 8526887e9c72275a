import { expect, it } from 'vitest';
import { attribute } from '../../../attribute/attribute.ts';
import { createArticleText } from '../../../model/article.ts';

/** Act, speaker and content of each statement of a text. */
const told = (text: string): string[] =>
  attribute(createArticleText({ id: 'a', text, language: 'en' })).map(
    ({ act, speaker, content }) =>
      `${speaker?.actor.name} ${act}: ${content.map(({ start, end }) => text.slice(start, end)).join(' … ')}`,
  );

it('tells that somebody leaves something open, and no denial of it', () => {
  expect(told('Duarte did not rule out further job cuts.')).toEqual(['Duarte claim: further job cuts']);
  expect(told('Duarte did not rule out further job cuts, and the union left.')).toEqual([
    'Duarte claim: further job cuts',
  ]);
  expect(told('The rain did not stop.')).toEqual([]);
});
