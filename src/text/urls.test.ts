import { describe, expect, it } from 'vitest';
import { normalizeUrl, outletOf, wholePageOf } from './urls.ts';

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

describe('wholePageOf', () => {
  it('joins the mobile and AMP forms of a page with it', () => {
    for (const form of ['a/amp', 'a.amp', 'a?amp', 'a?amp=1', 'a?outputType=amp', 'a/amp?amp=1'])
      expect(wholePageOf(`https://www.herald.example/${form}`)).toBe('https://www.herald.example/a');
    for (const host of ['m', 'amp', 'mobile', 'www.m'])
      expect(wholePageOf(`https://${host}.herald.example/a`)).toBe('https://www.herald.example/a');
    expect(wholePageOf('https://herald.example/b/amp/?id=7&amp=true')).toBe('https://herald.example/b/?id=7');
    expect(wholePageOf('https://herald.example/c.amp.html')).toBe('https://herald.example/c.html');
  });

  it('leaves every other address as it is', () => {
    for (const address of [
      'https://amp.dev/',
      'https://herald.example/amp',
      'https://herald.example/amp/a',
      'https://herald.example/guitar-amp',
      'https://herald.example/a?amplitude=1&lamp=1',
      'https://m.uk/',
    ])
      expect(wholePageOf(address)).toBe(address);
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
