import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { diskFull, messageOf, StoreError } from '../trouble.ts';

/** Connections that one process holds at most. */
const POOL = 8;
/** Also the longest wait for one of them. */
const CONNECT_MS = 30_000;
/** The type of large whole numbers: all that stand here are below 2^53. */
const BIGINT = 20;
const DISK_FULL = '53100';
/** A server that is not there, goes, comes, or has no room; the sign-on and the database's name that it does not know. */
const OUT_OF_REACH = /^(?:08\w{3}|57P0[123]|53300|28\w{3}|3D000|E[A-Z_]+)$/;
const CONNECTION_LOST =
  /^Connection terminated|timeout exceeded when trying to connect|^timeout expired$|^Query read timeout$/;

/** @param schema in which every statement works. */
export function createPool(address: string, schema: string): PostgresPool {
  const location = withoutPassword(address);
  const pool = new pg.Pool({
    connectionString: address,
    max: POOL,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'broadsheet',
    options: `-c search_path=${schema}`,
    types: {
      getTypeParser: (type, format) => (type === BIGINT ? Number : pg.types.getTypeParser(type, format)),
    },
  });
  // A connection that breaks while nobody uses it is replaced at the next call, which tells if that fails.
  pool.on('error', () => {});
  // One that breaks while it is used fails its call; without a listener the same would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  const fail = (error: unknown): never => {
    throw toStoreError(location, error);
  };
  return {
    options: {},
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect().catch(fail);
      // Of Kysely's shapes of a query only this one is used: nothing here reads through a cursor.
      const query = (text: string, values: unknown[]) => client.query(text, values).catch(fail);
      return { query, release: () => client.release() } as unknown as PostgresPoolClient;
    },
  };
}

export function withoutPassword(address: string): string {
  const url = URL.parse(address);
  if (!url) return 'postgres://?';
  url.password = '';
  url.search = '';
  return url.href;
}

/** An error of the server in words, or as it is where it is a bug. */
export function toStoreError(location: string, error: unknown): unknown {
  const code = String((error as { code?: unknown }).code ?? '');
  const message = messageOf(error) || code;
  if (code === DISK_FULL) return diskFull(location, error);
  if (OUT_OF_REACH.test(code) || CONNECTION_LOST.test(message)) {
    return new StoreError(
      location,
      `The database cannot be reached: ${message}.`,
      'Start the server, or check host, port, name and password.',
      error,
    );
  }
  return error;
}
