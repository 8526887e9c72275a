import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../engine/open.ts';
import { UsageError } from '../io.ts';
import { ratingsCommand } from './ratings.ts';

let folder: string;
let store: string;
let told: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-ratings-'));
  store = join(folder, 'store.sqlite');
  told = '';
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      told += String(text);
      return true;
    });
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('ratings', () => {
  it('lists the raters that ship with the program', async () => {
    expect(await ratingsCommand(store, undefined, {})).toBe(0);
    expect(told).toMatch(/^AllSides, as of 2023-07-31: 40 outlets\. /);
  });

  it('takes in a table by its columns, under the name of its rater', async () => {
    const path = file('lean.csv', 'Site,Lean\nfen.example,Left\nmoor.example,satire\n');
    const options = { rater: 'Lean Desk', asOf: '2026-05-01', columns: 'Site,Lean' };
    expect(await ratingsCommand(store, path, options)).toBe(0);
    expect(told).toContain('1 of its entries are on no side');
    expect(told).toContain('Lean Desk, as of 2026-05-01: 1 outlet. No licence said.\n');
    const held = await openStore(store);
    expect(await held.ratings()).toEqual([{ outlet: 'fen.example', rater: 'Lean Desk', rating: 'left' }]);
    await held.close();
    told = '';
    await ratingsCommand(store, undefined, { json: true });
    expect(
      told
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).name),
    ).toEqual(['AllSides', 'Lean Desk']);
  });

  it('tells a file that it cannot use, and keeps nothing of it', async () => {
    expect(await ratingsCommand(store, file('x.json', '{}'), { rater: 'X' })).toBe(1);
    expect(told).toContain('[ratings-invalid]');
  });

  it.each([
    [{ asOf: 'May' }, /no day/],
    [{ columns: 'a' }, /two columns/],
  ])('refuses %j', async (options, message) => {
    await expect(ratingsCommand(store, 'x', options)).rejects.toThrow(message);
  });

  it('refuses a file that is not there', async () => {
    await expect(ratingsCommand(store, join(folder, 'none.csv'), {})).rejects.toThrow(UsageError);
  });
});
