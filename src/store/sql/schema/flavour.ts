import type { RawBuilder, Selectable, SqlBool } from 'kysely';
import type { Migration } from './migrate.ts';
import type { Db, RevisionRow, Tx } from './schema.ts';

/** A found article as an excerpt is made of it. */
export interface Found {
  readonly articleId: string;
  readonly storyId: string | null;
  readonly headline: string | null;
  readonly text: string;
}

/** A revision as the full-text index takes it. */
export type Indexed = Pick<Selectable<RevisionRow>, 'key' | 'headline' | 'text'>;

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
  /** Makes room for rows of revisions with these keys that come from another store; their own room is made as they come. */
  makeRoom(tx: Tx, keys: readonly number[]): Promise<void>;
  /** Puts revisions into the full-text index, or takes them out by their keys. Their rows must stand there at both times. */
  addToIndex(tx: Tx, revisions: readonly Indexed[]): Promise<void>;
  dropFromIndex(tx: Tx, keys: readonly number[]): Promise<void>;
  clearIndex(tx: Tx): Promise<void>;
  /** Makes new keys follow those that were copied in. */
  countKeysOn(tx: Tx): Promise<void>;
  /** Best first. @param words what all must stand in an article: a word, or a phrase of several. Never empty. */
  search(db: Db, words: readonly string[], limit: number): Promise<readonly Found[]>;
}
