import assert from 'node:assert/strict';
import { contentId } from './id.ts';

/**
 * What a person says about the grouping. It is ground truth: kept in an append-only log, honoured by every later run, and told by
 * articles, since ids of stories are derived.
 */
export type Correction = { readonly id: string; readonly madeAt: string; readonly madeBy: string | null } & (
  | {
      /** The stories of these articles are one. */
      readonly kind: 'merge';
      readonly articleIds: readonly string[];
    }
  | {
      /** These articles are one story, and it is not that of `apartFrom`. */
      readonly kind: 'split';
      readonly articleIds: readonly string[];
      readonly apartFrom: string;
    }
  | {
      /** The article does not repeat the other. */
      readonly kind: 'not a reprint';
      readonly articleId: string;
      readonly originalId: string;
    }
);

type Said = Correction extends infer C ? (C extends Correction ? Omit<C, 'id'> : never) : never;

export function createCorrection(said: Said): Correction {
  if (said.kind === 'merge') assert(said.articleIds.length > 1, 'a merge names two articles at least');
  if (said.kind === 'split') {
    assert(said.articleIds.length > 0, 'a split names the articles that leave');
    assert(!said.articleIds.includes(said.apartFrom), 'an article is not apart from itself');
  }
  if (said.kind === 'not a reprint')
    assert(said.articleId !== said.originalId, 'an article is no reprint of itself');
  const about =
    said.kind === 'not a reprint'
      ? [said.articleId, said.originalId]
      : [...said.articleIds, said.kind === 'split' ? said.apartFrom : ''];
  return {
    id: contentId('correction', said.kind, said.madeAt, said.madeBy, ...about),
    ...said,
  } as Correction;
}
