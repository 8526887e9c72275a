import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import type { Flavour } from '../sql/schema/flavour.ts';
import type { Db, Tables } from '../sql/schema/schema.ts';
import { StoreError } from '../trouble.ts';
import { BUSY_MS, dialectOf } from './driver.ts';
import { SQLITE_MIGRATIONS } from './migrations.ts';
import { toStoreError } from './trouble.ts';

/** Written into the file's head ("BSHT"), so that other programs' databases are never touched. */
const APPLICATION_ID = 0x42534854;

/** @param path a file, made if it is not there, or `:memory:`. */
export async function openSqlite(path: string): Promise<Db> {
  if (path !== ':memory:') assertPlace(path);
  const { DatabaseSync } = await loadSqlite();
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout: BUSY_MS, enableForeignKeyConstraints: true });
    prepareFile(database, path);
    return new Kysely<Tables>({ dialect: dialectOf(database, path) });
  } catch (error) {
    database?.close();
    throw toStoreError(path, error);
  }
}

/** FULL syncs the log at every commit: what was acknowledged survives a crash and a loss of power. */
function prepareFile(database: DatabaseSync, path: string): void {
  const read = (name: string): unknown => Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0];
  const found = read('application_id');
  const isEmpty = database.prepare('select 1 from sqlite_schema limit 1').get() === undefined;
  if (found !== APPLICATION_ID && !isEmpty) {
    throw new StoreError(path, 'The file is another program’s database.', 'Name a new file or a store.');
  }
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma temp_store = memory');
  // 64 MiB of pages: the upper levels of every index stay in memory.
  database.exec('pragma cache_size = -65536');
  if (found !== APPLICATION_ID) database.exec(`pragma application_id = ${APPLICATION_ID}`);
}

function assertPlace(path: string): void {
  const folder = dirname(path);
  if (!existsSync(folder)) {
    throw new StoreError(path, `There is no folder ${folder}.`, 'Make it, or name another place.');
  }
  if (existsSync(path) && statSync(path).isDirectory()) {
    throw new StoreError(path, 'This is a folder.', 'Name a file in it.');
  }
}

/** Early releases of Node 24 call the module experimental; that is no news for a reader of the terminal. */
export async function loadSqlite(): Promise<typeof import('node:sqlite')> {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return await import('node:sqlite');
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** Hits that are ranked, the newest: where more match, the words say too little for a rank over all of them to be worth its time. */
const RANKED = 2000;

const listed = (values: readonly (string | number)[]) =>
  sql`(select value from json_each(${JSON.stringify(values)}))`;

export const SQLITE: Flavour = {
  migrations: SQLITE_MIGRATIONS,
  among: (column, texts) => sql`${sql.ref(column)} in ${listed(texts)}`,
  write: (db, work) => db.transaction().execute(work),
  // A transaction holds the whole file.
  lockArticles: async () => {},
  lockAll: async () => {},
  makeRoom: async () => {},
  async addToIndex(tx, revisions) {
    await sql`insert into article_search (rowid, headline, text)
      select key, headline, text from revision where key in ${listed(revisions.map(({ key }) => key))}`.execute(
      tx,
    );
  },
  async dropFromIndex(tx, keys) {
    await sql`insert into article_search (article_search, rowid, headline, text)
      select 'delete', key, headline, text from revision where key in ${listed(keys)}`.execute(tx);
  },
  async clearIndex(tx) {
    await sql`insert into article_search (article_search) values ('delete-all')`.execute(tx);
  },
  // SQLite counts on from the largest by itself.
  countKeysOn: async () => {},
  async search(db, words, limit) {
    // In quotation marks nothing is an operator.
    const query = words.map((word) => `"${word}"`).join(' ');
    const { rows } = await sql<{
      articleId: string;
      storyId: string | null;
      headline: string | null;
      text: string;
    }>`
      select article.id as articleId, article.story_id as storyId, revision.headline, revision.text
      from (select rowid, rank from
              (select rowid, bm25(article_search) as rank from article_search where article_search match ${query}
               order by rowid desc limit ${RANKED}) as matching
            order by rank, rowid limit ${limit}) as hit
      join revision on revision.key = hit.rowid
      join article on article.id = revision.article_id
      order by hit.rank, article.id`.execute(db);
    return rows;
  },
};
