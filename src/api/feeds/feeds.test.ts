import { describe, expect, it } from 'vitest';
import { fixtureReader, fixtureSheet } from '../../../test/browser/fixture.ts';
import { instantOf, xml } from './feed.ts';
import { createFeeds } from './feeds.ts';

const feeds = createFeeds(fixtureReader());
const get = async (path: string) => {
  const answer = await feeds.request(`http://here.example${path}`);
  return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.text() };
};

describe('the feeds', () => {
  it('give the front page in three formats', async () => {
    for (const [ending, type] of [
      ['atom', 'application/atom+xml'],
      ['rss', 'application/rss+xml'],
      ['json', 'application/feed+json'],
    ]) {
      const feed = await get(`/feeds/stories.${ending}`);
      expect(feed.status).toBe(200);
      expect(feed.type).toContain(type);
      expect(feed.body).toContain('http://here.example/stories/kessel');
      expect(feed.body).toContain('Halden offers to halve the flow at Kessel for six weeks');
    }
  });

  it('give a story’s articles, the latest first, undated last', async () => {
    const feed = JSON.parse((await get('/feeds/stories/kessel.json')).body);
    expect(feed.items.map(({ url }: { url: string }) => url.split('/').at(-1))).toEqual([
      'ledger-1',
      'standard-1',
      'basin-today-1',
      'river-wire-1',
      'unknown-1',
    ]);
    expect(feed.items.at(-1)).not.toHaveProperty('date_modified');
  });

  it('know a story whose id has a dot', async () => {
    const dotted = createFeeds(fixtureReader({ ...fixtureSheet(), story: 'kessel.2' }));
    expect((await dotted.request('/feeds/stories/kessel.2.rss')).status).toBe(200);
  });

  it('answer an unknown story with a problem', async () => {
    expect(await get('/feeds/stories/none.atom')).toMatchObject({
      status: 404,
      type: 'application/problem+json',
    });
  });
});

it('keeps XML well-formed whatever a headline holds', () => {
  expect(xml('a < b & "c" \u0001\ud800')).toBe('a &lt; b &amp; &quot;c&quot; \ufffd\ufffd');
});

it('reads days and instants', () => {
  expect(instantOf('2026-03-02')).toBe('2026-03-02T00:00:00Z');
  expect(instantOf('2026-03-02T07:40:00+01:00')).toBe('2026-03-02T07:40:00+01:00');
  expect(instantOf('soon')).toBeNull();
  expect(instantOf(null)).toBeNull();
});
