import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entryOf, listOf } from '../contract/records.ts';
import { openStore } from '../open.ts';

const NOBODY = 65534;

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-sqlite-'));
  path = join(folder, 'news.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Root may write anywhere: then the work is done as nobody. */
async function withoutRights(work: () => Promise<void>): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  chmodSync(folder, 0o555);
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
    chmodSync(folder, 0o755);
  }
}

async function withEntries(count: number): Promise<void> {
  const store = await openStore(path);
  await store.saveEntries(
    Array.from({ length: count }, (_, i) => entryOf({ path: `p${i}`, markup: 'x'.repeat(i * 100) })),
  );
  await store.close();
}

describe('a SQLite store', () => {
  it('opens by path, by address and in memory', async () => {
    for (const location of [path, `sqlite:${path}`, ':memory:']) {
      const store = await openStore(location);
      expect(store.location).toBe(location.replace('sqlite:', ''));
      await store.saveEntries([entryOf({ path: 'a' })]);
      expect((await store.counts()).articles).toBe(1);
      await store.close();
    }
  });

  it('keeps a write-ahead log, so that reading and writing go side by side', async () => {
    await withEntries(1);
    const database = new DatabaseSync(path);
    expect(database.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
    database.close();
  });

  it('is one plain file when it is closed, sound and readable by other programs', async () => {
    await withEntries(50);
    const database = new DatabaseSync(path, { readOnly: true });
    expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
    expect(database.prepare('pragma foreign_key_check').all()).toEqual([]);
    expect(database.prepare('select count(*) as n from revision where language = ?').get('en')).toEqual({
      n: 50,
    });
    database.close();
  });

  it('says what is wrong with a place', async () => {
    await expect(openStore(join(folder, 'no', 'x.sqlite'))).rejects.toThrow(/There is no folder .*Make it/);
    await expect(openStore(folder)).rejects.toThrow(/This is a folder/);
    await withoutRights(async () => {
      await expect(openStore(path)).rejects.toThrow(/cannot be opened for writing.*Check the rights/);
    });
  });

  it('says so where it may read but not write', async () => {
    await withEntries(1);
    chmodSync(path, 0o444);
    await withoutRights(async () => {
      await expect(openStore(path)).rejects.toThrow(/cannot be opened for writing.*Check the rights/);
    });
  });

  it('refuses another program’s file and leaves it as it is', async () => {
    writeFileSync(path, 'Dear diary, today the bridge was closed. '.repeat(100));
    const before = readFileSync(path);
    await expect(openStore(path)).rejects.toThrow(/no Broadsheet store/);
    expect(readFileSync(path).equals(before)).toBe(true);

    const other = join(folder, 'other.sqlite');
    const database = new DatabaseSync(other);
    database.exec('create table recipe (name text)');
    database.close();
    const bytes = readFileSync(other);
    await expect(openStore(other)).rejects.toThrow(/another program/);
    expect(readFileSync(other).equals(bytes)).toBe(true);
  });

  it('refuses a damaged store', async () => {
    await withEntries(50);
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0xff, 100, 4096));
    await expect(openStore(path)).rejects.toThrow(/damaged.*backup/);
  });

  it('takes an empty file as a new store', async () => {
    writeFileSync(path, '');
    await withEntries(1);
  });

  it('opens while another process writes', async () => {
    await withEntries(1);
    const database = new DatabaseSync(path);
    database.exec('begin immediate');
    const store = await openStore(path);
    expect((await store.counts()).articles).toBe(1);
    setTimeout(() => database.exec('commit'), 20);
    await store.saveEntries([entryOf({ path: 'late' })]);
    expect(await listOf(store.articlesFrom(1))).toHaveLength(2);
    await store.close();
    database.close();
  });

  it('prints nothing of its own accord', () => {
    const script = `const { openStore } = await import(${JSON.stringify(join(import.meta.dirname, '../open.ts'))});
      await (await openStore(':memory:')).close();`;
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', script],
      { encoding: 'utf8' },
    );
    expect({ stdout, stderr, status }).toEqual({ stdout: '', stderr: '', status: 0 });
  });
});
