import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createOutlet } from '../../model/outlet.ts';
import type { Store } from '../../store/store.ts';
import { disagreements, NO_RATER } from '../../wire/sheet/raters.ts';
import { addPaths } from '../adding/add.ts';
import { openStore } from '../open.ts';
import { createReader } from './store-reader.ts';

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-rated-'));
  store = await openStore(':memory:');
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const page = (domain: string): string =>
  `<html><head><title>Mayor Says Bridge Will Stay Open</title><link rel="canonical" href="https://${domain}/a"></head><body><article><h1>Mayor Says Bridge Will Stay Open</h1>
<p>Mayor Ilse Brandt said on Tuesday that the Orland bridge would stay open despite the cracks in two of its pillars, ${domain} has learned.</p>
<p>The engineers' union said that its members had measured cracks of up to four centimetres in the pillars on the northern bank.</p></article></body></html>`;

it('draws every answer with the sides of the rater that is asked for, and with none', async () => {
  await store.saveOutlets(
    ['ledger.example', 'courier.example'].map((domain) => createOutlet({ domain })),
    [
      { outlet: 'ledger.example', rater: 'Aster', rating: 'left' },
      { outlet: 'ledger.example', rater: 'Birch', rating: 'center' },
      { outlet: 'courier.example', rater: 'Aster', rating: 'lean right' },
      { outlet: 'courier.example', rater: 'Birch', rating: 'right' },
    ],
  );
  for (const domain of ['ledger.example', 'courier.example'])
    writeFileSync(join(folder, `${domain}.html`), page(domain));
  await addPaths(store, [folder]);
  const reader = createReader(store);
  const told = async (asked: typeof reader) => {
    const [head] = (await asked.stories(10, null)).items;
    const sheet = (await asked.sheet(head!.story))!;
    const sides = sheet.articles.map(({ outlet, side }) => `${outlet!.domain} ${side}`).sort();
    expect(head!.coverage).toEqual(sheet.coverage);
    for (const { side, outlet } of sheet.ledger) expect(sides).toContain(`${outlet} ${side}`);
    return { sides, outlets: sheet.coverage.outlets, disagreements: disagreements(sheet.articles) };
  };
  expect((await told(reader)).sides).toEqual(['courier.example right', 'ledger.example left']);
  expect(await told(reader.ratedBy('Birch'))).toEqual({
    sides: ['courier.example right', 'ledger.example center'],
    outlets: { left: 0, center: 1, right: 1, unrated: 0, total: 2 },
    disagreements: [
      {
        domain: 'ledger.example',
        name: 'ledger.example',
        ratings: [
          { rater: 'Aster', rating: 'left' },
          { rater: 'Birch', rating: 'center' },
        ],
      },
    ],
  });
  expect((await told(reader.ratedBy(NO_RATER))).outlets).toMatchObject({ unrated: 2, total: 2 });
  expect(await reader.ratedBy('Birch').search('bridge side:left', 10)).toEqual([]);
  expect(await reader.ratedBy('Birch').search('bridge side:center', 10)).toHaveLength(1);
});
