import type { RawBuilder, SqlBool } from 'kysely';
import type { Hit } from '../store.ts';
import type { Migration } from './migrate.ts';
import type { Db, Tx } from './schema.ts';

/** What differs between the databases; all else is the same SQL. */
export interface Flavour {
  readonly migrations: readonly Migration[];
  /** Whether a column holds one of these texts, however many they are. */
  among(column: string, texts: readonly string[]): RawBuilder<SqlBool>;
  /** Nobody else may save these articles until the transaction ends. */
  lockArticles(tx: Tx, ids: readonly string[]): Promise<void>;
  /** Puts revisions into the full-text index, or takes them out. Their rows must stand there at both times. */
  addToIndex(tx: Tx, revisionIds: readonly string[]): Promise<void>;
  dropFromIndex(tx: Tx, revisionIds: readonly string[]): Promise<void>;
  clearIndex(tx: Tx): Promise<void>;
  /** @param words what all must stand in an article: a word, or a phrase of several. Never empty. */
  search(db: Db, words: readonly string[], limit: number): Promise<readonly Hit[]>;
}
