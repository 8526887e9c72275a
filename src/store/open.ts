import { migrate } from './sql/migrate.ts';
import { createSqlStore } from './sql/sql-store.ts';
import { openSqlite, SQLITE } from './sqlite/sqlite.ts';
import type { Store } from './store.ts';
import { StoreError } from './trouble.ts';

/**
 * Opens a store, made if it is not there, with the newest schema.
 * @param location a path, `sqlite:PATH` or `:memory:`.
 * @throws {StoreError} where it cannot be opened: a message for a person.
 */
export async function openStore(location: string): Promise<Store> {
  if (/^postgres(?:ql)?:/.test(location)) {
    throw new StoreError(
      withoutPassword(location),
      'This version has no PostgreSQL backend.',
      'Name a file: it becomes a SQLite store.',
    );
  }
  const path = location.replace(/^sqlite:/, '');
  const db = await openSqlite(path);
  try {
    await migrate(db, path, SQLITE.migrations);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return createSqlStore(db, SQLITE, path);
}

const withoutPassword = (address: string): string => address.replace(/\/\/[^@/]*@/, '//');
