import { createArticleText } from '../model/article.ts';
import type { Statement } from '../model/statement.ts';
import { attribute } from './attribute.ts';

const lines = (text: string, headOf: (statement: Statement) => string): string[] =>
  attribute(createArticleText({ id: 'a', text, language: 'en' })).map(
    (statement) =>
      `${headOf(statement)}: ${statement.content.map(({ start, end }) => text.slice(start, end)).join(' … ')}`,
  );

/** Speaker and content of each statement of a text. */
export const told = (text: string): string[] => lines(text, ({ speaker }) => speaker?.actor.name ?? 'nobody');

/** Speaker, act and content of each statement of a text. */
export const toldWithActs = (text: string): string[] =>
  lines(text, ({ speaker, act }) => `${speaker?.actor.name} ${act}`);
