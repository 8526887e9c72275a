import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createOutlet } from '../../model/outlet.ts';
import type { Rating } from '../../model/rating.ts';
import type { Store } from '../../store/store.ts';
import type { WireSheet } from '../../wire/sheet.ts';
import { addPaths } from '../adding/add.ts';
import { openStore } from '../open.ts';
import { compareStore } from './compare-store.ts';
import { knownOutlets } from './known-outlets.ts';
import { surroundingsOf } from './surroundings.ts';

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-compare-'));
  store = await openStore(':memory:');
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const page = (domain: string, headline: string, body: string): string =>
  `<html><head><title>${headline}</title><link rel="canonical" href="https://${domain}/a"></head><body><article><h1>${headline}</h1>${body}</article></body></html>`;
const BODY = `<p>Mayor Ilse Brandt said on Tuesday that the Orland bridge would stay open despite the cracks in two of its pillars.</p>
<p>The engineers' union said that its members had measured cracks of up to four centimetres in the pillars on the northern bank.</p>`;

it('sets the raters side by side and counts the outlets that the store holds', async () => {
  const outlets: [string, Rating | null, Rating | null][] = [
    ['ledger.example', 'left', 'center'],
    ['courier.example', 'right', null],
    ['known-alone.example', 'right', 'right'],
  ];
  await store.saveOutlets(
    outlets.map(([domain]) => createOutlet({ domain })),
    outlets.flatMap(([outlet, first, second]) => [
      ...(first ? [{ outlet, rater: 'Aster', rating: first }] : []),
      ...(second ? [{ outlet, rater: 'Birch', rating: second }] : []),
    ]),
  );
  for (const [name] of outlets.slice(0, 2))
    writeFileSync(join(folder, `${name}.html`), page(name, 'Mayor Says Bridge Will Stay Open', BODY));
  await addPaths(store, [folder]);
  expect(await surroundingsOf(store, await knownOutlets(store))).toEqual({
    outletsHeld: { left: 1, center: 0, right: 1, unrated: 0, total: 2 },
    rater: 'Aster',
  });
  const [head] = (await store.sheetHeads(10, null)).items;
  const sheet: WireSheet = JSON.parse((await store.sheet(head!.storyId))!.sheet);
  expect(sheet.rater).toBe('Aster');
  expect(sheet.raters.map(({ rater, outlets: counts }) => [rater, counts.left, counts.center])).toEqual([
    ['Aster', 1, 0],
    ['Birch', 0, 1],
  ]);
});

it('draws the other stories where one cannot be drawn, and then tells the bug', async () => {
  writeFileSync(join(folder, 'a.html'), page('ledger.example', 'Mayor Says Bridge Will Stay Open', BODY));
  const frost = '<p>Frost killed the early cherries of the Tarn valley, growers said on Friday.</p>'.repeat(
    3,
  );
  writeFileSync(join(folder, 'b.html'), page('courier.example', 'Frost Takes the Cherries', frost));
  await addPaths(store, [folder]);
  const drawn = (await store.sheetHeads(10, null)).items.map(({ storyId }) => storyId);
  expect(drawn).toHaveLength(2);
  await store.saveOutlets(
    ['ledger.example', 'courier.example'].map((domain) => createOutlet({ domain, name: 'New' })),
    [],
  );
  const story = async (id: string) => {
    if (id === drawn[0]) throw new Error('a bug');
    return await store.story(id);
  };
  await expect(compareStore({ ...store, story })).rejects.toThrow('a bug');
  expect(await store.staleStories()).toEqual([drawn[0]]);
});
