import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { collect } from '../collect/collect.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { addPaths } from './adding/add.ts';
import { exportWarc } from './export-warc.ts';
import { openStore } from './open.ts';

it('writes an archive from which the same snapshots come', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-export-'));
  const store = await openStore(':memory:');
  try {
    writeFileSync(
      join(folder, 'a.txt'),
      'Bridge Opens\n\nThe bridge opened on Monday, said mayor Ilse Brandt to a crowd.',
    );
    writeFileSync(
      join(folder, 'b'),
      'Ferry Stops\n\nThe ferry stopped on Monday, said captain Per Lind to the crew.',
    );
    writeFileSync(
      join(folder, 'index.jsonl'),
      '{"file":"a.txt","url":"https://a.example/1","outlet":"a.example","publishedAt":"2026-03-03"}\n{"file":"b","outlet":"b.example"}',
    );
    await addPaths(store, [folder]);
    const held: Snapshot[] = [];
    for await (const { snapshot } of store.snapshots()) held.push(snapshot);
    const parts: Uint8Array[] = [];
    const making = { software: 'test', writtenAt: '2026-04-01T00:00:00Z' };
    for await (const part of exportWarc(store, making)) parts.push(part);
    const file = join(folder, 'out.warc.gz');
    writeFileSync(file, Buffer.concat(parts));
    const read: Snapshot[] = [];
    for await (const { value, issues } of collect([file])) {
      expect(issues).toEqual([]);
      if (value?.kind === 'snapshot') read.push(value.snapshot);
    }
    const known = ({ id, origin }: Snapshot) => [
      id,
      origin.url,
      origin.outlet,
      origin.publishedAt,
      origin.contentType,
    ];
    expect(held.length).toBe(2);
    expect(read.map(known)).toEqual(held.map(known));
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
