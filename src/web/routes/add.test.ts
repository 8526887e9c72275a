import { describe, expect, it } from 'vitest';
import { fixtureReader } from '../../../test/browser/fixture.ts';
import type { Desk } from '../../engine/desk/desk.ts';
import type { Given } from '../../engine/desk/imports.ts';
import type { WireImport } from '../../wire/import.ts';
import { createApp } from '../app.tsx';
import { linksOf } from './add.tsx';

const HOSTILE = '<script>alert(1)</script>.html';
const DONE: WireImport = {
  id: 'done',
  step: 'done',
  items: [
    { name: 'https://ledger.example/a', state: 'added', issue: null, article: 'a', feeds: null, story: 's' },
    {
      name: HOSTILE,
      state: 'failed',
      issue: { code: 'file-empty', subject: HOSTILE, detail: 'The file is empty.', remedy: 'Leave it out.' },
      article: null,
      feeds: null,
      story: null,
    },
    { name: 'javascript:alert(1)', state: 'waiting', issue: null, article: null, feeds: null, story: null },
  ],
};

function deskThatTakes(given: Given[]): Desk {
  return {
    imports: {
      start: (one) => {
        given.push(one);
        return 'done';
      },
      get: (id) => (id === 'done' ? DONE : id === 'runs' ? { ...DONE, id, step: 'items' } : null),
      watch: () => () => {},
    },
    correct: async () => ({ refused: 'no' }),
    unsubscribe: async () => {},
    corrections: async () => [],
    close: async () => {},
  };
}

const given: Given[] = [];
const app = createApp(fixtureReader(), { desk: deskThatTakes(given) });
const post = (headers: Record<string, string> = {}, origin = 'http://localhost') => {
  const body = new FormData();
  body.set('links', ' https://ledger.example/a\nledger.example/b https://ledger.example/a ');
  body.append('files', new File(['one'], 'page.html'));
  body.append('files', new File(['two'], 'page.html'));
  return app.request(`${origin}/add`, { method: 'POST', body, headers });
};

describe('the add page', () => {
  it('hands links and files over and leads to their import', async () => {
    const answer = await post({ 'sec-fetch-site': 'same-origin' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/add/done']);
    expect(given.at(-1)!.links).toEqual(['https://ledger.example/a', 'https://ledger.example/b']);
    expect(given.at(-1)!.files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['page.html', 'one'],
      ['page.html (2)', 'two'],
    ]);
  });

  it('takes nothing from a page of another site, nor under a foreign name of this machine', async () => {
    const before = given.length;
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await post({ origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await post({ origin: 'null' })).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'same-origin' }, 'http://rebound.example')).status).toBe(403);
    expect((await app.request('http://rebound.example/add')).status).toBe(403);
    expect(given.length).toBe(before);
    expect((await post({ origin: 'http://localhost' })).status).toBe(303);
    expect((await post()).status).toBe(303);
  });

  it('is offered only where it is open', async () => {
    const link = '<a href="/add">';
    expect(await (await app.request('/')).text()).toContain(link);
    expect(await (await app.request('http://rebound.example/')).text()).not.toContain(link);
    const closed = createApp(fixtureReader());
    expect(await (await closed.request('/')).text()).not.toContain(link);
    expect((await closed.request('/add')).status).toBe(404);
  });

  it('says what is wrong with an empty or an endless form', async () => {
    const empty = await app.request('/add', { method: 'POST', body: new FormData() });
    expect([empty.status, await empty.text()]).toEqual([400, expect.stringContaining('Paste a link')]);
    const body = new FormData();
    body.set('links', Array.from({ length: 501 }, (_, i) => `https://ledger.example/${i}`).join('\n'));
    expect((await app.request('/add', { method: 'POST', body })).status).toBe(413);
    const large = await app.request('/add', {
      method: 'POST',
      body: 'x',
      headers: { 'content-length': String(65 * 1024 * 1024), 'content-type': 'multipart/form-data' },
    });
    expect(large.status).toBe(413);
  });

  it('shows each item and its trouble as text, and asks again only while it runs', async () => {
    const html = await (await app.request('/add/done')).text();
    expect(html).toContain('The file is empty.');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;.html');
    expect(html).not.toContain('href="javascript:');
    expect(html).toContain('href="/stories/s"');
    expect(html).not.toContain('http-equiv');
    const running = await (await app.request('/add/runs')).text();
    expect(running).toContain('<noscript><meta http-equiv="refresh" content="2"/></noscript>');
    expect(running).toContain('data-events="/add/runs/events"');
    expect((await app.request('/add/nothing')).status).toBe(404);
  });

  it('ends the stream of an import that is over', async () => {
    const answer = await app.request('/add/done/events');
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    expect(await answer.text()).toContain('event: done');
  });
});

it('reads pasted links', () => {
  expect(linksOf('a.example/1\n\n\thttp://b.example ftp://c.example')).toEqual([
    'https://a.example/1',
    'http://b.example',
    'ftp://c.example',
  ]);
  expect(linksOf(undefined)).toEqual([]);
});
