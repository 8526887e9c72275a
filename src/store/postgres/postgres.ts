import { Kysely, PostgresDialect, sql } from 'kysely';
import { forRows } from '../sql/many.ts';
import type { Flavour, Indexed } from '../sql/schema/flavour.ts';
import type { Db, Tables, Tx } from '../sql/schema/schema.ts';
import { StoreError } from '../trouble.ts';
import { POSTGRES_MIGRATIONS } from './migrations.ts';
import { countRevisionsOn, makeMonthsOf, makeThisMonth } from './months.ts';
import { createPool, withoutPassword } from './pool.ts';
import { toQuery, toVector } from './words.ts';

/** Everything stands in this schema, beside whatever else the database holds. */
const SCHEMA = 'broadsheet';
/** Keys of the advisory locks; any numbers will do that stay the same. */
const MIGRATION_LOCK = 7_301;
const ARTICLES_LOCK = 7_302;
const ARTICLE_LOCK = 7_303;
/** Articles share this many locks, so that one transaction never holds more. */
const ARTICLE_LOCKS = 4096;
/** Times that a transaction runs which the server broke off because two waited for each other. */
const ATTEMPTS = 5;
/** Deadlock, and failed serialization. */
const BROKEN_OFF = new Set(['40P01', '40001']);
/** Hits that are ranked; where more match, the words say too little for an order by rank to matter. */
const RANKED = 10_000;

/** @param address `postgres://user:password@host:port/database` */
export async function openPostgres(address: string): Promise<Db> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: createPool(address, SCHEMA) }) });
  try {
    const { rows } = await sql<{ server_encoding: string }>`show server_encoding`.execute(db);
    if (rows[0]?.server_encoding !== 'UTF8') {
      throw new StoreError(
        withoutPassword(address),
        `The database is in ${rows[0]?.server_encoding}, not in UTF8.`,
        'Create one with encoding UTF8.',
      );
    }
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Only one process changes the schema; it is made first where it is not there. */
export async function lockSchema(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(tx);
  await sql`create schema if not exists ${sql.id(SCHEMA)}`.execute(tx);
}

async function write<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      const code = String((error as { code?: unknown }).code);
      if (attempt === ATTEMPTS || !BROKEN_OFF.has(code)) throw error;
    }
  }
}

async function addToIndex(tx: Tx, revisions: readonly Indexed[]): Promise<void> {
  await forRows(revisions, async (part) => {
    const keys = part.map(({ key }) => key);
    const vectors = part.map(({ headline, text }) => toVector(headline, text));
    await sql`insert into article_search (revision_key, words)
      select key, words::tsvector from unnest(${keys}::bigint[], ${vectors}::text[]) as given (key, words)
      on conflict (revision_key) do update set words = excluded.words`.execute(tx);
  });
}

export const POSTGRES: Flavour = {
  migrations: POSTGRES_MIGRATIONS,
  write,
  among: (column, texts) => sql`${sql.ref(column)} = any(${texts}::text[])`,
  async lockArticles(tx, ids) {
    await sql`select pg_advisory_xact_lock_shared(${ARTICLES_LOCK})`.execute(tx);
    // In one order, so that two transactions never wait for each other.
    await sql`select pg_advisory_xact_lock(${ARTICLE_LOCK}::int, key) from
      (select distinct abs(hashtext(id) % ${ARTICLE_LOCKS}::int) as key
       from unnest(${ids}::text[]) as given (id) order by key) as keys`.execute(tx);
    await makeThisMonth(tx, MIGRATION_LOCK);
  },
  async lockAll(tx) {
    await sql`select pg_advisory_xact_lock(${ARTICLES_LOCK})`.execute(tx);
  },
  makeRoom: (tx, keys) => makeMonthsOf(tx, keys, MIGRATION_LOCK),
  addToIndex,
  async dropFromIndex(tx, keys) {
    await sql`delete from article_search where revision_key = any(${keys}::bigint[])`.execute(tx);
  },
  async clearIndex(tx) {
    await sql`delete from article_search`.execute(tx);
  },
  async countKeysOn(tx) {
    await sql`select setval(pg_get_serial_sequence('correction', 'key'),
      (select coalesce(max(key), 0) + 1 from correction), false)`.execute(tx);
    await countRevisionsOn(tx);
  },
  async search(db, words, limit) {
    const query = toQuery(words);
    if (query === '') return [];
    const { rows } = await sql<{
      articleId: string;
      storyId: string | null;
      headline: string | null;
      text: string;
    }>`
      select article.id as "articleId", article.story_id as "storyId", revision.headline, revision.text
      from (select revision_key, ts_rank_cd(words, ${query}::tsquery, 1) as rank
            from (select * from article_search where words @@ ${query}::tsquery limit ${RANKED}) as matching
            order by rank desc, revision_key limit ${limit}) as hit
      join revision on revision.key = hit.revision_key
      join article on article.id = revision.article_id
      order by hit.rank desc, article.id`.execute(db);
    return rows;
  },
};
