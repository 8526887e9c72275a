import type { NamedStatement } from '../../model/correction.ts';
import type { Reprint } from '../../model/reprint.ts';
import { sliceSpan } from '../../model/span.ts';
import { actorOf, type Statement } from '../../model/statement.ts';

export const nameStatement = (statement: Statement, text: string): NamedStatement => ({
  articleId: statement.articleId,
  words: wordsOf(statement.content.map((span) => sliceSpan(text, span))),
  actor: actorOf(statement)?.name ?? null,
});

/** A statement's parts as one line, whatever breaks the lines of its text. */
export const wordsOf = (parts: readonly string[]): string => parts.join(' … ').replace(/\s+/g, ' ').trim();

/** The article that another repeats, or its own id: what a person says of one holds for all that repeat it. */
export function originalOf(
  reprints: readonly Pick<Reprint, 'articleId' | 'originalId'>[],
): (articleId: string) => string {
  const originals = new Map(reprints.map(({ articleId, originalId }) => [articleId, originalId]));
  return (articleId) => originals.get(articleId) ?? articleId;
}
