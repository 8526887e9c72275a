import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createGrouper } from '../src/group/group.ts';
import { bestAbove, type Choice, readJoinModel } from '../src/group/stories/decision.ts';
import { createAsked, searchStories } from './exact.ts';
import { round } from './percentiles.ts';
import { inventStream, type Streamed } from './stream.ts';

/**
 * Grouping when much is held: articles a second of processor time, memory, and how many of the copies and pairs of a story are found
 * that the stream was made with. The articles are invented by a process of its own, so that neither its time nor its memory counts.
 * With `--exact`, of some articles all open stories are looked at, too, in place of those that the index finds, and all of their
 * shingles are counted in each later article.
 *
 *   node bench/group.ts [--articles 240000] [--per-day 20000] [--exact 400]
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '240000' },
    'per-day': { type: 'string', default: '20000' },
    /** Articles for which all is searched. */
    exact: { type: 'string', default: '0' },
    /** Writes the articles instead, as lines of JSON. */
    invent: { type: 'boolean', default: false },
  },
});
const articles = Number(values.articles);
const perDay = Number(values['per-day']);
/** Articles between two reports, and in one call of `changes`, as a worker makes them. */
const REPORT = Math.max(2000, Math.floor(articles / 12));
const STEP = 2000;
/** Share of the shorter text from which on an article repeats another, as in `judge.ts`. */
const COPIED = 0.38;

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

const model = readJoinModel();
const best = bestAbove(model);
/** Every so manyth article is asked for; none where it is 0. */
const every = values.exact === '0' ? 0 : Math.floor(articles / Number(values.exact));
const asked = createAsked();
/** Later articles that share enough with one that was asked for, by all shingles; found to repeat what it repeats; at all. */
const shared = { pairs: 0, family: 0, found: 0 };
/** Articles that no story was sure to have by copying; those decided alike by all stories; that join a story by all; whose story the index found. */
const exact = { asked: 0, alike: 0, joining: 0, known: 0, cpu: 0 };
const choose: Choice = (number, candidates, member, stories) => {
  const chosen = best(number, candidates);
  if (every === 0 || number % every !== every - 1) return chosen;
  const start = process.cpuUsage();
  const all = searchStories(member, stories, candidates, model);
  const exactly = best(number, all);
  exact.asked++;
  if (exactly?.story === chosen?.story) exact.alike++;
  if (exactly) exact.joining++;
  if (exactly && candidates.some(({ story }) => story === exactly.story)) exact.known++;
  exact.cpu += secondsSince(start);
  return chosen;
};
const grouper = createGrouper({ deciding: { choose } });
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
    spent += secondsSince(start) - exact.cpu;
    exact.cpu = 0;
    for (const { articleId, storyId } of placements) storyOf.set(articleId, storyId);
    for (const { articleId, originalId } of reprints) copies.set(articleId, originalId);
    for (const { article, story, copyOf } of part) score(article.id, story, copyOf);
    if (every > 0) for (const [i, { article }] of part.entries()) compareAll(article, n + done + i);
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
if (every > 0)
  console.table({
    'articles whose story was searched among all': exact.asked,
    'decided as after looking at all': exact.alike,
    'join a story after looking at all': exact.joining,
    'of these, the index found it': exact.known,
    'later articles that share enough of all shingles': shared.pairs,
    'of these, found to repeat one': shared.found,
    'in the family of that with which they share them': shared.family,
  });

/** Compares an article with all that were asked for before. */
function compareAll({ id, text }: Streamed['article'], number: number): void {
  for (const other of asked.sharedBy(text, COPIED)) {
    shared.pairs++;
    if (copies.has(id)) shared.found++;
    if (originalOf(id) === originalOf(other)) shared.family++;
  }
  if (number % every === every - 1) asked.ask(id, text);
}

/** What an article repeats; else itself. */
function originalOf(id: string): string {
  return copies.get(id) ?? id;
}

function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

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
