import { beforeEach, describe, expect, it } from 'vitest';
import { fixtureReader, fixtureSheet } from '../../../test/browser/fixture.ts';
import type { Desk } from '../../engine/desk/desk.ts';
import { createApp } from '../app.tsx';

const wishes: unknown[] = [];
const desk: Desk = {
  imports: { start: () => '', get: () => null, watch: () => () => {} },
  correct: async (wish) => {
    wishes.push(wish);
    return null;
  },
  unsubscribe: async () => {},
  corrections: async () => [
    { id: 'c', kind: 'merge', articleIds: ['a', 'b'], madeAt: '2026-03-02T10:00:00Z', madeBy: 'Ilse' },
  ],
  close: async () => {},
};
const { articles } = fixtureSheet();
const [first, second] = articles;
const other = { ...fixtureSheet(), story: 'other', articles: [{ ...first!, id: 'elsewhere' }] };
const reader = fixtureReader();
const app = createApp(
  { ...reader, sheet: async (id) => (id === 'other' ? other : await reader.sheet(id)) },
  { desk },
);
const post = (fields: [string, string][]) =>
  app.request('/stories/kessel/correct', {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'sec-fetch-site': 'same-origin' },
  });
beforeEach(() => wishes.splice(0));

describe('correcting from the page', () => {
  it('parts articles from a story, and leaves one in it', async () => {
    const answer = await post([
      ['kind', 'split'],
      ['article', first!.id],
      ['article', 'from another story'],
    ]);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/stories/kessel']);
    expect(wishes).toEqual([{ kind: 'split', articleIds: [first!.id], apartFrom: second!.id }]);
    const all = articles.map(({ id }): [string, string] => ['article', id]);
    expect((await post([['kind', 'split'], ...all])).status).toBe(400);
    expect((await post([['kind', 'split']])).status).toBe(400);
  });

  it('makes two stories one by the address of the other', async () => {
    for (const pasted of ['other', 'http://localhost:4710/stories/other#ledger'])
      expect(
        (
          await post([
            ['kind', 'merge'],
            ['other', pasted],
          ])
        ).status,
      ).toBe(303);
    expect(wishes[1]).toEqual({ kind: 'merge', articleIds: [first!.id, 'elsewhere'] });
    for (const pasted of ['kessel', 'nothing', '/stories/%E0%A4'])
      expect(
        (
          await post([
            ['kind', 'merge'],
            ['other', pasted],
          ])
        ).status,
      ).toBe(400);
  });

  it('says that one is no reprint', async () => {
    const fields: [string, string][] = [
      ['kind', 'not a reprint'],
      ['article', first!.id],
    ];
    expect((await post([...fields, ['original', second!.id]])).status).toBe(303);
    expect(wishes).toEqual([{ kind: 'not a reprint', articleId: first!.id, originalId: second!.id }]);
    expect((await post([...fields, ['original', first!.id]])).status).toBe(400);
  });

  it('takes nothing from elsewhere', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    const answer = await app.request('/stories/kessel/correct', { method: 'POST', headers });
    expect(answer.status).toBe(403);
    expect((await createApp(reader).request('/stories/kessel/correct')).status).toBe(404);
  });

  it('shows what was corrected', async () => {
    const html = await (await app.request('/corrections')).text();
    expect(html).toContain('One story:');
    expect(html).toContain('href="/articles/a"');
    expect(await (await app.request('/stories/kessel')).text()).toContain('/stories/kessel/correct');
    expect(await (await createApp(reader).request('/stories/kessel')).text()).not.toContain('/correct"');
  });
});
