import type { WireLedgerLine } from './sheet.ts';

/** A statement of an actor, with the story it belongs to. */
export interface WireActorLine extends WireLedgerLine {
  readonly story: string | null;
  /** The article's own headline. */
  readonly headline: string | null;
}

/** What an actor said in all stories, latest first. */
export interface WireActor {
  readonly actor: string;
  /** How many statements are held; `lines` may show fewer. */
  readonly statements: number;
  readonly lines: readonly WireActorLine[];
}
