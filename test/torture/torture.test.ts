import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../bench/news.ts';
import { postgresPrograms, type Server, startPostgres } from '../../src/store/contract/server.ts';
import { losePower, record } from './lose-power.ts';
import { hasStrace } from './power.ts';
import { crashServer, killWriters } from './rounds.ts';
import { killWorkers, takeOver } from './workers.ts';

/** A few rounds of what `npm run torture` does for long. */
const ROUNDS = 3;
const random = createRandom(5);
const programs = postgresPrograms();
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-torture-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what SQLite acknowledged', () => {
  it('survives its writers being killed, and is there once', async () => {
    const location = join(folder, 'killed.sqlite');
    const { lost, doubled } = await killWriters({ location, rounds: ROUNDS, random }, 2);
    expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
  });

  it('is made into the same by workers that die', async () => {
    const [location, calm] = [join(folder, 'workers.sqlite'), join(folder, 'calm.sqlite')];
    const { lost, doubled } = await killWorkers({ location, rounds: 2, random }, 2, calm);
    expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
  });

  it('is grouped by another after its grouper’s death', async () => {
    await takeOver({ location: join(folder, 'role.sqlite'), rounds: 2, random });
  });

  it.skipIf(!hasStrace())('survives a loss of power', async () => {
    const calls = await record(folder);
    const { acknowledged, lost, doubled } = await losePower(calls, folder, 5 * ROUNDS, random);
    expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
    expect(acknowledged).toBeGreaterThan(0);
    const said = calls.filter((call) => call.kind === 'said').length - 1;
    expect(calls.filter((call) => call.kind === 'sync').length).toBeGreaterThanOrEqual(said);
  });
});

describe.skipIf(programs === null && !process.env.CI)('what PostgreSQL acknowledged', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startPostgres(programs!);
  });
  afterAll(() => server.stop());

  it('survives its writers being killed, and is there once', async () => {
    const location = await server.createDatabase();
    const { lost, doubled } = await killWriters({ location, rounds: ROUNDS, random }, 2);
    expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
  });

  it('is made into the same by workers that die, and by a server that goes and comes', async () => {
    const [location, calm] = [await server.createDatabase(), await server.createDatabase()];
    const { lost, doubled } = await killWorkers({ location, rounds: 2, random }, 2, calm, server);
    expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
  });

  it('is grouped by another after its grouper’s death', async () => {
    await takeOver({ location: await server.createDatabase(), rounds: 2, random });
  });

  it('survives a crash of the server', async () => {
    const location = await server.createDatabase();
    const { lost, doubled } = await crashServer({ location, rounds: ROUNDS, random }, server);
    expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
  });
});
