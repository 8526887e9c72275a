import type { Span } from '../../model/span.ts';
import type { Mode } from '../../model/statement.ts';

/** What found a statement: a trained model, the quotation marks alone, or a noun that tells of speech ("the claim that"). */
export type Layer = 'model' | 'quotation' | 'nominal';

/** A statement as spans, before anything is known of who the speaker is and what the words do. */
export interface Draft {
  /** Null where the words name nobody. */
  readonly speaker: Span | null;
  readonly cue: Span | null;
  /** In order, apart, without outer quotation marks and a leading "that". */
  readonly content: readonly Span[];
  readonly mode: Mode;
  readonly layer: Layer;
  /** How sure the finding is: the greater the surer; only drafts of one layer compare. */
  readonly score: number;
  /** Number of the sentence of the cue, or of the content's beginning. */
  readonly sentence: number;
}
