import { attribute } from '../src/attribute/attribute.ts';
import { clean } from '../src/clean/clean.ts';
import { articleTextOf } from '../src/model/article.ts';
import { readDocument } from '../src/text/document.ts';
import { exampleSnapshots } from './pages.ts';
import { round } from './percentiles.ts';

/**
 * Pages that clean and articles of 900 tokens that attribute read in a second of processor time, on the pages of the example; a
 * first round only warms up. `npm run eval -- clean` and `-- attribute` measure the same on pages and texts of the world.
 *
 *   node bench/read.ts [PAGES]
 */
const TOKENS = 900;
const snapshots = exampleSnapshots(Number(process.argv[2] ?? 640));
const read = snapshots.flatMap((snapshot) => clean(snapshot).value ?? []);
const texts = read.map(({ article, revision }) => articleTextOf(article, revision));
const tokens = texts.reduce((sum, { text }) => sum + readDocument(text).tokens.count, 0);
for (const text of texts) attribute(text);
console.table({
  'clean, pages': round(snapshots.length / spent(() => snapshots.map((snapshot) => clean(snapshot)))),
  'attribute, articles of 900 tokens': round(
    tokens / TOKENS / spent(() => texts.map((text) => attribute(text))),
  ),
});

/** Processor time of some work, in seconds. */
function spent(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
