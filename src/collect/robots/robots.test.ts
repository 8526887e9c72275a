import { describe, expect, it } from 'vitest';
import { ALLOW_ALL, crawlDelay, DISALLOW_ALL, isAllowed, readRobots, robotsFor } from './robots.ts';

const may = (text: string, path: string, agent = 'Broadsheet'): boolean =>
  isAllowed(readRobots(text), agent, path);

describe('robots.txt', () => {
  it('lets the longest rule win, and the friendlier of two as long', () => {
    const text = 'User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /c\nAllow: /c';
    expect(may(text, '/a/x')).toBe(false);
    expect(may(text, '/a/b/x')).toBe(true);
    expect(may(text, '/c')).toBe(true);
    expect(may(text, '/')).toBe(true);
  });

  it('takes the own groups together, and those for everybody only without one', () => {
    const text =
      'User-agent: *\nDisallow: /\n\nUser-agent: BROADSHEET/2.0\nDisallow: /x\n\nUser-agent: b\nUser-agent: broadsheet\nDisallow: /y';
    expect(may(text, '/z')).toBe(true);
    expect(may(text, '/x')).toBe(false);
    expect(may(text, '/y')).toBe(false);
    expect(may(text, '/z', 'Other')).toBe(false);
  });

  it('knows stars and the closing sign', () => {
    const text = 'User-agent: *\nDisallow: /*.pdf$\nDisallow: /a*b*c';
    expect(may(text, '/x/y.pdf')).toBe(false);
    expect(may(text, '/x/y.pdf?z')).toBe(true);
    expect(may(text, '/a-b-c-d')).toBe(false);
    expect(may(text, '/a-c-b')).toBe(true);
  });

  it('compares paths in one spelling', () => {
    const text = 'User-agent: *\nDisallow: /é\nDisallow: /%e3%83%84';
    expect(may(text, '/%C3%A9')).toBe(false);
    expect(may(text, '/%E3%83%84')).toBe(false);
  });

  it('passes over comments, a byte order mark, odd lines and rules before any group', () => {
    const text = '\ufeffDisallow: /\nfoo\nUser-agent: * # all\r\nDisallow: /x # why\rDisallow:\n';
    expect(may(text, '/y')).toBe(true);
    expect(may(text, '/x')).toBe(false);
  });

  it('gives delays and sitemaps', () => {
    const robots = readRobots(
      'Sitemap: https://a.example/s.xml\nUser-agent: *\nCrawl-delay: 7\nUser-agent: slow\nCrawl-delay: 9999',
    );
    expect(crawlDelay(robots, 'Broadsheet')).toBe(7);
    expect(crawlDelay(robots, 'slow')).toBe(120);
    expect(crawlDelay(ALLOW_ALL, 'slow')).toBeNull();
    expect(robots.sitemaps).toEqual(['https://a.example/s.xml']);
  });

  it('knows sites without the file and sites that fail', () => {
    expect(isAllowed(ALLOW_ALL, 'Broadsheet', '/a')).toBe(true);
    expect(isAllowed(DISALLOW_ALL, 'Broadsheet', '/a')).toBe(false);
    expect(isAllowed(DISALLOW_ALL, 'Broadsheet', '/robots.txt')).toBe(true);
  });

  it('reads the first 500 KiB', () => {
    const text = `User-agent: *\n${'#'.repeat(600 * 1024)}\nDisallow: /`;
    expect(may(text, '/x')).toBe(true);
  });

  it('keeps of a file only what concerns one program', () => {
    const robots = readRobots(
      'User-agent: a\nDisallow: /a\n\nUser-agent: broadsheet\nDisallow: /b\nCrawl-delay: 7\n\nSitemap: /x',
    );
    const own = robotsFor(robots, 'Broadsheet');
    expect(own.groups).toHaveLength(1);
    for (const path of ['/a', '/b'])
      expect(isAllowed(own, 'Broadsheet', path)).toBe(isAllowed(robots, 'Broadsheet', path));
    expect(crawlDelay(own, 'Broadsheet')).toBe(7);
    expect(robotsFor(readRobots(''), 'Broadsheet')).toEqual(ALLOW_ALL);
  });
});
