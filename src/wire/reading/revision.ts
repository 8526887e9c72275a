import type { Revision } from '../../model/article.ts';
import { type Span, sliceSpan } from '../../model/span.ts';
import type { DiffPart } from '../../model/utterance.ts';
import type { WireDiffPart } from '../comparisons.ts';
import type { WireStatement } from '../statement.ts';

/** One text of an article, and what changed since the text before it. */
export interface WireRevision {
  readonly id: string;
  /** It is the text that sheets are drawn from. */
  readonly isLatest: boolean;
  readonly headline: string | null;
  /** When the page says that it was changed: a day or an instant. */
  readonly modifiedAt: string | null;
  readonly text: string;
  /** Null for the first text. */
  readonly change: WireRevisionChange | null;
}

/** From one text of an article to the next. */
export interface WireRevisionChange {
  /** Of the headlines, and of the texts with their blank lines: `first` is left out, `second` put in. */
  readonly headline: readonly WireDiffPart[];
  readonly text: readonly WireDiffPart[];
  /** Statements of the text before that this one lacks, and of this one that the text before lacks. Their spans count in their own text. */
  readonly vanished: readonly WireStatement[];
  readonly appeared: readonly WireStatement[];
  /** Statements that both have, in other words or read in another way. */
  readonly changed: readonly { readonly before: WireStatement; readonly after: WireStatement }[];
}

export const toWireRevision = (
  revision: Revision,
  isLatest: boolean,
  change: WireRevisionChange | null,
): WireRevision => ({
  id: revision.id,
  isLatest,
  headline: revision.headline,
  modifiedAt: revision.modifiedAt?.value ?? null,
  text: revision.text,
  change,
});

/** @param parts from `first` to `second`. */
export const toWireDiff = (
  parts: readonly DiffPart[],
  first: string,
  second: string,
): readonly WireDiffPart[] => {
  const textOf = (kind: DiffPart['kind'], span: Span): string =>
    sliceSpan(kind === 'second' ? second : first, span);
  return parts.map(({ kind, span }) => ({ kind, text: textOf(kind, span) }));
};
