import type { ActorKind } from '../../model/actor.ts';
import type { Span } from '../../model/span.ts';
import type { Document } from '../../text/document.ts';
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
