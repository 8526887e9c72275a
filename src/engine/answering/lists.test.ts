import { afterAll, beforeAll, expect, it } from 'vitest';
import { entryOf } from '../../store/contract/records.ts';
import type { Store } from '../../store/store.ts';
import { openStore } from '../open.ts';
import type { Reader } from './reader.ts';
import { createReader } from './store-reader.ts';

/** Two hosts of an outlet that ships with the program, and one that nobody knows. */
const HOSTS = ['cnn.com', 'edition.cnn.com', 'ledger.example'] as const;

let store: Store;
let reader: Reader;
beforeAll(async () => {
  store = await openStore(':memory:');
  await store.saveEntries(
    HOSTS.flatMap((outlet, i) => [
      entryOf({ path: `old-${i}`, outlet, publishedAt: `2026-03-0${i + 1}T08:00:00Z` }),
      entryOf({ path: `new-${i}`, outlet, publishedAt: `2026-04-0${i + 1}T08:00:00Z` }),
      entryOf({ path: `undated-${i}`, outlet }),
    ]),
  );
  reader = createReader(store);
});
afterAll(() => store.close());

it('lists an outlet once, whichever hosts it has', async () => {
  expect((await reader.outlets()).map(({ domain }) => domain)).toEqual(['cnn.com', 'ledger.example']);
});

it('shows under any of its hosts all that an outlet carried, the latest first, the undated last', async () => {
  const page = (await reader.outlet('cnn.com'))!;
  expect(page).toMatchObject({ domain: 'cnn.com', articles: 6 });
  expect(page.latest.map(({ publishedAt }) => publishedAt?.slice(0, 10) ?? null)).toEqual([
    '2026-04-02',
    '2026-04-01',
    '2026-03-02',
    '2026-03-01',
    null,
    null,
  ]);
  expect(await reader.outlet('edition.cnn.com')).toEqual(page);
  expect((await reader.outlet('ledger.example'))!.articles).toBe(3);
});

it('searches all hosts of an outlet by its domain, and one of them by its own name', async () => {
  const found = async (outlet: string) =>
    (await reader.search(`outlet:${outlet}`, 9)).map(({ publishedAt }) => publishedAt?.slice(0, 7) ?? null);
  expect(await found('cnn.com')).toEqual(['2026-04', '2026-04', '2026-03', '2026-03', null, null]);
  expect(await found('edition.cnn.com')).toEqual(['2026-04', '2026-03', null]);
});
