import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readSitemap } from './sitemap.ts';

const HERE = 'https://herald.example/sitemap.xml';
const read = (text: string) => readSitemap(new TextEncoder().encode(text), HERE);
const NEWS = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
 <url><loc> https://herald.example/1 </loc><lastmod>2026-03-03</lastmod><n:news>
  <n:publication><n:name>The Herald</n:name><n:language>en</n:language></n:publication>
  <n:publication_date>2026-03-03T08:00:00+01:00</n:publication_date><n:title>Bridge &amp; tunnel</n:title></n:news></url>
 <url><loc>/2</loc></url><url><loc>javascript:alert(1)</loc></url></urlset>`;

describe('readSitemap', () => {
  it('reads a news sitemap, gzipped too', () => {
    const expected = [
      {
        url: 'https://herald.example/1',
        modified: '2026-03-03',
        title: 'Bridge & tunnel',
        published: '2026-03-03T08:00:00+01:00',
        language: 'en',
        outlet: 'The Herald',
      },
      { url: 'https://herald.example/2', modified: null, title: null },
    ];
    expect(read(NEWS).value!.pages).toMatchObject(expected);
    expect(readSitemap(gzipSync(NEWS), HERE).value!.pages).toMatchObject(expected);
  });

  it('reads an index', () => {
    const { value } = read(
      '<sitemapindex><sitemap><loc>https://herald.example/a.xml.gz</loc><lastmod>2026-01-02</lastmod></sitemap></sitemapindex>',
    );
    expect(value).toEqual({
      pages: [],
      sitemaps: [{ url: 'https://herald.example/a.xml.gz', modified: '2026-01-02' }],
      isTruncated: false,
    });
  });

  it('reads plain text', () => {
    const { value } = read('\ufeffhttps://herald.example/1\r\nnothing\nhttps://herald.example/2');
    expect(value!.pages.map(({ url }) => url)).toEqual([
      'https://herald.example/1',
      'https://herald.example/2',
    ]);
  });

  it('keeps what was complete where it breaks off', () => {
    const { value, issues } = read(NEWS.slice(0, NEWS.indexOf('</url></urlset>')));
    expect(value!.pages.length).toBe(2);
    expect(value!.isTruncated).toBe(true);
    expect(issues.map(({ code }) => code)).toEqual(['sitemap-invalid']);
  });

  it('bounds entries and refuses what is none', () => {
    const long = read(`<urlset>${'<url><loc>/x</loc></url>'.repeat(50_010)}</urlset>`);
    expect(long.value!.pages.length).toBe(50_000);
    for (const text of ['', 'words', '<html/>', '<rss/>']) expect(read(text).value).toBeNull();
    expect(readSitemap(Uint8Array.of(0x1f, 0x8b, 1, 2, 3), HERE).value).toBeNull();
    expect(readSitemap(gzipSync(Buffer.alloc(60 * 1024 * 1024)), HERE).value).toBeNull();
  });
});
