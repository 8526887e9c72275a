import type { Span } from './span.ts';

/** Words of one of two wordings: in both, only in the first, or only in the second. */
export interface DiffPart {
  readonly kind: 'same' | 'first' | 'second';
  /** In the first wording's text, or in the second's where `kind` is `second`. */
  readonly span: Span;
}

/** Another wording of an utterance, laid over the fullest one. */
export interface Wording {
  readonly statementId: string;
  /** From the fullest wording to this one, in order. */
  readonly diff: readonly DiffPart[];
}

/** One act of speaking, reported in several wordings by independent origins. */
export interface Utterance {
  /** Id of the statement that reports it most fully. */
  readonly statementId: string;
  readonly wordings: readonly Wording[];
  /** Number of independent origins. */
  readonly origins: number;
}

export const QUOTATION_FLAG_KINDS = ['cut', 'paraphrase', 'speaker'] as const;
/** cut: words that turn the sense are left out; paraphrase: other words between quotation marks; speaker: given to somebody else. */
export type QuotationFlagKind = (typeof QUOTATION_FLAG_KINDS)[number];

/** Two quotations of which one does not keep to the other. Which one is right the texts do not say. */
export interface QuotationFlag {
  readonly kind: QuotationFlagKind;
  readonly statementId: string;
  readonly otherId: string;
  readonly why: readonly string[];
}
