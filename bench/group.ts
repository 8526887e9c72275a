import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createGrouper } from '../src/group/group.ts';
import { round } from './percentiles.ts';
import { inventStream, type Streamed } from './stream.ts';

/**
 * Grouping when much is held: articles a second of processor time, memory, and how many of the copies and pairs of a story are found
 * that the stream was made with. The articles are invented by a process of its own, so that neither its time nor its memory counts.
 *
 *   node bench/group.ts [--articles 240000] [--per-day 20000]
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '240000' },
    'per-day': { type: 'string', default: '20000' },
    /** Writes the articles instead, as lines of JSON. */
    invent: { type: 'boolean', default: false },
  },
});
const articles = Number(values.articles);
const perDay = Number(values['per-day']);
/** Articles between two reports, and in one call of `changes`, as a worker makes them. */
const REPORT = Math.max(2000, Math.floor(articles / 12));
const STEP = 2000;

if (values.invent) {
  const stream = inventStream(perDay);
  // The reader closes the pipe when it has enough.
  process.stdout.on('error', () => process.exit());
  for (;;)
    if (!process.stdout.write(`${JSON.stringify(stream.next().value)}\n`))
      await once(process.stdout, 'drain');
}

const inventor = spawn(process.execPath, [import.meta.filename, '--invent', '--per-day', values['per-day']], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const lines = createInterface({ input: inventor.stdout })[Symbol.asyncIterator]();
const next = async (): Promise<Streamed> => JSON.parse((await lines.next()).value!) as Streamed;

const grouper = createGrouper();
const atStart = process.memoryUsage().rss;
const storyOf = new Map<string, string>();
const copies = new Map<string, string | null>();
let [spent, pairs, joined, apart, mixed, copied, found, wrong] = [0, 0, 0, 0, 0, 0, 0, 0];
/** The latest article of each story, with which the next is compared. */
const latest = new Map<number, string>();
let before = '';

for (let n = 0; n < articles; n += REPORT) {
  const cpu = spent;
  for (let done = 0; done < REPORT; done += STEP) {
    const part: Streamed[] = [];
    while (part.length < STEP) part.push(await next());
    const start = process.cpuUsage();
    for (const { article } of part) grouper.add(article);
    const { placements, reprints } = grouper.changes();
    const { user, system } = process.cpuUsage(start);
    spent += (user + system) / 1e6;
    for (const { articleId, storyId } of placements) storyOf.set(articleId, storyId);
    for (const { articleId, originalId } of reprints) copies.set(articleId, originalId);
    for (const { article, story, copyOf } of part) score(article.id, story, copyOf);
  }
  const { rss } = process.memoryUsage();
  console.log(
    `${n + REPORT} articles: ${Math.round(REPORT / (spent - cpu))} a CPU second, ${Math.round(rss / 1e6)} MB resident, ${round((rss - atStart) / 1e3 / (n + REPORT))} KB an article`,
  );
}
inventor.kill();
console.table({
  'articles that tell what the one before them in their story tells': round(joined / pairs),
  'neighbours of other stories that were put together': round(mixed / apart),
  'copies found': round(found / copied),
  'others taken for copies': round(wrong / (articles - copied)),
});

function score(id: string, story: number, copyOf: string | null): void {
  const mate = latest.get(story);
  if (mate !== undefined) {
    pairs++;
    if (storyOf.get(mate) === storyOf.get(id)) joined++;
  }
  if (before !== '' && before !== mate) {
    apart++;
    if (storyOf.get(before) === storyOf.get(id)) mixed++;
  }
  if (copyOf !== null) {
    copied++;
    if (copies.has(id)) found++;
  } else if (copies.has(id)) wrong++;
  latest.set(story, id);
  before = id;
}
