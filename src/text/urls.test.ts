import { describe, expect, it } from 'vitest';
import { normalizeUrl, outletOf } from './urls.ts';

describe('normalizeUrl', () => {
  it('takes tracking parameters off and leaves the others', () => {
    expect(normalizeUrl('https://Herald.example/a?id=7&utm_source=x&fb_source=y&srsltid=z#top')).toBe(
      'https://herald.example/a?id=7',
    );
  });

  it('joins copies in AMP caches with their pages', () => {
    const page = 'https://herald.example/a.amp?x=1';
    for (const copy of [
      'https://www.google.com/amp/s/herald.example/a.amp?x=1&utm_medium=y',
      'https://herald-example.cdn.ampproject.org/c/s/herald.example/a.amp?x=1',
      'https://www.google.com/amp/s/www.google.com/amp/s/herald.example/a.amp?x=1',
    ]) {
      expect(normalizeUrl(copy)).toBe(page);
      expect(normalizeUrl(normalizeUrl(copy))).toBe(page);
    }
    for (const other of [
      'https://www.google.com/amp/',
      'https://www.google.com/amp/about',
      'https://amp.dev/',
    ])
      expect(normalizeUrl(other)).toBe(other);
  });

  it('gives null for what is no web address', () => {
    for (const raw of [null, '', 'words', 'javascript:alert(1)', 'mailto:a@b.example'])
      expect(normalizeUrl(raw)).toBeNull();
  });
});

describe('outletOf', () => {
  it('joins the mobile and AMP editions of an outlet', () => {
    for (const host of ['herald.example', 'www.herald.example', 'm.herald.example', 'www.m.herald.example'])
      expect(outletOf(`https://${host}/a`)).toBe('herald.example');
    expect(outletOf('https://amp.dev/')).toBe('amp.dev');
    expect(outletOf('https://news.herald.example/')).toBe('news.herald.example');
  });
});
