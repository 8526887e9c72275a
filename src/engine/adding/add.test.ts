import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../store/store.ts';
import { createReader } from '../answering/store-reader.ts';
import { rebuild } from '../deriving/rebuild.ts';
import { openStore } from '../open.ts';
import { addPaths } from './add.ts';
import { readSnapshot } from './read.ts';

const BRIDGE = `Mayor Says Bridge Will Stay Open

Mayor Ilse Brandt said on Tuesday that the Orland bridge would stay open despite the cracks in two of its pillars.

"There is no danger to anyone who crosses it," Brandt told reporters at the town hall. The engineers' union said that its members had measured cracks of up to four centimetres in the pillars on the northern bank.`;
const MATCH = `Sandvik Wins Third Match in a Row

Sandvik beat Holm by two goals to one on Sunday evening and stays at the top of the northern league.

"We were lucky in the second half," said coach Per Lind, whose team has not lost since August.`;

let folder: string;
let store: Store;
const put = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-add-'));
  store = await openStore(':memory:');
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const stories = async (): Promise<string[]> =>
  (await createReader(store).stories(200, null)).items.map(({ story }) => story).sort();

describe('adding', () => {
  it('takes files through all stages, and the same files again change nothing', async () => {
    put('bridge.txt', BRIDGE);
    put('match.txt', MATCH);
    expect(await addPaths(store, [folder])).toMatchObject({ added: 2, known: 0, issues: [] });
    const before = await stories();
    expect(before).toHaveLength(2);
    const counts = await store.counts();
    expect(counts.statements).toBeGreaterThanOrEqual(4);
    expect(await addPaths(store, [folder])).toMatchObject({ added: 0, known: 2, sheets: 0, issues: [] });
    expect(await store.counts()).toEqual(counts);
    expect(await stories()).toEqual(before);
  });

  it('comes to the same in one run and in two, and after a rebuild', async () => {
    const [first, second] = [put('a-bridge.txt', BRIDGE), put('b-match.txt', MATCH)];
    await addPaths(store, [first]);
    await addPaths(store, [second]);
    const inTwo = await stories();
    expect(await rebuild(store)).toBe(2);
    expect(await stories()).toEqual(inTwo);
    const other = await openStore(':memory:');
    await addPaths(other, [first, second]);
    const inOne = (await createReader(other).stories(200, null)).items.map(({ story }) => story).sort();
    expect(inOne).toEqual(inTwo);
    await other.close();
  });

  it('groups and draws what an interrupted run has left', async () => {
    put('bridge.txt', BRIDGE);
    const origin = { name: 'match.txt', url: null, outlet: null, publishedAt: null, contentType: null };
    const { createSnapshot } = await import('../../model/snapshot.ts');
    const { value } = readSnapshot(createSnapshot(origin, new TextEncoder().encode(MATCH)), 1);
    await store.saveEntries([value!]);
    expect(await stories()).toEqual([]);
    await addPaths(store, [folder]);
    expect(await stories()).toHaveLength(2);
  });

  it('says which of two files with the same bytes was left out', async () => {
    put('one.txt', BRIDGE);
    put('two.txt', BRIDGE);
    const { added, issues } = await addPaths(store, [folder]);
    expect(added).toBe(1);
    expect(issues.map(({ code, subject }) => [code, subject])).toEqual([
      ['content-duplicate', join(folder, 'two.txt')],
    ]);
    expect(await store.issues()).toEqual(issues);
  });

  it('reads many files over threads as it reads few without', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `${String(i).padStart(3, '0')}.txt`);
    for (const [i, name] of names.entries())
      put(name, `${BRIDGE}\n\nThis is report number ${i} from bank ${i * 3}.`);
    expect(await addPaths(store, [folder])).toMatchObject({ added: 60, issues: [] });
    expect((await store.counts()).articles).toBe(60);
    const before = await stories();
    await rebuild(store);
    expect(await stories()).toEqual(before);
  });
});
