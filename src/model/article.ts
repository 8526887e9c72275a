import assert from 'node:assert/strict';
import { contentId } from './id.ts';
import type { Provenance } from './provenance.ts';

/** One piece that an outlet published, in whatever revisions. */
export interface Article {
  /** Made of the URL, or of the snapshot's id where no URL is known. */
  readonly id: string;
  readonly url: string | null;
  /** Domain of the outlet, null where unknown. */
  readonly outlet: string | null;
}

/** Who told a field: the page's metadata, its visible text, or what came beside the file. */
export type Witness =
  | 'index'
  | 'json-ld'
  | 'microdata'
  | 'meta'
  | 'time element'
  | 'text'
  | 'url'
  /** The head of a mail, or an agency's record (NewsML-G2, ninjs). */
  | 'record';

/** What a paragraph of a text is in its article. */
export type ParagraphKind =
  | 'paragraph'
  | 'standfirst'
  | 'crosshead'
  | 'list item'
  | 'quotation'
  | 'table row'
  /** A post from a social network that the article shows. */
  | 'post';

/** A published or modified time, with what told it. */
export interface Dated {
  /** A day `2025-08-27`, or an instant with its zone `2025-08-27T14:03:00+02:00`. */
  readonly value: string;
  readonly witness: Witness;
}

/** One fixed text of an article. Every span of every statement counts in this text. */
export interface Revision {
  readonly id: string;
  readonly articleId: string;
  readonly snapshotId: string;
  readonly headline: string | null;
  /** The people who sign, as the page writes them, joined by ", ". */
  readonly byline: string | null;
  /** An agency that the page credits ("Reuters"), null if none. */
  readonly credit: string | null;
  /** What stands before the first sentence of where the report comes from, as the text writes it ("TARN, March 4 (Reuters)"); the text keeps it. */
  readonly dateline?: string | null;
  readonly publishedAt: Dated | null;
  readonly modifiedAt: Dated | null;
  /** BCP 47, lower case, null where unknown. */
  readonly language: string | null;
  /** Main text, paragraphs joined by a blank line. */
  readonly text: string;
  /** The kind of each paragraph of the text, in order. */
  readonly kinds?: readonly ParagraphKind[];
  /** Who told the headline and the byline. */
  readonly witnesses?: { readonly headline: Witness | null; readonly byline: Witness | null };
  /** True where the page shows a teaser of a text that must be paid for: what is missing was not left out by the outlet. */
  readonly isTeaser?: boolean;
  readonly madeBy: Provenance;
}

/** An article as group and attribute read it: the text of one revision with what is known around it. */
export interface ArticleText {
  /** The article's id. */
  readonly id: string;
  readonly revisionId: string;
  readonly headline: string | null;
  /** Any text: spans count in it as it stands. */
  readonly text: string;
  /** A day or an instant, as in {@link Dated}. */
  readonly publishedAt: string | null;
  /** Domain of the outlet. */
  readonly outlet: string | null;
  readonly language: string | null;
  /** An agency that the page credits ("Reuters"). */
  readonly credit: string | null;
}

/** A text of which no more is known than what is given. */
export const createArticleText = (
  fields: Partial<ArticleText> & { readonly id: string; readonly text: string },
): ArticleText => ({
  revisionId: fields.id,
  headline: null,
  publishedAt: null,
  outlet: null,
  language: null,
  credit: null,
  ...fields,
});

export const articleTextOf = (article: Article, revision: Revision): ArticleText => ({
  id: article.id,
  revisionId: revision.id,
  headline: revision.headline,
  text: revision.text,
  publishedAt: revision.publishedAt?.value ?? null,
  outlet: article.outlet,
  language: revision.language,
  credit: revision.credit,
});

export function createArticle(fields: {
  url: string | null;
  outlet: string | null;
  snapshotId: string;
}): Article {
  const { url, outlet, snapshotId } = fields;
  return { id: contentId('article', url ?? snapshotId), url, outlet };
}

export function createRevision(fields: Omit<Revision, 'id'>): Revision {
  assert(
    fields.text.trim() === fields.text && fields.text.length > 0,
    'a revision has a text without blank ends',
  );
  assert(!/\n{3,}|\r/.test(fields.text), 'paragraphs are joined by exactly one blank line');
  return { id: contentId('revision', fields.articleId, fields.headline, fields.text), ...fields };
}
