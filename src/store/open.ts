import type { HoldRole } from './role.ts';
import type { Flavour } from './sql/schema/flavour.ts';
import { migrate } from './sql/schema/migrate.ts';
import type { Db, Tx } from './sql/schema/schema.ts';
import { createSqlStore } from './sql/sql-store.ts';
import type { Store } from './store.ts';

/** A database with the newest schema. */
export interface Database {
  readonly db: Db;
  readonly flavour: Flavour;
  /** How a message calls it: a path or an address without its password. */
  readonly location: string;
  readonly holdRole: HoldRole;
}

/**
 * Opens a store, made if it is not there, with the newest schema.
 * @param location a path, `sqlite:PATH`, `:memory:` or `postgres://user:password@host:port/database`.
 * @throws {StoreError} where it cannot be opened: a message for a person.
 */
export async function openStore(location: string): Promise<Store> {
  return createSqlStore(await openDatabase(location));
}

/** Whether a location is a database server's address, and no file's. */
export const isServer = (location: string): boolean => /^postgres(?:ql)?:/.test(location);

export async function openDatabase(location: string): Promise<Database> {
  // Each backend is loaded only where it is used: the command line starts faster.
  if (isServer(location)) {
    const { lockSchema, openPostgres, POSTGRES } = await import('./postgres/postgres.ts');
    const { withoutPassword } = await import('./postgres/pool.ts');
    const db = await openPostgres(location);
    const { createServerRoles } = await import('./postgres/role.ts');
    const holdRole = createServerRoles(location);
    return withSchema({ db, flavour: POSTGRES, location: withoutPassword(location), holdRole }, lockSchema);
  }
  const path = location.replace(/^sqlite:/, '');
  const { openSqlite, SQLITE } = await import('./sqlite/sqlite.ts');
  const { createFileRoles } = await import('./sqlite/role.ts');
  const holdRole = createFileRoles(path);
  return withSchema({ db: await openSqlite(path), flavour: SQLITE, location: path, holdRole });
}

async function withSchema(database: Database, lock?: (tx: Tx) => Promise<void>): Promise<Database> {
  const { db, flavour, location } = database;
  try {
    await migrate(db, location, flavour.migrations, lock);
    return database;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
