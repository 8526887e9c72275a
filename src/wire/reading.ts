import type { WireSheetArticle } from './sheet.ts';
import type { WireStatement } from './statement.ts';

/** One article to read, with every statement found in it. */
export interface WireReading {
  readonly article: WireSheetArticle;
  /** Null while the article is not grouped yet. */
  readonly story: string | null;
  /** Paragraphs joined by a blank line; spans of the statements count in it. */
  readonly text: string;
  readonly statements: readonly WireStatement[];
}
