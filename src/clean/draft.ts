import type { Dated, ParagraphKind, Witness } from '../model/article.ts';

/** A value with who told it. */
export interface Told {
  readonly value: string;
  readonly witness: Witness;
}

export interface Paragraph {
  readonly text: string;
  readonly kind: ParagraphKind;
}

/** What a reader of one format makes of a file: the same shape for pages, mails, plain texts and agency formats. */
export interface Draft {
  /** The address that the text gives for itself. */
  readonly url: Told | null;
  readonly headline: Told | null;
  readonly byline: Told | null;
  readonly credit: string | null;
  readonly publishedAt: Dated | null;
  readonly modifiedAt: Dated | null;
  /** As the text declares it; declarations are often wrong. */
  readonly language: string | null;
  readonly paragraphs: readonly Paragraph[];
  /** Only a teaser of a text that must be paid for. */
  readonly isTeaser: boolean;
  /** What was given as a date and cannot be one. */
  readonly badDate: string | null;
  /** Why reading stopped before the end. */
  readonly stopped: string | null;
}

export const EMPTY_DRAFT: Draft = {
  url: null,
  headline: null,
  byline: null,
  credit: null,
  publishedAt: null,
  modifiedAt: null,
  language: null,
  paragraphs: [],
  isTeaser: false,
  badDate: null,
  stopped: null,
};
