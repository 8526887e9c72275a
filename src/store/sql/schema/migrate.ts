import { sql } from 'kysely';
import { StoreError } from '../../trouble.ts';
import type { Db, Tx } from './schema.ts';

/** One step of the schema. Released steps are never edited: a change is a new step with the next number. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  /** Statements in their order. */
  readonly statements: readonly string[];
}

/**
 * Brings a store to the newest schema, each step whole or not at all.
 * @param lock is taken at the start of every step, so that two processes never make the same one.
 */
export async function migrate(
  db: Db,
  location: string,
  migrations: readonly Migration[],
  lock: (tx: Tx) => Promise<void> = async () => {},
): Promise<void> {
  const newest = migrations.at(-1)?.number ?? 0;
  // Where the table is missing the store is new; where the database is out of reach the next step tells.
  const found = await schemaOf(db).catch(() => 0);
  if (found > newest) throw newerSchema(location, found, newest);
  for (const migration of migrations.filter(({ number }) => number > found)) {
    await db.transaction().execute(async (tx) => {
      await lock(tx);
      await createTable(tx);
      if ((await schemaOf(tx)) < migration.number) await apply(tx, migration);
    });
  }
}

const createTable = (tx: Tx): Promise<void> =>
  tx.schema
    .createTable('applied_migration')
    .ifNotExists()
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .execute();

async function apply(tx: Tx, { number, name, statements }: Migration): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(tx);
  await tx.insertInto('applied_migration').values({ number, name }).execute();
}

/** The number of the last step that ran, 0 for none. */
async function schemaOf(db: Db): Promise<number> {
  const row = await db
    .selectFrom('applied_migration')
    .select((eb) => eb.fn.max('number').as('number'))
    .executeTakeFirst();
  return row?.number ?? 0;
}

const newerSchema = (location: string, found: number, known: number): StoreError =>
  new StoreError(
    location,
    `The store has schema ${found}, and this version of Broadsheet knows ${known} at most.`,
    'Update Broadsheet, or open another store.',
  );
