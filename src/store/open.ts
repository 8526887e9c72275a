import type { Flavour } from './sql/flavour.ts';
import { migrate } from './sql/migrate.ts';
import type { Db, Tx } from './sql/schema.ts';
import { createSqlStore } from './sql/sql-store.ts';
import type { Store } from './store.ts';

/**
 * Opens a store, made if it is not there, with the newest schema.
 * @param location a path, `sqlite:PATH`, `:memory:` or `postgres://user:password@host:port/database`.
 * @throws {StoreError} where it cannot be opened: a message for a person.
 */
export async function openStore(location: string): Promise<Store> {
  // Each backend is loaded only where it is used: the command line starts faster.
  if (/^postgres(?:ql)?:/.test(location)) {
    const { lockSchema, openPostgres, POSTGRES, withoutPassword } = await import('./postgres/postgres.ts');
    return withSchema(await openPostgres(location), POSTGRES, withoutPassword(location), lockSchema);
  }
  const path = location.replace(/^sqlite:/, '');
  const { openSqlite, SQLITE } = await import('./sqlite/sqlite.ts');
  return withSchema(await openSqlite(path), SQLITE, path);
}

async function withSchema(
  db: Db,
  flavour: Flavour,
  location: string,
  lock?: (tx: Tx) => Promise<void>,
): Promise<Store> {
  try {
    await migrate(db, location, flavour.migrations, lock);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return createSqlStore(db, flavour, location);
}
