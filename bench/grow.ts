import { parseArgs } from 'node:util';
import { compareStore } from '../src/engine/deriving/compare-store.ts';
import { createStoreGrouper } from '../src/engine/deriving/group-store.ts';
import { openStore } from '../src/store/open.ts';
import { inventArticle } from './news.ts';
import { round } from './percentiles.ts';

/**
 * What the next articles cost a store that holds many: saving, grouping and drawing, as a process does it that goes on working
 * (`work`, `follow`). What it costs such a process to start, when it reads back the days around what is new, is told apart. Give it
 * stores that `bench/store.ts --keep` filled; it adds to them.
 *
 *   node bench/grow.ts --store FILE --articles N [--store FILE --articles N ...]
 */
const { values } = parseArgs({
  options: {
    store: { type: 'string', multiple: true, default: [] },
    articles: { type: 'string', multiple: true, default: [] },
  },
});
const [RUN, RUNS] = [320, 6];
const rows: Record<string, number>[] = [];
for (const [i, location] of values.store.entries())
  rows.push(await grow(location, Number(values.articles[i])));
console.table(rows);
const costs = rows.map((row) => row['CPU ms an article']!);
if (costs.length > 1) console.log(`cost an article, last over first: ${round(costs.at(-1)! / costs[0]!)}`);

async function grow(location: string, articles: number): Promise<Record<string, number>> {
  const store = await openStore(location);
  try {
    const grouper = createStoreGrouper(store);
    let batch = await store.nextBatch();
    let next = articles;
    const run = async (): Promise<number> => {
      const entries = Array.from({ length: RUN }, () => inventArticle(next++, batch));
      batch++;
      const start = process.cpuUsage();
      for (let from = 0; from < RUN; from += 64) await store.saveEntries(entries.slice(from, from + 64));
      await grouper.group();
      await compareStore(store);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    const first = await run();
    // The second warms up what the first has not touched.
    await run();
    const costs: number[] = [];
    for (let i = 0; i < RUNS; i++) costs.push((await run()) / RUN);
    costs.sort((a, b) => a - b);
    return {
      articles,
      'CPU seconds to start': round(first / 1000),
      'CPU ms an article': round(costs[RUNS >> 1]!),
    };
  } finally {
    await store.close();
  }
}
