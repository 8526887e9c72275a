import type { Correction } from '../../model/correction.ts';

type Said = Correction extends infer C
  ? C extends Correction
    ? Omit<C, 'id' | 'madeAt' | 'madeBy'>
    : never
  : never;

/** The ids of all articles that a correction names. */
export function articlesIn(said: Said): readonly string[] {
  if (said.kind === 'merge') return said.articleIds;
  if (said.kind === 'split') return [...said.articleIds, said.apartFrom];
  return [said.articleId, said.originalId];
}
