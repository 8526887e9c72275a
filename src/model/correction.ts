import assert from 'node:assert/strict';
import { contentId } from './id.ts';
import type { Voice } from './statement.ts';

/** A statement as a person names it: by its words in its article, since a later version may give it another id. */
export interface NamedStatement {
  readonly articleId: string;
  /** Its content, the parts joined by " … ". */
  readonly words: string;
  /** Whom the machine read as its speaker then; null where it read nobody. */
  readonly actor: string | null;
}

/** Who said it, and when. */
interface Signed {
  readonly id: string;
  /** An instant in UTC. */
  readonly madeAt: string;
  readonly madeBy: string | null;
}

/** What a person says about stories and reprints, told by articles, since ids of stories are derived. */
export type GroupingCorrection = Signed &
  (
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

/** What a person says about statements; the machine's own reading stays beside it. */
export type StatementCorrection = Signed &
  (
    | {
        /** Somebody else says this, the outlet itself, or nobody whom the article names. */
        readonly kind: 'wrong speaker';
        readonly statement: NamedStatement;
        readonly voice: Voice;
        /** As the article names whoever says it; null unless `voice` is "actor". */
        readonly actor: string | null;
      }
    | {
        /** Both can stand; or they cannot, against whoever said that they can. */
        readonly kind: 'not a contradiction' | 'contradiction after all';
        readonly statements: readonly [NamedStatement, NamedStatement];
      }
  );

/** What a person says. It is ground truth: kept in an append-only log and honoured by every later run. */
export type Correction = GroupingCorrection | StatementCorrection;

type Without<C, Keys extends string> = C extends Correction ? Omit<C, Keys> : never;

/** What is said, without who says it and when. */
export type Said = Without<Correction, keyof Signed>;

export const isAboutGrouping = (correction: Correction): correction is GroupingCorrection =>
  !('statement' in correction || 'statements' in correction);

/** The ids of all articles that a correction names. */
export function articlesIn(said: Said): readonly string[] {
  switch (said.kind) {
    case 'merge':
      return said.articleIds;
    case 'split':
      return [...said.articleIds, said.apartFrom];
    case 'not a reprint':
      return [said.articleId, said.originalId];
    case 'wrong speaker':
      return [said.statement.articleId];
    case 'not a contradiction':
    case 'contradiction after all':
      return said.statements.map(({ articleId }) => articleId);
  }
}

export function createCorrection<S extends Said>(
  said: S & Omit<Signed, 'id'>,
): Extract<Correction, { kind: S['kind'] }> {
  const about: Said = said;
  if (about.kind === 'merge') assert(about.articleIds.length > 1, 'a merge names two articles at least');
  if (about.kind === 'split') {
    assert(about.articleIds.length > 0, 'a split names the articles that leave');
    assert(!about.articleIds.includes(about.apartFrom), 'an article is not apart from itself');
  }
  if (about.kind === 'not a reprint')
    assert(about.articleId !== about.originalId, 'an article is no reprint of itself');
  if (about.kind === 'wrong speaker')
    assert((about.voice === 'actor') === (about.actor !== null), 'an actor speaks, or nobody is named');
  const id = contentId('correction', said.kind, said.madeAt, said.madeBy, ...namesIn(about));
  return { id, ...said } as unknown as Extract<Correction, { kind: S['kind'] }>;
}

/** What tells a correction from every other that one person makes at one moment. */
function namesIn(said: Said): readonly string[] {
  if (said.kind === 'merge') return [...said.articleIds, ''];
  if (said.kind === 'wrong speaker')
    return [said.statement.articleId, said.statement.words, said.voice, said.actor ?? ''];
  if ('statements' in said) return said.statements.flatMap(({ articleId, words }) => [articleId, words]);
  return articlesIn(said);
}
