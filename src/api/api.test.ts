import { describe, expect, it } from 'vitest';
import { fixtureReader, fixtureSheet } from '../../test/browser/fixture.ts';
import { createApi } from './api.ts';

const api = createApi(fixtureReader());
const get = async (path: string) => {
  const answer = await api.request(path);
  const body: unknown = await answer.json();
  return { status: answer.status, type: answer.headers.get('content-type'), body };
};

describe('the API', () => {
  it('gives the sheet as the wire has it', async () => {
    expect((await get('/api/stories/kessel')).body).toEqual(JSON.parse(JSON.stringify(fixtureSheet())));
  });

  it('gives the sides of the rater that is asked for', async () => {
    expect((await get('/api/stories/kessel?rater=off')).body).toHaveProperty('coverage.outlets.unrated', 37);
    expect((await get('/api/stories/kessel?rater=Press+Watch')).body).toHaveProperty(
      'coverage.outlets.unrated',
      5,
    );
  });

  it('gives lists, articles, statements, hits, issues and counts', async () => {
    expect((await get('/api/stories')).body).toMatchObject({ items: expect.any(Array), next: 'more' });
    expect((await get('/api/articles/basin-today-1')).body).toMatchObject({ story: 'kessel' });
    expect((await get('/api/statements/basin-today-1-s1')).body).toMatchObject({
      article: 'basin-today-1',
      act: 'denial',
    });
    expect((await get('/api/storylines/tarn-valley')).body).toHaveProperty('stories.length', 3);
    expect((await get('/api/actors/Ilse%20Varga')).body).toMatchObject({
      actor: 'Ilse Varga',
      statements: 3,
    });
    expect((await get('/api/outlets/basin-today.example')).body).toMatchObject({ name: 'Basin Today' });
    expect((await get('/api/stories/kessel/ledger?actor=olaf+brandt')).body).toHaveProperty(
      'items.length',
      2,
    );
    expect((await get('/api/search?q=dam')).body).toHaveProperty('items.length', 5);
    expect((await get('/api/issues')).body).toHaveProperty('items.length', 2);
    expect((await get('/api/counts')).body).toMatchObject({ articles: 5 });
  });

  it('answers a mistake with a problem', async () => {
    const mistakes: [string, number][] = [
      ['/api/nothing', 404],
      ['/api/stories/none', 404],
      ['/api/articles/none', 404],
      ['/api/statements/none', 404],
      ['/api/search', 400],
      ['/api/stories?limit=0', 400],
      ['/api/stories?limit=ten', 400],
    ];
    for (const [path, status] of mistakes) {
      const answer = await get(path);
      expect(answer.type).toBe('application/problem+json');
      expect(answer.body).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
      expect(answer.status).toBe(status);
    }
  });

  it('only reads', async () => {
    const answer = await api.request('/api/stories', { method: 'DELETE' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  it('hides the details of a bug', async () => {
    const told: Error[] = [];
    const broken = { ...fixtureReader(), counts: () => Promise.reject(new Error('secret detail')) };
    const answer = await createApi(broken, { onBug: (error) => told.push(error) }).request('/api/counts');
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('secret detail');
    expect(told).toHaveLength(1);
  });
});
