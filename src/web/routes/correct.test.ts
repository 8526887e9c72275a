import { beforeEach, describe, expect, it } from 'vitest';
import { fixtureReader, fixtureSheet } from '../../../test/browser/fixture.ts';
import type { Desk } from '../../engine/desk/desk.ts';
import { createApp } from '../app.tsx';

const SIGNED = { madeAt: '2026-03-02T10:00:00Z', madeBy: 'Ilse' };
const MERGED = { ...SIGNED, id: 'c', kind: 'merge', articleIds: ['a', 'b'] } as const;
const wishes: unknown[] = [];
const names: unknown[] = [];
const desk: Desk = {
  imports: { start: () => '', get: () => null, watch: () => () => {} },
  correct: async (wish, by) => {
    wishes.push(wish);
    names.push(by);
    return { correction: MERGED };
  },
  unsubscribe: async () => {},
  corrections: async () => [
    MERGED,
    {
      ...SIGNED,
      id: 'd',
      kind: 'wrong speaker',
      statement: { articleId: 'a', words: 'We pay', actor: 'Reik' },
      voice: 'outlet',
      actor: null,
    },
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
const post = (fields: [string, string][], path = '/stories/kessel/correct') =>
  app.request(path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'sec-fetch-site': 'same-origin' },
  });
beforeEach(() => {
  wishes.splice(0);
  names.splice(0);
});

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

  it('says that one is no reprint, and that both of two can stand', async () => {
    const copy = articles.find(({ reprint }) => reprint)!;
    expect(
      (
        await post([
          ['reprint', copy.id],
          ['by', ' Ada Quill '],
        ])
      ).status,
    ).toBe(303);
    const { statement, contradicts } = fixtureSheet().disputes[0]!;
    const pair = `${statement} ${contradicts}`;
    const answer = await post([['pair', pair]]);
    expect((await post([['restored', pair]])).status).toBe(303);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/stories/kessel']);
    expect(wishes).toEqual([
      { kind: 'not a reprint', articleId: copy.id, originalId: copy.reprint!.of },
      { kind: 'not a contradiction', statementIds: [statement, contradicts] },
      { kind: 'contradiction after all', statementIds: [statement, contradicts] },
    ]);
    expect(names).toEqual(['Ada Quill', null, null]);
    for (const name of ['reprint', 'pair']) expect((await post([[name, 'lost']])).status).toBe(400);
  });

  it('gives a statement another speaker, the outlet, or nobody', async () => {
    const path = '/statements/river-wire-1-s2/correct';
    const html = await (await app.request('/articles/river-wire-1?statement=river-wire-1-s2')).text();
    expect(html).toContain(`action="${path}"`);
    const say = async (voice: string, speaker: string) =>
      (
        await post(
          [
            ['voice', voice],
            ['speaker', speaker],
          ],
          path,
        )
      ).status;
    expect(await say('actor', 'Ilse Varga')).toBe(303);
    expect(await say('outlet', 'ignored')).toBe(303);
    expect(await say('unknown', '')).toBe(303);
    expect(await say('actor', ' ')).toBe(400);
    expect(await say('other', 'Ilse Varga')).toBe(400);
    const wish = { kind: 'wrong speaker', statementId: 'river-wire-1-s2' };
    expect(wishes).toEqual([
      { ...wish, voice: 'actor', actor: 'Ilse Varga' },
      { ...wish, voice: 'outlet', actor: null },
      { ...wish, voice: 'unknown', actor: null },
    ]);
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
    expect(html).toMatch(/“We pay”.*?is said by the outlet itself, not by Reik.*?Ilse, 2 March 2026/s);
    expect(html).toContain('href="/articles/a"');
    expect(await (await app.request('/stories/kessel')).text()).toContain('/stories/kessel/correct');
    expect(await (await createApp(reader).request('/stories/kessel')).text()).not.toContain('/correct"');
  });
});
