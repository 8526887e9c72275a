import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { storyOfNth } from './fill.ts';
import { createRandom, wordOf } from './news.ts';
import { at, round } from './percentiles.ts';

/**
 * What the reader's pages cost while 100 people a second ask, over a store that `bench/store.ts --keep` filled: times from the
 * moment at which a request was due, so that a server which falls behind is not measured by the requests it let wait.
 *
 *   npm run build && node bench/serve.ts --store FILE --articles 1000000 [--rate 100] [--seconds 30]
 */
const { values } = parseArgs({
  options: {
    store: { type: 'string' },
    articles: { type: 'string' },
    rate: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '30' },
  },
});
if (!values.store || !values.articles) throw new Error('Give --store FILE and --articles N.');
const articles = Number(values.articles);
const rate = Number(values.rate);
const MAIN = resolve(import.meta.dirname, '../dist/cli/main.js');
/** Requests that nobody measures: the first read the program and the head of the file. */
const WARM = 200;

const child = spawn(process.execPath, [MAIN, '--store', values.store, 'serve', '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const agent = new Agent({ keepAlive: true });
try {
  const base = await addressOf(child);
  const idle = memoryOf(child.pid!);
  const random = createRandom(7);
  const anyStory = (): string => `${base}/stories/${storyOfNth(Math.floor(random() * articles))}`;
  const word = (): string => wordOf(Math.floor(30 * 300 ** random()));
  const anySearch = (): string => `${base}/search?q=${word()}+${word()}`;
  for (let i = 0; i < WARM; i++) await time(anyStory());
  const stories = await load(anyStory);
  const searches = await load(anySearch, rate / 10);
  const front = await load(() => `${base}/`);
  console.table({
    [`story page, ${rate} a second`]: stories,
    [`search page, ${rate / 10} a second`]: searches,
    [`front page, ${rate} a second`]: front,
  });
  const after = memoryOf(child.pid!);
  console.table({ 'serve, resident MB': { started: idle.now, after: after.now, most: after.most } });
} finally {
  child.kill('SIGTERM');
  agent.destroy();
}

/** Sends requests at a fixed rate, whether earlier ones are answered or not. */
async function load(urlOf: () => string, perSecond = rate): Promise<Record<string, number>> {
  const count = Math.round(perSecond * Number(values.seconds));
  const urls = Array.from({ length: count }, urlOf);
  const start = performance.now() + 50;
  const cpu = cpuOf(child.pid!);
  const times = await Promise.all(
    urls.map(async (url, i) => {
      const due = start + (i * 1000) / perSecond;
      await pause(Math.max(0, due - performance.now()));
      return (await time(url)) - due;
    }),
  );
  const spent = cpuOf(child.pid!) - cpu;
  times.sort((a, b) => a - b);
  return {
    p50: round(at(times, 0.5)),
    p95: round(at(times, 0.95)),
    p99: round(at(times, 0.99)),
    'server CPU ms each': round(spent / count),
    requests: count,
  };
}

/** Asks for a page. Gives the moment at which its last byte had come. */
function time(url: string): Promise<number> {
  return new Promise((done, fail) => {
    get(url, { agent }, (response) => {
      if (response.statusCode !== 200) fail(new Error(`${url} answered ${response.statusCode}`));
      response.resume().on('end', () => done(performance.now()));
    }).on('error', fail);
  });
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  for await (const data of stdout!) {
    const found = /http:\/\/[\d.:]+/.exec(String(data));
    if (found) return found[0];
  }
  throw new Error('The server did not start.');
}

/** Processor time that a process has taken, in milliseconds; the system counts it in hundredths of a second. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function memoryOf(pid: number): { now: number; most: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const of = (name: string): number =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)![1]) / 1024);
  return { now: of('VmRSS'), most: of('VmHWM') };
}
