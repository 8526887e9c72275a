import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import {
  CompiledQuery,
  type DatabaseConnection,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely';
import { isBusy, toStoreError } from './trouble.ts';

/** How long a statement waits for another process, with this one standing still: as long as a slow disk may take over a step. */
export const BUSY_MS = 30_000;
/** How long a transaction waits for another to end, while this process goes on: a minute, then the call fails. */
const PATIENCE_MS = 60_000;
/** Statements kept ready; the oldest leaves first. */
const PREPARED = 200;

/** Kysely's dialect over `node:sqlite`. */
export function dialectOf(database: DatabaseSync, path: string): SqliteDialect {
  const wrapped = wrap(database, path);
  const dialect = new SqliteDialect({ database: wrapped });
  dialect.createDriver = () => new PatientDriver(wrapped, database);
  return dialect;
}

/**
 * Begins every transaction as a writer: one that begins as a reader could find at its first write that another was faster. It
 * waits without blocking, since the one that it waits for may live in this very process.
 */
class PatientDriver extends SqliteDriver {
  readonly #database: DatabaseSync;

  constructor(wrapped: SqliteDatabase, database: DatabaseSync) {
    super({ database: wrapped });
    this.#database = database;
  }

  /** On a full disk SQLite has undone the transaction by itself. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection);
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const run = (text: string) => connection.executeQuery(CompiledQuery.raw(text));
    await run('pragma busy_timeout = 0');
    try {
      for (let waited = 0, step = 1; ; waited += step, step = Math.min(step * 2, 64)) {
        try {
          await run('begin immediate');
          return;
        } catch (error) {
          if (!isBusy((error as Error).cause) || waited > PATIENCE_MS) throw error;
        }
        await pause(step);
      }
    } finally {
      await run(`pragma busy_timeout = ${BUSY_MS}`);
    }
  }
}

function wrap(database: DatabaseSync, path: string): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(text) {
      const known = prepared.get(text);
      if (known) return known;
      const made = wrapStatement(database.prepare(text), path);
      if (prepared.size >= PREPARED) prepared.delete(prepared.keys().next().value!);
      prepared.set(text, made);
      return made;
    },
  };
}

function wrapStatement(statement: StatementSync, path: string): SqliteStatement {
  const told = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw toStoreError(path, error);
    }
  };
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => told(() => statement.all(...(parameters as SQLInputValue[]))),
    run: (parameters) => told(() => statement.run(...(parameters as SQLInputValue[]))),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
  };
}
