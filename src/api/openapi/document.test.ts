import { expect, it } from 'vitest';
import { z } from 'zod';
import { fixtureReader, fixtureSheet } from '../../../test/browser/fixture.ts';
import { problem } from '../../wire/schema/records.ts';
import { createApi } from '../api.ts';
import { openApi } from './document.ts';
import { ROUTES } from './routes.ts';

const api = createApi(fixtureReader(), {
  desk: {
    imports: { start: () => '', get: () => null, watch: () => () => {} },
    correct: async () => ({ refused: 'no' }),
    unsubscribe: async () => {},
    corrections: async () => [],
    close: async () => {},
  },
});
/** What stands for each parameter of a path. */
const EXAMPLES: Readonly<Record<string, string>> = {
  '/api/storylines/{id}': 'tarn-valley',
  '/api/actors/{name}': 'Ilse Varga',
  '/api/outlets/{domain}': 'basin-today.example',
  '/api/articles/{id}': 'river-wire-1',
  '/api/articles/{id}/revisions': 'river-wire-1',
  '/api/articles/{id}/why': 'ledger-1',
  '/api/statements/{id}': 'river-wire-1-s2',
};
const addressOf = (path: string, id = EXAMPLES[path] ?? 'kessel'): string =>
  path.replace(/\{\w+\}/, encodeURIComponent(id)) + (path === '/api/search' ? '?q=dam' : '');

it('describes every route that answers, and no other', () => {
  const served = api.routes
    .filter(({ method, path }) => method === 'GET' && !path.includes('*'))
    .map(({ path }) => path.replace(/:(\w+)\{.*(\.\w+)\}$/, '{$1}$2').replace(/:(\w+)/g, '{$1}'));
  expect([...new Set(served)].sort()).toEqual(ROUTES.map(({ path }) => path).sort());
});

for (const { path, gives, problems = [] } of ROUTES) {
  it(`answers ${path} as described`, async () => {
    const answer = await api.request(`http://localhost${addressOf(path)}`);
    expect(answer.status).toBe(200);
    if (gives instanceof z.ZodType) {
      expect(answer.headers.get('content-type')).toBe('application/json');
      expect(gives.safeParse(await answer.json()).error?.issues ?? []).toEqual([]);
    } else expect(answer.headers.get('content-type')).toContain(gives.type);
  });
  if (problems.includes(404))
    it(`answers ${path} with a problem where there is no such thing`, async () => {
      const answer = await api.request(addressOf(path, 'nothing'));
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
      expect(problem.safeParse(await answer.json()).error).toBeUndefined();
    });
}

it('refers to nothing that it does not hold', () => {
  const document = JSON.stringify(openApi());
  const { components } = openApi() as { components: { schemas: Record<string, unknown> } };
  const named = [...document.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref!);
  expect(named.length).toBeGreaterThan(20);
  for (const ref of named) {
    expect(ref).toMatch(/^#\/components\/schemas\/\w+$/);
    expect(components.schemas).toHaveProperty(ref.split('/').at(-1)!);
  }
});

it('gives a dispute whole', async () => {
  const { items } = (await (await api.request('/api/stories/kessel/disputes')).json()) as {
    items: { first: { id: string; sentence: unknown }; second: { id: string }; why: string[] }[];
  };
  const sheet = fixtureSheet();
  expect(items.map(({ first, second }) => [first.id, second.id])).toEqual(
    sheet.disputes.map(({ statement, contradicts }) => [contradicts, statement]),
  );
  for (const { first, why } of items)
    expect([first.sentence, why]).toEqual([expect.anything(), expect.any(Array)]);
});
