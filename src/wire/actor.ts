import type { WireChange, WirePositionCell } from './comparisons.ts';
import type { WireLedgerLine } from './sheet.ts';

/** A statement of an actor, with the story it belongs to. */
export interface WireActorLine extends WireLedgerLine {
  readonly story: string | null;
  /** The article's own headline. */
  readonly headline: string | null;
}

/** Where an actor stands on a proposal of one story. */
export interface WireActorPosition {
  readonly story: string;
  /** The story's headline. */
  readonly headline: string | null;
  /** As the story names it. */
  readonly proposal: string;
  readonly cell: WirePositionCell;
}

/** An earlier and a later word of an actor that differ. */
export interface WireActorChange extends Pick<WireChange, 'kind' | 'why'> {
  readonly story: string;
  readonly earlier: WireLedgerLine;
  readonly later: WireLedgerLine;
}

/** What an actor said in all stories, latest first. */
export interface WireActor {
  readonly actor: string;
  /** How many statements are held; `lines` may show fewer. */
  readonly statements: number;
  /** In the stories of `lines`, the latest first. */
  readonly positions: readonly WireActorPosition[];
  readonly changes: readonly WireActorChange[];
  readonly lines: readonly WireActorLine[];
}
