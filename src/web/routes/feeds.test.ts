import { expect, it } from 'vitest';
import { fixtureReader } from '../../../test/browser/fixture.ts';
import type { Desk } from '../../engine/desk/desk.ts';
import { createApp } from '../app.tsx';

const asked: unknown[] = [];
const desk: Desk = {
  imports: {
    start({ places }) {
      asked.push(places);
      return 'abc';
    },
    get: () => null,
    watch: () => () => {},
  },
  correct: async () => ({ refused: 'no' }),
  corrections: async () => [],
  unsubscribe: async (url) => {
    asked.push(url);
  },
  close: async () => {},
};
const app = createApp(fixtureReader(), { desk });
const post = (fields: Record<string, string>, site = 'same-origin') =>
  app.request('/outlets', {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'sec-fetch-site': site },
  });

it('shows feeds by outlet, and what fails', async () => {
  const html = await (await app.request('/outlets')).text();
  expect(html).toContain('2 feeds');
  expect(html).toContain('1 failing one');
  expect(html).toContain('Failed 3 times: The server answers 403. Ask its operator.');
  expect(html).toContain('href="/outlets/basin-today.example"');
  const outlet = await (await app.request('/outlets/basin-today.example')).text();
  expect(outlet).toContain('The server answers 403.');
});

it('follows places, as many as are named, and leads to where that is watched; and stops', async () => {
  expect((await post({ places: 'a.example/feed\nhttp://b.example' })).headers.get('location')).toBe(
    '/add/abc',
  );
  expect((await post({ drop: 'https://a.example/feed' })).status).toBe(303);
  expect(asked).toEqual([['https://a.example/feed', 'http://b.example'], 'https://a.example/feed']);
});

it('changes nothing for others, and offers them nothing', async () => {
  expect((await post({ drop: 'https://a.example/feed' }, 'cross-site')).status).toBe(403);
  const closed = createApp(fixtureReader());
  const html = await (await closed.request('/outlets')).text();
  expect(html).not.toContain('<form class="drop"');
  expect(html).not.toContain('name="places"');
  expect((await closed.request('/outlets', { method: 'POST' })).status).toBe(404);
});
