import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Backend } from './contract/backend.ts';
import { postgresPrograms, query, type Server, startPostgres } from './contract/server.ts';
import { describeStore } from './contract.ts';

describeStore(sqlite());

const programs = postgresPrograms();
if (programs === null && !process.env.CI) {
  describe('PostgreSQL', () => {
    it.skip(
      'No server is installed here (on Debian: apt-get install postgresql), so its contract is not tested.',
    );
  });
} else {
  describeStore(postgres());
}

function sqlite(): Backend {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-store-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let places = 0;
  return {
    name: 'SQLite',
    place: async () => join(folder, `${++places}.sqlite`),
    async execute(location, statement) {
      const database = new DatabaseSync(location);
      database.exec(statement);
      database.close();
    },
  };
}

function postgres(): Backend {
  let server: Server;
  beforeAll(async () => {
    if (programs === null) throw new Error('PostgreSQL is not installed, and here its tests must run.');
    server = await startPostgres(programs, ['fsync=off', 'max_connections=200']);
  });
  afterAll(() => server.stop());
  return { name: 'PostgreSQL', place: () => server.createDatabase(), execute: query };
}
