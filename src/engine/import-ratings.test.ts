import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { addPaths } from './adding/add.ts';
import { createReader } from './answering/store-reader.ts';
import { importRatings } from './import-ratings.ts';
import { openStore } from './open.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-import-ratings-'));
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
afterAll(() => rmSync(folder, { recursive: true }));

it('draws every sheet for the rater who rates most, also those of outlets that the new set leaves out', async () => {
  const store = await openStore(':memory:');
  const held = ['edition.cnn.com', 'fen.example', 'moor.example'];
  const abouts = ['ferry to Holm', 'choir of the music school', 'glass works at Brede'];
  for (const [i, about] of abouts.entries())
    write(
      `${i}.txt`,
      `News of the ${about}\n\nThe council said on Monday that the ${about} would get more money next year.\n`,
    );
  write('index.jsonl', held.map((outlet, i) => JSON.stringify({ file: `${i}.txt`, outlet })).join('\n'));
  await addPaths(store, [folder]);
  const reader = createReader(store);
  const ratersOfSheets = async (): Promise<(string | null)[]> => {
    const { items } = await reader.stories(200, null);
    return await Promise.all(items.map(async ({ story }) => (await reader.sheet(story))!.rater));
  };
  expect(await ratersOfSheets()).toEqual(['AllSides', 'AllSides', 'AllSides']);
  const set = write('zeta.csv', 'Site,Lean\nfen.example,Left\nmoor.example,Right\n');
  await importRatings(store, set, { name: 'Zeta', columns: { domain: 'Site', rating: 'Lean' } });
  expect(await ratersOfSheets()).toEqual(['Zeta', 'Zeta', 'Zeta']);
  await store.close();
});
