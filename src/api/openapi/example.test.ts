import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { z } from 'zod';
import { addPaths } from '../../engine/adding/add.ts';
import { createReader } from '../../engine/answering/store-reader.ts';
import { openStore, type Store } from '../../engine/open.ts';
import { createApi } from '../api.ts';
import { ROUTES } from './routes.ts';

const EXAMPLE = join(import.meta.dirname, '../../../examples/hallow-tunnel');

let store: Store;
let api: ReturnType<typeof createApi>;
beforeAll(async () => {
  store = await openStore(':memory:');
  await addPaths(store, [EXAMPLE]);
  api = createApi(createReader(store));
});
afterAll(() => store.close());

async function ask<T>(path: string, route: string): Promise<T> {
  const body = await (await api.request(path)).json();
  const { gives } = ROUTES.find((one) => one.path === route)!;
  expect((gives as z.ZodType).safeParse(body).error?.issues ?? [], path).toEqual([]);
  return body as T;
}

it('answers from a store as the description says, from the front page to the last statement', async () => {
  const { items } = await ask<{ items: { story: string; storyline: string }[] }>(
    '/api/stories',
    '/api/stories',
  );
  expect(items.length).toBeGreaterThan(2);
  for (const { story, storyline } of items) {
    const path = `/api/stories/${story}`;
    const sheet = await ask<{
      ledger: { id: string; articleId: string; speaker: { actor: string } | null }[];
    }>(path, '/api/stories/{id}');
    await ask(`${path}?rater=off`, '/api/stories/{id}');
    await ask(`${path}/ledger?act=denial`, '/api/stories/{id}/ledger');
    await ask(`${path}/disputes`, '/api/stories/{id}/disputes');
    await ask(`/api/storylines/${storyline}`, '/api/storylines/{id}');
    const line = sheet.ledger.find(({ speaker }) => speaker !== null);
    if (!line) continue;
    await ask(`/api/actors/${encodeURIComponent(line.speaker!.actor)}`, '/api/actors/{name}');
    await ask(`/api/articles/${line.articleId}`, '/api/articles/{id}');
    await ask(`/api/statements/${line.id}`, '/api/statements/{id}');
  }
  await ask('/api/outlets', '/api/outlets');
  await ask('/api/outlets/veskaratoday.example', '/api/outlets/{domain}');
  await ask('/api/search?q=tunnel', '/api/search');
  await ask('/api/issues', '/api/issues');
  await ask('/api/counts', '/api/counts');
});
