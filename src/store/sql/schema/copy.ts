import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { latestArticles } from '../articles.ts';
import type { Flavour } from './flavour.ts';
import type { Db, Tables, Tx } from './schema.ts';

type Row = Readonly<Record<string, unknown>>;

interface Table {
  readonly name: keyof Tables;
  /** The columns of its primary key. */
  readonly key: readonly string[];
}

/** What came from the world and from people. */
export const TRUTH: readonly Table[] = [
  { name: 'outlet', key: ['domain'] },
  { name: 'rating', key: ['outlet', 'rater'] },
  { name: 'rater', key: ['name'] },
  { name: 'issue', key: ['code', 'subject'] },
  { name: 'correction', key: ['key'] },
  { name: 'correction_article', key: ['article_id', 'correction_key'] },
  { name: 'snapshot', key: ['id'] },
  { name: 'unread', key: ['snapshot_id'] },
  { name: 'feed', key: ['url'] },
  { name: 'visit', key: ['url'] },
  { name: 'host', key: ['name'] },
];

/** All tables, those first to which others refer. */
export const TABLES: readonly Table[] = [
  ...TRUTH,
  { name: 'revision', key: ['key'] },
  { name: 'statement', key: ['revision_key', 'place'] },
  { name: 'article', key: ['id'] },
  { name: 'followed_correction', key: ['id'] },
  { name: 'reprint', key: ['article_id'] },
  { name: 'why', key: ['article_id'] },
  { name: 'story', key: ['id'] },
  { name: 'storyline', key: ['id'] },
  { name: 'alias', key: ['from_id'] },
  { name: 'sheet', key: ['story_id'] },
];

/** Rows in one step: a few megabytes of pages at most. */
const PART = 64;

/** How many rows a table has, and a hash over all of them in the order of their key. */
export interface Digest {
  readonly rows: number;
  readonly hash: string;
}

/** Copies what the target lacks or has differently, in steps that each stay when the copy is interrupted. */
export async function copyTable(
  from: Db,
  to: Db,
  flavour: Flavour,
  table: Table,
  onRows: (rows: number) => void,
): Promise<void> {
  for await (const rows of partsOf(from, table)) {
    const missing = await missingIn(to, table, rows);
    if (missing.length > 0)
      await flavour.write(to, async (tx) => {
        await flavour.makeRoom(tx, keysOf(table, missing));
        await write(tx, table, missing);
      });
    onRows(rows.length);
  }
}

/** The keys of the revisions to which rows belong. */
const keysOf = ({ name, key }: Table, rows: readonly Row[]): number[] =>
  name === 'revision' || name === 'statement' ? rows.map((row) => Number(row[key[0]!])) : [];

/** Whether another database holds all rows of this table as they are here. */
export async function isHeldBy(here: Db, there: Db, table: Table): Promise<boolean> {
  for await (const rows of partsOf(here, table))
    if ((await missingIn(there, table, rows)).length > 0) return false;
  return true;
}

/** Those of the rows that a database lacks or has differently. */
async function missingIn(db: Db, table: Table, rows: readonly Row[]): Promise<readonly Row[]> {
  const known = new Map((await sameKeys(db, table, rows)).map((row) => [keyOf(table, row), hashOf(row)]));
  return rows.filter((row) => known.get(keyOf(table, row)) !== hashOf(row));
}

export async function digestOf(db: Db, table: Table): Promise<Digest> {
  const hash = createHash('sha256');
  let count = 0;
  for await (const rows of partsOf(db, table)) {
    for (const row of rows) hash.update(hashOf(row));
    count += rows.length;
  }
  return { rows: count, hash: hash.digest('hex') };
}

/** Makes the full-text index from the latest revisions. */
export async function indexAll(db: Db, flavour: Flavour): Promise<void> {
  await flavour.write(db, (tx) => flavour.clearIndex(tx));
  for (let last = 0; ; ) {
    const rows = await latestArticles(db)
      .select('revision.key')
      .where('revision.key', '>', last)
      .orderBy('revision.key')
      .limit(PART)
      .execute();
    if (rows.length === 0) return;
    await flavour.write(db, (tx) => flavour.addToIndex(tx, rows));
    last = rows.at(-1)!.key;
  }
}

async function* partsOf(db: Db, { name, key }: Table): AsyncGenerator<readonly Row[]> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  let after = sql`true`;
  for (;;) {
    const { rows } =
      await sql<Row>`select * from ${sql.table(name)} where ${after} order by ${columns} limit ${PART}`.execute(
        db,
      );
    if (rows.length > 0) yield rows;
    if (rows.length < PART) return;
    const last = rows.at(-1)!;
    after = sql`(${columns}) > (${sql.join(key.map((column) => last[column]))})`;
  }
}

/** The target's rows with the keys of these. */
async function sameKeys(db: Db, { name, key }: Table, rows: readonly Row[]): Promise<readonly Row[]> {
  const isRow = (row: Row) =>
    sql`(${sql.join(
      key.map((column) => sql`${sql.ref(column)} = ${row[column]}`),
      sql` and `,
    )})`;
  const found =
    await sql<Row>`select * from ${sql.table(name)} where ${sql.join(rows.map(isRow), sql` or `)}`.execute(
      db,
    );
  return found.rows;
}

async function write(tx: Tx, { name, key }: Table, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0]!);
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  const rest = columns.filter((column) => !key.includes(column));
  const changes = rest.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`);
  await sql`insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column)))})
    values ${sql.join(values)} on conflict (${sql.join(key.map((column) => sql.ref(column)))})
    do ${changes.length === 0 ? sql`nothing` : sql`update set ${sql.join(changes)}`}`.execute(tx);
}

const keyOf = ({ key }: Table, row: Row): string => JSON.stringify(key.map((column) => row[column]));

/** Columns by name, bytes as their own hash: the same for the same row in every database. */
function hashOf(row: Row): string {
  const hash = createHash('sha256');
  for (const column of Object.keys(row).sort()) {
    const value = row[column];
    hash.update(JSON.stringify(column));
    hash.update(
      value instanceof Uint8Array ? createHash('sha256').update(value).digest() : JSON.stringify(value),
    );
  }
  return hash.digest('hex');
}
