import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** Where Debian's packages put the programs, a folder a version. */
const INSTALLED = '/usr/lib/postgresql';
/** It ends what hangs: a start after a crash takes a second, on a busy machine many. */
const START_MS = 240_000;
/** Ports that the system gives nobody who asks for any, neither for listening nor for calling (Linux, from 32768; IANA, from 49152). */
const [FIRST_PORT, PORTS] = [20_000, 12_000];

/** A PostgreSQL server of our own, in a folder of its own, for tests and measures. */
export interface Server {
  /** The address of a new, empty database, in which text sorts as in a dictionary unless a column says otherwise. */
  createDatabase(): Promise<string>;
  /** Stops at once, as a crash does, and starts again on the same data and port. */
  crash(): Promise<void>;
  restart(): Promise<void>;
  /** Stops and removes everything. */
  stop(): Promise<void>;
}

/** The folder of the newest installed server's programs, null where there is none. */
export function postgresPrograms(): string | null {
  if (!existsSync(INSTALLED)) return null;
  const versions = readdirSync(INSTALLED).sort((a, b) => Number(b) - Number(a));
  const found = versions.map((version) => join(INSTALLED, version, 'bin'));
  return found.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** @param settings as on the server's command line, `fsync=off`. */
export async function startPostgres(programs: string, settings: readonly string[] = []): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-postgres-'));
  const user = serverUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const locale = ['--encoding=UTF8', '--locale=C', '--username=postgres', '--auth=trust', '--no-sync'];
  execFileSync(join(programs, 'initdb'), ['-D', data, ...locale], { ...user, stdio: 'ignore' });
  const port = await freePort();
  const where = ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1'];
  const address = (database: string): string => `postgres://postgres@127.0.0.1:${port}/${database}`;
  const start = async (): Promise<ChildProcess> => {
    const options = settings.flatMap((setting) => ['-c', setting]);
    const child = spawn(join(programs, 'postgres'), [...where, ...options], { ...user, stdio: 'ignore' });
    await untilReady(child, address('postgres'));
    return child;
  };
  let running = await start();
  let databases = 0;
  const end = (signal: NodeJS.Signals): Promise<void> => ended(running, signal);
  return {
    async createDatabase() {
      const name = `store_${++databases}`;
      await query(
        address('postgres'),
        `create database ${name} template template0 locale_provider icu icu_locale 'en-US'`,
      );
      return address(name);
    },
    // Quit is the server's own word for a stop without a last checkpoint: it must recover from its log.
    crash: () => end('SIGQUIT'),
    async restart() {
      running = await start();
    },
    async stop() {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs SQL on a connection of its own. */
export async function query(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address, options: '-c search_path=broadsheet' });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The server refuses to run as root: then it runs as the user that its package made. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function untilReady(child: ChildProcess, address: string): Promise<void> {
  const deadline = Date.now() + START_MS;
  for (;;) {
    try {
      return await query(address, 'select 1');
    } catch (error) {
      if (child.exitCode !== null || Date.now() > deadline) throw error;
    }
    await pause(50);
  }
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

/** The first of these ports that nobody listens on, looked for from another place in each process. */
async function freePort(): Promise<number> {
  for (let i = 0; i < PORTS; i++) {
    const port = FIRST_PORT + ((process.pid * 7 + i) % PORTS);
    if (await isFree(port)) return port;
  }
  throw new Error('All ports are taken.');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
