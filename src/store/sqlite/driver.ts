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

/** How long a statement waits for another process, with this one standing still. */
export const BUSY_MS = 5000;
/** How long a transaction waits for another to end, while this process goes on: a minute, then the call fails. */
const PATIENCE_MS = 60_000;
/** Statements kept ready; the oldest leaves first. */
const PREPARED = 200;

/** Kysely's dialect over `node:sqlite`. */
export function dialectOf(database: DatabaseSync): SqliteDialect {
  const wrapped = wrap(database);
  const dialect = new SqliteDialect({ database: wrapped });
  dialect.createDriver = () => new PatientDriver({ database: wrapped });
  return dialect;
}

/**
 * Begins every transaction as a writer: one that begins as a reader could find at its first write that another was faster. It
 * waits without blocking, since the one that it waits for may live in this very process.
 */
class PatientDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const run = (text: string) => connection.executeQuery(CompiledQuery.raw(text));
    await run('pragma busy_timeout = 0');
    try {
      for (let waited = 0, step = 1; ; waited += step, step = Math.min(step * 2, 64)) {
        try {
          await run('begin immediate');
          return;
        } catch (error) {
          if (!isBusy(error) || waited > PATIENCE_MS) throw error;
        }
        await pause(step);
      }
    } finally {
      await run(`pragma busy_timeout = ${BUSY_MS}`);
    }
  }
}

/** SQLITE_BUSY and its kin, whose lowest byte is 5. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5;

function wrap(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(text) {
      const known = prepared.get(text);
      if (known) return known;
      const made = wrapStatement(database.prepare(text));
      if (prepared.size >= PREPARED) prepared.delete(prepared.keys().next().value!);
      prepared.set(text, made);
      return made;
    },
  };
}

function wrapStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
    run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
  };
}
