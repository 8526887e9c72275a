import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { postgresPrograms, startPostgres } from '../src/store/contract/server.ts';
import { openStore } from '../src/store/open.ts';
import { exampleSnapshots } from './pages.ts';
import { round } from './percentiles.ts';

/**
 * Two workers against one, each with one thread, on a PostgreSQL of their own: the time from their start until all pages are read.
 * The server works on the same cores, so on a machine with two of them the second worker has less than a core to itself; the
 * processor time that an article costs tells what more cores would give. The control reads as many pages as it can in as many processes
 * without any store: no worker can gain more than the machine's cores do there.
 *
 *   node bench/workers.ts [--articles 2000] [--stages clean,attribute] [--most 2] [--rounds 2]
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '2000' },
    stages: { type: 'string', default: 'clean,attribute' },
    most: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '2' },
  },
});
/** Seconds for which the control reads. */
const READ_ALONE = 8;
const programs = postgresPrograms();
if (programs === null)
  throw new Error('PostgreSQL is not installed (on Debian: apt-get install postgresql).');
const snapshots = exampleSnapshots(Number(values.articles));
const server = await startPostgres(programs);
const most = Number(values.most);
const rows: Record<string, number>[] = [];
const control: { readonly processes: number; readonly articles: number }[] = [];
try {
  // In turns, so that what else the machine does falls on all alike.
  for (let turn = 0; turn < Number(values.rounds); turn++)
    for (let workers = 1; workers <= most; workers++) {
      rows.push(await measure(workers));
      control.push({ processes: workers, articles: await readAlone(workers) });
    }
} finally {
  await server.stop();
}
console.table(rows);
for (let workers = 2; workers <= most; workers++) {
  const best = (count: number): number =>
    Math.max(...rows.filter((row) => row.workers === count).map((row) => row['articles a second']!));
  const alone = (count: number): number =>
    Math.max(...control.filter(({ processes }) => processes === count).map(({ articles }) => articles));
  console.log(`${workers} workers over one: ${round(best(workers) / best(1))}`);
  console.log(`reading alone, ${workers} processes over one: ${round(alone(workers) / alone(1))}`);
}

async function measure(workers: number): Promise<Record<string, number>> {
  const location = await server.createDatabase();
  const store = await openStore(location);
  for (let from = 0; from < snapshots.length; from += 64)
    await store.saveUnread(snapshots.slice(from, from + 64).map((snapshot) => ({ snapshot, batch: 1 })));
  const started = performance.now();
  const spent = await Promise.all(Array.from({ length: workers }, () => runWorker(location)));
  const seconds = (performance.now() - started) / 1000;
  const { articles } = await store.counts();
  await store.close();
  if (articles !== snapshots.length)
    throw new Error(`${articles} of ${snapshots.length} articles were read.`);
  return {
    workers,
    seconds: round(seconds),
    'articles a second': round(articles / seconds),
    'worker CPU ms an article': round((spent.reduce((sum, one) => sum + one, 0) * 1000) / articles),
  };
}

/** Articles a second that all processes together read. */
async function readAlone(processes: number): Promise<number> {
  const read = await Promise.all(
    Array.from({ length: processes }, () => run('reader.ts', String(READ_ALONE))),
  );
  return read.reduce((sum, { articlesASecond }) => sum + articlesASecond!, 0);
}

/** Gives the processor time that it took, in seconds. */
async function runWorker(location: string): Promise<number> {
  return (await run('worker.ts', location, values.stages)).cpuSeconds!;
}

/** What another program of this folder tells at its end. */
function run(program: string, ...args: readonly string[]): Promise<Record<string, number>> {
  const child = spawn(process.execPath, [join(import.meta.dirname, program), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  return new Promise((done, fail) =>
    child.once('close', (code) =>
      code === 0 ? done(JSON.parse(out)) : fail(new Error(`${program} ended with ${code}.`)),
    ),
  );
}
