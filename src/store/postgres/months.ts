import { sql } from 'kysely';
import type { Tx } from '../sql/schema/schema.ts';

/**
 * Revisions, their statements and their words in the full-text index stand in a partition for each month in which they came. A
 * month's indexes stay small enough for memory, and an old month can be moved to a slower disk by itself. What tells the month is
 * the revision's key: the month's number (years since 0 times twelve, and months) in its high 32 bits, a running number in its
 * low ones. So a row of any of the three tables is found in its one partition by the key that its article holds.
 */
const TABLES = ['revision', 'statement', 'article_search'] as const;

/** Keys of a month. */
const MONTH = 2 ** 32;

/** The number of this month, by the clock of the server as it stood when the transaction began, in UTC. */
const THIS_MONTH = `(extract(year from now() at time zone 'UTC')::bigint * 12
  + extract(month from now() at time zone 'UTC')::bigint - 1)`;

/** What gives a new revision its key. */
const NEXT_KEY = `((${THIS_MONTH} << 32) + nextval('revision_number'))`;

/** `revision_2026_11` of month 24,322; all keys of stores from before there were months are in `revision_before`. */
const partitionOf = (table: string, month: number): string =>
  `${table}_${Math.floor(month / 12)}_${String((month % 12) + 1).padStart(2, '0')}`;

/** Makes sure that there is a place for what comes in this month. */
export async function makeThisMonth(tx: Tx, schemaLock: number): Promise<void> {
  const { month, held } = await readMonths(tx);
  await makeMonths(tx, [month], held, schemaLock);
}

/** Makes the partitions of the months of these keys. */
export async function makeMonthsOf(tx: Tx, keys: readonly number[], schemaLock: number): Promise<void> {
  // Rows from before there were months have their place.
  const months = new Set(keys.map((key) => Math.floor(key / MONTH)).filter((month) => month > 0));
  if (months.size > 0) await makeMonths(tx, [...months], (await readMonths(tx)).held, schemaLock);
}

/**
 * This month, and the partitions that there are of the last table: a month's three are made in one step. They are looked up in the
 * catalogue's tables, which show what another has made while this transaction waited; `to_regclass` remembers what it did not find.
 */
async function readMonths(tx: Tx): Promise<{ readonly month: number; readonly held: readonly string[] }> {
  const { rows } = await sql<{ month: number; held: string[] }>`select ${sql.raw(THIS_MONTH)} as month,
    array(select relname::text from pg_inherits join pg_class on oid = inhrelid
          where inhparent = 'article_search'::regclass) as held`.execute(tx);
  return rows[0]!;
}

async function makeMonths(
  tx: Tx,
  months: readonly number[],
  held: readonly string[],
  schemaLock: number,
): Promise<void> {
  const missing = (among: readonly string[]): number[] =>
    months.filter((month) => !among.includes(partitionOf('article_search', month)));
  if (missing(held).length === 0) return;
  await sql`select pg_advisory_xact_lock(${schemaLock})`.execute(tx);
  // Another process may have made some meanwhile.
  for (const month of missing((await readMonths(tx)).held))
    for (const table of TABLES) await makePartition(tx, table, month);
}

/** It is attached when it is made, which lets others read and write meanwhile. */
async function makePartition(tx: Tx, table: string, month: number): Promise<void> {
  const [whole, partition] = [sql.table(table), sql.table(partitionOf(table, month))];
  const [from, to] = [sql.lit(month * MONTH), sql.lit((month + 1) * MONTH)];
  await sql`create table ${partition} (like ${whole} including defaults including storage)`.execute(tx);
  await sql`alter table ${whole} attach partition ${partition} for values from (${from}) to (${to})`.execute(
    tx,
  );
}

/** Makes new keys follow those that were copied in. */
export async function countRevisionsOn(tx: Tx): Promise<void> {
  await sql`select setval('revision_number',
    (select coalesce(max(key & ${sql.lit(MONTH - 1)}), 0) + 1 from revision), false)`.execute(tx);
}

/** The step of the schema that makes the three tables partitioned: what they hold becomes the partition of the time before. */
export const TO_MONTHS: readonly string[] = [
  'alter table article add column revision_key bigint',
  'update article set revision_key = revision.key from revision where revision.id = article.revision_id',
  'alter table article alter column revision_key set not null',
  'create index article_by_revision on article (revision_key)',
  // A key of another table would have to be asked for in every partition; who saves holds the article, so nothing is written twice.
  'alter table article drop constraint article_revision_id_fkey',
  'alter table statement drop constraint statement_revision_key_fkey',

  `create sequence revision_number maxvalue ${MONTH - 1}`,
  `select setval('revision_number', (select coalesce(max(key), 0) + 1 from revision), false)`,
  'alter table revision alter column key drop identity',
  'alter table revision alter column key type bigint',
  'alter table revision drop constraint revision_id_key',
  'drop index revision_by_article',
  'alter table revision rename constraint revision_pkey to revision_before_pkey',
  'alter table revision rename to revision_before',
  `create table revision (key bigint default ${NEXT_KEY} primary key, id text collate "C" not null,
     article_id text collate "C" not null, snapshot_id text collate "C" not null, batch integer not null, headline text,
     language text, text text not null, more text not null) partition by range (key)`,
  'create index revision_by_id on revision (id)',
  'create index revision_by_article on revision (article_id)',

  'alter table statement alter column revision_key type bigint',
  'alter table statement drop constraint statement_id_key',
  'drop index statement_by_actor',
  'alter table statement rename constraint statement_pkey to statement_before_pkey',
  'alter table statement rename to statement_before',
  `create table statement (id text collate "C" not null, revision_key bigint not null, place integer not null,
     voice text not null, act text not null, actor text, more text not null, primary key (revision_key, place),
     unique (id, revision_key)) partition by range (revision_key)`,
  'create index statement_by_actor on statement (actor)',

  'alter table article_search add column revision_key bigint',
  `update article_search set revision_key = revision_before.key from revision_before
     where revision_before.id = article_search.revision_id`,
  'alter table article_search drop constraint article_search_pkey',
  'alter table article_search drop column revision_id',
  'alter table article_search add constraint article_search_before_pkey primary key (revision_key)',
  'alter index article_search_words rename to article_search_before_words',
  'alter table article_search rename to article_search_before',
  `create table article_search (revision_key bigint primary key, words tsvector not null)
     partition by range (revision_key)`,
  'create index article_search_words on article_search using gin (words)',

  ...TABLES.map(
    (table) =>
      `alter table ${table} attach partition ${table}_before for values from (minvalue) to (${MONTH})`,
  ),
];
