import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../collect/schedule/spans.ts';
import { newFeedState } from '../../../model/feed.ts';
import { newRound, stepOn, withSitemaps } from './sitemap-round.ts';

const NOW = Date.UTC(2026, 2, 10);
const FEED = 'https://news.example/index.xml';
const at = (name: string, daysAgo: number | null) => ({
  url: `https://news.example/${name}`,
  modified: daysAgo === null ? null : new Date(NOW - daysAgo * DAY).toISOString(),
});
const chosen = (sitemaps: readonly ReturnType<typeof at>[], askedAt: number | null = null, depth = 0) =>
  withSitemaps(newRound(NOW), { sitemaps, depth, feed: FEED }, { ...newFeedState(0), askedAt }, NOW);
const names = (sitemaps: readonly ReturnType<typeof at>[], askedAt: number | null = null): string[] =>
  chosen(sitemaps, askedAt).next.map(({ url }) => url.slice('https://news.example/'.length));

describe('the round through an index of sitemaps', () => {
  it('takes the news sitemaps alone, whatever the host is called', () => {
    expect(names([at('posts.xml', 0), at('news-2.xml', 2), at('google-news.xml', 1)])).toEqual([
      'google-news.xml',
      'news-2.xml',
    ]);
  });

  it('takes what changed since the last poll, the latest first, else what changed within a month', () => {
    const listed = [at('2019.xml', 2000), at('b.xml', 20), at('a.xml', 0), at('author-sitemap.xml', 0)];
    expect(names(listed)).toEqual(['a.xml', 'b.xml']);
    expect(names(listed, NOW - HOUR)).toEqual(['a.xml']);
  });

  it('tells what it leaves out that may have changed, and an index that lies too deep', () => {
    const nine = (daysAgo: number | null) => Array.from({ length: 9 }, (_, i) => at(`${i}.xml`, daysAgo));
    const round = chosen(nine(null));
    expect(round.next).toHaveLength(6);
    expect(round.issue?.detail).toMatch(/3 that may have changed were not read/);
    expect(chosen(nine(0), NOW - HOUR).issue?.detail).toMatch(/3 that may have changed were not read/);
    expect(chosen(nine(0)).issue).toBeNull();
    const listed = nine(null);
    expect(chosen(listed, null, 3)).toMatchObject({ next: [], issue: { code: 'sitemap-invalid' } });
  });

  it('ends when all is asked, or after an hour', () => {
    const round = chosen([at('a.xml', 0), at('b.xml', 0)]);
    expect(stepOn(round, NOW).isOver).toBe(false);
    expect(stepOn(stepOn(round, NOW).round, NOW).isOver).toBe(true);
    expect(stepOn(round, NOW + 2 * HOUR).isOver).toBe(true);
  });
});
