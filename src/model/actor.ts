import { contentId } from './id.ts';
import type { Span } from './span.ts';

export const ACTOR_KINDS = ['person', 'organization', 'state', 'group', 'outlet', 'unnamed'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** Who speaks. An unnamed actor ("a senior official briefed on the talks") is one too, but never the same in two articles. */
export interface Actor {
  readonly id: string;
  /** As full as the article allows: "Dmitry Peskov" where the article says so once and "Peskov" after. */
  readonly name: string;
  readonly kind: ActorKind;
}

/** An actor at a place in the text. The span is the words there ("he", "the spokesman"). */
export interface Mention {
  readonly actor: Actor;
  readonly span: Span;
}

/**
 * @param articleId keeps unnamed actors of different articles apart; ignored for all other kinds.
 */
export function createActor(name: string, kind: ActorKind, articleId: string): Actor {
  const id =
    kind === 'unnamed' ? contentId('actor', kind, articleId, name) : contentId('actor', name.toLowerCase());
  return { id, name, kind };
}
