import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOpml } from '../../src/collect/opml/opml.ts';
import { readSitemap } from '../../src/collect/sitemap/sitemap.ts';
import { dataPath } from '../data.ts';
import type { Row } from '../row.ts';

/** Files of a suite's folder. */
const filesIn = (folder: string, name: RegExp): Uint8Array[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file)));

/** Reading lists that the suite calls clean must be read; the sitemaps must give something, and nothing may throw. */
export function listRows(): Row[] {
  const opml = dataPath('eval', 'suites', 'opml');
  const clean = filesIn(join(opml, 'feedvalidator', 'clean'), /\.(?:xml|opml)$/);
  const others = [
    ...filesIn(join(opml, 'feedvalidator', 'errors'), /\.(?:xml|opml)$/),
    ...filesIn(join(opml, 'feedsmith'), /\.opml$/),
    ...filesIn(opml, /^Subs.*\.opml$/),
  ];
  const read = clean.filter((bytes) => readOpml(bytes, 'list').value !== null);
  const told = others.filter((bytes) => {
    const { value, issues } = readOpml(bytes, 'list');
    return value !== null || issues.length > 0;
  });
  const sitemaps = filesIn(
    dataPath('eval', 'suites', 'sitemap', 'crawler-commons'),
    /sitemap.*\.(?:xml|gz|txt)$/i,
  );
  const mapped = sitemaps.filter((bytes) => {
    const value = readSitemap(bytes, 'https://www.example.com/sitemap.xml').value;
    return value !== null && value.pages.length + value.sitemaps.length > 0;
  });
  const share = (part: unknown[], whole: unknown[]): number =>
    (100 * part.length) / Math.max(whole.length, 1);
  return [
    {
      measure: `opml: clean lists read, of ${clean.length}`,
      value: share(read, clean),
      reach: 100,
      dream: 100,
    },
    {
      measure: `opml: others read or told, of ${others.length}`,
      value: share(told, others),
      reach: null,
      dream: null,
    },
    {
      measure: `sitemaps: with entries, of ${sitemaps.length}`,
      value: share(mapped, sitemaps),
      reach: 95,
      dream: 100,
    },
  ];
}
