import type { ActorKind } from '../../model/actor.ts';
import type { Span } from '../../model/span.ts';
import { type Document, tokensOf } from '../../text/document.ts';
import type { Antecedents } from './pronouns.ts';
import type { Roster } from './roster.ts';

/** Who a speaker's words name. */
export interface Speaker {
  readonly name: string;
  readonly kind: ActorKind;
  readonly span: Span;
}

/** What is known of the article's people when speakers are named. */
export interface Cast {
  readonly document: Document;
  readonly roster: Roster;
  readonly antecedents: Antecedents;
  /** The speakers named before, the latest last: what "they" and "the group" may point at. */
  readonly recent: readonly Speaker[];
}

/** Of more speakers none stands so near that "it" or "they" may be one. */
const MOST = 40;

/** The speakers whom a pointer may reach, the latest last. */
export const reachable = ({ recent }: Cast): readonly Speaker[] => recent.slice(-MOST);

/** The number of the sentence in which a speaker is told. */
export const sentenceOf = ({ document }: Cast, { span }: Pick<Speaker, 'span'>): number =>
  document.sentences.ofToken[tokensOf(document.tokens, span).from]!;
