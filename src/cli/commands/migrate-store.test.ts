import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../engine/open.ts';
import { createIssue } from '../../model/issue.ts';
import { UsageError } from '../io.ts';
import { migrateStoreCommand } from './migrate-store.ts';

let folder: string;
let told: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-migrate-'));
  told = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    told += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

describe('migrate-store', () => {
  it('copies a store, tells the rows of each table, and may be called again', async () => {
    const [from, to] = [join(folder, 'from.sqlite'), join(folder, 'to.sqlite')];
    const store = await openStore(from);
    await store.saveIssues([createIssue('text-missing', 'page.html', 'It has no text.', 'Leave it out.')]);
    await store.close();
    expect(await migrateStoreCommand(from, `sqlite:${to}`)).toBe(0);
    expect(told).toMatch(/^issue +1 row$/m);
    expect(told).toMatch(/Both stores hold the same rows\.\n$/);
    const copy = await openStore(to);
    expect(await copy.issues()).toHaveLength(1);
    await copy.close();
    const once = told;
    told = '';
    await migrateStoreCommand(from, to);
    expect(told).toBe(once);
  });

  it('refuses a source that is not there, and makes nothing', async () => {
    const [from, to] = [join(folder, 'slip.sqlite'), join(folder, 'to.sqlite')];
    await expect(migrateStoreCommand(from, to)).rejects.toThrow(UsageError);
    expect([existsSync(from), existsSync(to)]).toEqual([false, false]);
  });

  it('refuses to copy a store onto itself, or into memory', async () => {
    const from = join(folder, 'from.sqlite');
    await (await openStore(from)).close();
    await expect(migrateStoreCommand(from, `sqlite:${from}`)).rejects.toThrow(/one store/);
    await expect(migrateStoreCommand(from, ':memory:')).rejects.toThrow(UsageError);
  });
});
