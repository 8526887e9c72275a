import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { entryOf, listOf } from '../contract/records.ts';
import { openStore } from '../open.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-full-'));
const isMounted = mountSmallDisk();
afterAll(() => {
  if (isMounted) execFileSync('umount', ['-l', folder]);
  rmSync(folder, { recursive: true, force: true });
});

/** Needs root on Linux. */
function mountSmallDisk(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!isMounted)('a full disk', () => {
  it('is told in words, costs nothing that was saved, and heals when there is room again', async () => {
    const filler = join(folder, 'filler');
    writeFileSync(filler, Buffer.alloc(2 << 20));
    const store = await openStore(join(folder, 'news.sqlite'));
    let saved = 0;
    const save = (): Promise<void> =>
      store.saveEntries([
        entryOf({ path: `p${saved}`, text: `Item ${saved}. ${'word '.repeat(2000)}`.trim() }),
      ]);
    const fill = async (): Promise<never> => {
      for (;;) {
        await save();
        saved++;
      }
    };
    await expect(fill()).rejects.toThrow(/The disk is full\. Free some space/);
    expect(saved).toBeGreaterThan(10);
    expect(await listOf(store.articlesFrom(1))).toHaveLength(saved);
    expect(await store.search('item', 200)).toHaveLength(saved);
    rmSync(filler);
    await save();
    saved++;
    expect((await store.counts()).articles).toBe(saved);
    await store.close();
    const again = await openStore(join(folder, 'news.sqlite'));
    expect(await again.search('item', 200)).toHaveLength(saved);
    await again.close();
  });
});
