import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../src/store/open.ts';
import type { Entry, Store } from '../src/store/store.ts';
import { addChunk, CHUNK, inventChunk, readExampleSheets, storyOfNth } from './fill.ts';
import { createRandom, wordOf } from './news.ts';
import { at, round } from './percentiles.ts';

/**
 * What a store costs when it is small and when it is large. Prints a table. Reads and writes are measured in one process, one
 * after the other; "cpu" is this process's time, "wall" includes the disk and whatever else the machine does.
 *
 *   node bench/store.ts [--articles 100000] [--first 10000] [--store postgres://...]
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    first: { type: 'string', default: '10000' },
    store: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});

/** Articles over which a cost is measured, and reads of each kind. */
const MEASURED = 3200;
const READS = 400;

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
const location = values.store ?? join(folder, 'store.sqlite');
const store = await openStore(location);
const sheets = await readExampleSheets();
const rows: Record<string, string | number>[] = [];
let count = 0;
for (const size of [Number(values.first), Number(values.articles)]) {
  while (count < size - MEASURED) await addChunk(store, invent(), sheets);
  rows.push({ articles: size, ...(await measureAdd()), ...(await measureReads()), ...measureSize(size) });
}
await store.close();
console.table(rows);
const [small, large] = rows.map((row) => Number(row['save cpu ms']));
console.log(`cost an article, large over small: ${(large! / small!).toFixed(2)}`);
if (values.keep) console.log(location);
else rmSync(folder, { recursive: true, force: true });

function invent(): Entry[] {
  const entries = inventChunk(count);
  count += entries.length;
  return entries;
}

async function measureAdd(): Promise<Record<string, number>> {
  let [wall, cpu, n] = [0, 0, 0];
  for (; n < MEASURED; n += CHUNK) {
    const entries = invent();
    const [started, before] = [performance.now(), process.cpuUsage()];
    await addChunk(store, entries, sheets);
    wall += performance.now() - started;
    const { user, system } = process.cpuUsage(before);
    cpu += (user + system) / 1000;
  }
  return { 'save wall ms': round(wall / n), 'save cpu ms': round(cpu / n) };
}

async function measureReads(): Promise<Record<string, string>> {
  const random = createRandom(1);
  const anyStory = (): string => storyOfNth(Math.floor(random() * count));
  const stories = Array.from({ length: READS }, anyStory);
  const queries = Array.from({ length: READS }, () => {
    // Words as people ask for: neither the commonest nor the rarest.
    const word = (): string => wordOf(Math.floor(30 * 300 ** random()));
    return `${word()} ${word()}`;
  });
  return {
    'sheet p50/p99 ms': await timed(stories, (id) => store.sheet(id)),
    'accounts p50/p99 ms': await timed(stories, (id) => readAccounts(store, id)),
    'front page p50/p99 ms': await timed(stories, () => store.sheetHeads(50, null)),
    'search p50/p95 ms': await timed(queries, (query) => store.search(query, 20), 0.95),
    'counts p50/p99 ms': await timed(stories.slice(0, 10), () => store.counts()),
  };
}

async function readAccounts(from: Store, storyId: string): Promise<void> {
  const story = await from.story(storyId);
  await from.articles(story!.articleIds);
  await from.statementsOf(story!.articleIds);
  await from.reprintsOf(story!.articleIds);
}

async function timed<T>(
  inputs: readonly T[],
  work: (input: T) => Promise<unknown>,
  high = 0.99,
): Promise<string> {
  const times: number[] = [];
  for (const input of inputs) {
    const started = performance.now();
    await work(input);
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return `${round(at(times, 0.5))} / ${round(at(times, high))}`;
}

function measureSize(articles: number): Record<string, number> {
  if (values.store) return {};
  const bytes = readdirSync(folder)
    .filter((name) => !name.endsWith('-wal'))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  return { 'KB an article': round(bytes / 1024 / articles) };
}
