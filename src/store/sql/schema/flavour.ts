import type { RawBuilder, SqlBool } from 'kysely';
import type { Revision } from '../../../model/article.ts';
import type { Migration } from './migrate.ts';
import type { Db, Tx } from './schema.ts';

/** A found article as an excerpt is made of it. */
export interface Found {
  readonly articleId: string;
  readonly storyId: string | null;
  readonly headline: string | null;
  readonly text: string;
}

/** What differs between the databases; all else is the same SQL. */
export interface Flavour {
  readonly migrations: readonly Migration[];
  /** One transaction. Its work may run again where the database broke it off to let another pass. */
  write<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Whether a column holds one of these texts, however many they are. */
  among(column: string, texts: readonly string[]): RawBuilder<SqlBool>;
  /** Nobody else may save these articles until the transaction ends. */
  lockArticles(tx: Tx, ids: readonly string[]): Promise<void>;
  /** Nobody else may save any article until the transaction ends. */
  lockAll(tx: Tx): Promise<void>;
  /** Puts revisions into the full-text index, or takes them out. Their rows must stand there at both times. */
  addToIndex(tx: Tx, revisions: readonly Revision[]): Promise<void>;
  dropFromIndex(tx: Tx, revisionIds: readonly string[]): Promise<void>;
  clearIndex(tx: Tx): Promise<void>;
  /** Makes new keys follow those that were copied in. */
  countKeysOn(tx: Tx): Promise<void>;
  /** Best first. @param words what all must stand in an article: a word, or a phrase of several. Never empty. */
  search(db: Db, words: readonly string[], limit: number): Promise<readonly Found[]>;
}
