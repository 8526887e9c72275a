import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll } from 'vitest';
import type { Backend } from './contract/backend.ts';
import { describeStore } from './contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let places = 0;
const sqlite: Backend = {
  name: 'SQLite',
  place: async () => join(folder, `${++places}.sqlite`),
  async execute(location, statement) {
    const database = new DatabaseSync(location);
    database.exec(statement);
    database.close();
  },
};

for (const backend of [sqlite]) describeStore(backend);
