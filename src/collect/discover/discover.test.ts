import { describe, expect, it } from 'vitest';
import { discoverFeeds } from './discover.ts';

const find = (html: string) => discoverFeeds(new TextEncoder().encode(html), 'https://herald.example/news/');
const found = (html: string): string[] =>
  find(html)
    .filter(({ source }) => source !== 'guessed')
    .map(({ url }) => url);

describe('discoverFeeds', () => {
  it('puts named feeds before linked ones, and the usual places last', () => {
    const candidates = find(`<a href="/rss/world.xml">World</a><head>
      <link rel="stylesheet" href="/feed.css"><LINK REL="Alternate" type="application/rss+xml; charset=utf-8" title="All" href="all.xml">
      <link rel="alternate" hreflang="de" href="/de"></head>`);
    expect(candidates.slice(0, 2)).toEqual([
      { url: 'https://herald.example/news/all.xml', title: 'All', source: 'named' },
      { url: 'https://herald.example/rss/world.xml', title: null, source: 'linked' },
    ]);
    expect(candidates[2]).toMatchObject({ url: 'https://herald.example/feed', source: 'guessed' });
  });

  it('follows the base of the page and links that are called RSS', () => {
    expect(found('<base href="https://cdn.example/x/"><a href="y">RSS</a><a href="z">Other</a>')).toEqual([
      'https://cdn.example/x/y',
    ]);
  });

  it('takes each address once and no other scheme', () => {
    expect(found('<a href="/feed#top">a</a><a href="/feed">b</a><a href="javascript:feed">c</a>')).toEqual([
      'https://herald.example/feed',
    ]);
  });

  it('takes no word that only holds the letters', () => {
    expect(found('<a href="/feedback">f</a><a href="/atomic-power">a</a><a href="/press">p</a>')).toEqual([]);
  });

  it('keeps what stands before nesting without end', () => {
    expect(
      found(`<link rel="alternate" type="application/rss+xml" href="/all">${'<b>'.repeat(200_000)}`),
    ).toEqual(['https://herald.example/all']);
  });
});
