import { beforeEach, expect, it } from 'vitest';
import { fixtureReader } from '../../test/browser/fixture.ts';
import type { Desk } from '../engine/desk/desk.ts';
import { createCorrection } from '../model/correction.ts';
import { createApi } from './api.ts';

const told: unknown[] = [];
const correction = createCorrection({
  kind: 'merge',
  articleIds: ['a', 'b'],
  madeAt: '2026-03-02T10:00:00Z',
  madeBy: 'Ilse',
});
const desk: Desk = {
  imports: { start: () => '', get: () => null, watch: () => () => {} },
  correct: async (wish, by) => {
    told.push({ wish, by });
    return 'articleIds' in wish && wish.articleIds.includes('lost')
      ? { refused: 'The store holds no article lost.' }
      : { correction };
  },
  unsubscribe: async () => {},
  corrections: async () => [correction],
  close: async () => {},
};
const api = createApi(fixtureReader(), { desk });
const post = (body: unknown, headers: Record<string, string> = {}, host = 'localhost') =>
  api.request(`http://${host}/api/corrections`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
beforeEach(() => told.splice(0));

it('takes every kind of correction from a program of this machine, and gives it back', async () => {
  const wishes = [
    { kind: 'merge', articleIds: ['a', 'b'] },
    { kind: 'split', articleIds: ['a'], apartFrom: 'b' },
    { kind: 'not a reprint', articleId: 'a', originalId: 'b' },
    { kind: 'wrong speaker', statementId: 's', voice: 'actor', actor: 'Ilse Varga' },
    { kind: 'wrong speaker', statementId: 's', voice: 'outlet', actor: null },
    { kind: 'not a contradiction', statementIds: ['s', 't'] },
    { kind: 'contradiction after all', statementIds: ['s', 't'] },
  ];
  for (const wish of wishes) {
    const answer = await post({ ...wish, by: 'Ada Quill' });
    expect([answer.status, await answer.json()]).toEqual([201, correction]);
  }
  expect(told).toEqual(wishes.map((wish) => ({ wish, by: 'Ada Quill' })));
  await post(wishes[0]);
  expect(told.at(-1)).toEqual({ wish: wishes[0], by: null });
});

it('says what is wrong with what is no correction, or cannot be', async () => {
  const bad = [
    'no JSON',
    { kind: 'merge', articleIds: ['a'] },
    { kind: 'merge', articleIds: ['a', 'a'] },
    { kind: 'split', articleIds: ['a'], apartFrom: 'a' },
    { kind: 'wrong speaker', statementId: 's', voice: 'actor', actor: null },
    { kind: 'not a contradiction', statementIds: ['s'] },
    { kind: 'other' },
  ];
  for (const body of bad) expect((await post(body)).status).toBe(400);
  expect(told).toEqual([]);
  const answer = await post({ kind: 'merge', articleIds: ['a', 'lost'] });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
  expect(await answer.json()).toMatchObject({ detail: 'The store holds no article lost.' });
});

it('takes nothing from elsewhere, and only reads without a desk', async () => {
  const wish = { kind: 'merge', articleIds: ['a', 'b'] };
  expect((await post(wish, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await post(wish, { origin: 'https://elsewhere.example' })).status).toBe(403);
  expect((await post(wish, {}, 'rebound.example')).status).toBe(403);
  expect((await api.request('http://rebound.example/api/corrections')).status).toBe(403);
  expect(told).toEqual([]);
  const log = await api.request('http://localhost/api/corrections');
  expect(await log.json()).toEqual({ items: [correction] });
  const reading = createApi(fixtureReader());
  expect((await reading.request('/api/corrections', { method: 'POST' })).status).toBe(405);
});
