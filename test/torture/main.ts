import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createRandom } from '../../bench/news.ts';
import { postgresPrograms, type Server, startPostgres } from '../../src/store/contract/server.ts';
import { type Damage, NO_DAMAGE } from './check.ts';
import { losePower, record } from './lose-power.ts';
import { hasStrace } from './power.ts';
import { crashServer, killWriters } from './rounds.ts';
import { killWorkers, takeOver } from './workers.ts';

/**
 * Kills writers, servers and the power at random moments and looks whether anything is lost that a store had acknowledged, or is
 * there twice. Each kind of durability has its control, in which it is off: a control that loses nothing is blind, and so is
 * what it stands beside.
 *
 *   npm run torture -- [--rounds 200] [--seed 1]
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const rounds = Number(values.rounds);
/** A control need not run long: it loses something soon, or it never does. */
const controlRounds = Math.min(rounds, 20);
/** A predecessor's death must be noticed within this. */
const SUCCESSION_MS = 10_000;
const random = createRandom(Number(values.seed));
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-torture-'));
const table: (Damage & { readonly what: string; readonly rounds: number; readonly verdict: string })[] = [];

console.log(`seed ${values.seed}, ${rounds} rounds of each`);
await run('SQLite: one writer killed', (round) => killWriters(round, 1), fileAt('one'));
await run('SQLite: two writers killed', (round) => killWriters(round, 2), fileAt('two'));
await run('SQLite: two workers killed', (round) => killWorkers(round, 2, fileAt('calm')), fileAt('workers'));
await succession('SQLite', fileAt('role'));
await powerLoss();
await postgres();
console.table(table);
rmSync(folder, { recursive: true, force: true });
process.exitCode = table.every(({ verdict }) => !verdict.startsWith('FAILED')) ? 0 : 1;

function fileAt(name: string): string {
  return join(folder, `${name}.sqlite`);
}

async function run(
  what: string,
  work: (round: { location: string; rounds: number; random: () => number }) => Promise<Damage>,
  location: string,
): Promise<void> {
  const damage = await work({ location, rounds, random });
  tell(what, rounds, damage, verdictOf(damage));
}

/** Who groups is killed, and followed. */
async function succession(what: string, location: string): Promise<void> {
  const longest = await takeOver({ location, rounds: controlRounds, random });
  const verdict = longest <= SUCCESSION_MS ? `ok: followed within ${longest} ms` : `FAILED: ${longest} ms`;
  tell(`${what}: who groups is killed`, controlRounds, NO_DAMAGE, verdict);
}

function tell(what: string, rounds: number, damage: Damage, verdict: string): void {
  table.push({ what, rounds, ...damage, verdict });
  console.log(`${what}: ${verdict} ${JSON.stringify(damage)}`);
}

/** Where nothing was acknowledged nothing was looked at. */
function verdictOf({ acknowledged, lost, doubled }: Damage): string {
  return acknowledged > 0 && lost + doubled === 0 ? 'ok' : 'FAILED';
}

/** The control must lose something. */
function verdictOfControl({ lost }: Damage): string {
  return lost > 0 ? 'ok: losses are seen' : 'FAILED: blind, since nothing was lost';
}

async function powerLoss(): Promise<void> {
  if (!hasStrace()) {
    console.log('Power loss is left out: strace is not installed.');
    return;
  }
  const calls = await record(folder);
  await run('SQLite: power lost', () => losePower(calls, folder, rounds, random), fileAt('power'));
  const deaf = calls.filter((call, i) => call.kind !== 'sync' || i % 2 === 0);
  const control = 'SQLite: power lost, disk ignores half of the syncs (control)';
  try {
    const damage = await losePower(deaf, folder, controlRounds, random);
    tell(control, controlRounds, damage, verdictOfControl(damage));
  } catch (error) {
    // Where the order of writes is lost, so may be the whole file.
    tell(
      control,
      controlRounds,
      { acknowledged: 0, lost: 0, doubled: 0 },
      `ok: damage is seen (${String(error).slice(0, 60)})`,
    );
  }
}

async function postgres(): Promise<void> {
  const programs = postgresPrograms();
  if (programs === null) {
    console.log('PostgreSQL is left out: no server is installed (on Debian: apt-get install postgresql).');
    return;
  }
  const server = await startPostgres(programs);
  try {
    await run(
      'PostgreSQL: one writer killed',
      (round) => killWriters(round, 1),
      await server.createDatabase(),
    );
    await run(
      'PostgreSQL: two writers killed',
      (round) => killWriters(round, 2),
      await server.createDatabase(),
    );
    await run(
      'PostgreSQL: server crashed',
      (round) => crashServer(round, server),
      await server.createDatabase(),
    );
    const calm = [await server.createDatabase(), await server.createDatabase()] as const;
    await run(
      'PostgreSQL: two workers killed',
      (round) => killWorkers(round, 2, calm[0]),
      await server.createDatabase(),
    );
    await run(
      'PostgreSQL: stopped and started under two workers, which are killed',
      (round) => killWorkers(round, 2, calm[1], server),
      await server.createDatabase(),
    );
    await succession('PostgreSQL', await server.createDatabase());
  } finally {
    await server.stop();
  }
  const careless: Server = await startPostgres(programs, ['synchronous_commit=off']);
  try {
    const location = await careless.createDatabase();
    const damage = await crashServer({ location, rounds: controlRounds, random }, careless);
    const control = 'PostgreSQL: server crashed, synchronous_commit off (control)';
    tell(control, controlRounds, damage, verdictOfControl(damage));
  } finally {
    await careless.stop();
  }
}
