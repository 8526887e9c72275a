import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createSnapshot, type Snapshot } from '../../src/model/snapshot.ts';
import type { Server } from '../../src/store/contract/server.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import type { Damage } from './check.ts';
import type { Round } from './rounds.ts';

/** Pages that come in in one round, and the moments at which workers die, in milliseconds after they opened the store. */
const [PAGES, LATEST] = [8, 900];
const PLACES = ['Orland', 'Holm', 'Karrow', 'Osterby', 'Vellmouth'];

const pageOf = (round: number, i: number): Snapshot => {
  const place = PLACES[(round + i) % PLACES.length]!;
  const text = `Mayor of ${place} keeps bridge ${round} open\n\nMayor Ilse Brandt said on Tuesday that the ${place} bridge would stay open despite ${i + 3} cracks in its pillars.\n\n"There is no danger to anyone who crosses it," Brandt told reporters in ${place} on day ${round}.`;
  const name = `round-${round}-page-${i}.txt`;
  return createSnapshot(
    { name, url: null, outlet: null, publishedAt: null, contentType: 'text/plain' },
    new TextEncoder().encode(text),
  );
};

const keepRound = (store: Store, round: number): Promise<readonly string[]> =>
  store.saveUnread(
    Array.from({ length: PAGES }, (_, i) => ({ snapshot: pageOf(round, i), batch: round + 1 })),
  );

/**
 * Kills workers, of which one groups, again and again while pages come in; with a server, stops and starts this too while they work.
 * In the end a worker that nobody kills does the rest, and the store must hold what one holds in which nothing ever died.
 * @param calm the location of a new store for that.
 */
export async function killWorkers(
  { location, rounds, random }: Round,
  workers: number,
  calm: string,
  server?: Server,
): Promise<Damage> {
  let acknowledged = 0;
  for (let round = 0; round < rounds; round++) {
    const store = await openStore(location);
    acknowledged += (await keepRound(store, round)).length;
    await store.close();
    const crew = Array.from({ length: workers }, () => startWorker(location));
    await Promise.all(crew.map(opened));
    await pause(random() * LATEST);
    if (server && round % 2 === 0) {
      await server.crash();
      await pause(random() * LATEST);
      await server.restart();
      await pause(random() * LATEST);
    }
    for (const child of crew) child.kill('SIGKILL');
    await Promise.all(crew.map(ended));
  }
  const quiet = await openStore(calm);
  for (let round = 0; round < rounds; round++) await keepRound(quiet, round);
  await quiet.close();
  for (const place of [location, calm])
    if ((await ended(startWorker(place, 'idle'))) !== 0) throw new Error('The last worker failed.');
  const [found, wanted] = [await contentOf(location), await contentOf(calm)];
  const missing = [...wanted].filter((line) => !found.has(line)).length;
  return { acknowledged, lost: missing, doubled: found.size - (wanted.size - missing) };
}

/** All that the stages made, each as one line: articles with their statements and story, stories, sheets; and what must be empty. */
async function contentOf(location: string): Promise<ReadonlySet<string>> {
  const store = await openStore(location);
  try {
    const lines = new Set<string>();
    for await (const { article, revision } of store.articlesFrom(1)) {
      const said = await store.statementsOf([article.id]);
      lines.add(JSON.stringify([article, revision, said, await store.storyOf(article.id)]));
    }
    const { items } = await store.sheetHeads(200, null);
    for (const { storyId } of items)
      lines.add(JSON.stringify([await store.story(storyId), await store.sheet(storyId)]));
    const { snapshots, articles, statements, stories } = await store.counts();
    const waits = [
      await store.unreadCount(),
      await store.firstUngroupedBatch(),
      (await store.staleStories()).length,
    ];
    lines.add(JSON.stringify({ snapshots, articles, statements, stories, waits }));
    return lines;
  } finally {
    await store.close();
  }
}

/** Kills who has the role of grouping, and waits until it can be taken again. Gives the longest wait of all, in milliseconds. */
export async function takeOver({ location, rounds }: Round): Promise<number> {
  const store = await openStore(location);
  let longest = 0;
  try {
    for (let round = 0; round < rounds; round++) {
      const holder = start('holder.ts', [location]);
      await said(holder, 'held');
      if ((await store.holdRole('group')) !== null) throw new Error('Two have one role.');
      const killed = performance.now();
      holder.kill('SIGKILL');
      let role = await store.holdRole('group');
      while (role === null) {
        await pause(20);
        role = await store.holdRole('group');
      }
      longest = Math.max(longest, performance.now() - killed);
      await role.release();
    }
  } finally {
    await store.close();
  }
  return Math.round(longest);
}

const startWorker = (location: string, ...more: string[]): ChildProcess =>
  start('worker.ts', [location, ...more]);

function start(script: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

const opened = (child: ChildProcess): Promise<void> => said(child, 'open');

/** Resolves too where the process ends before: it was killed, or the database was away. */
function said(child: ChildProcess, word: string): Promise<void> {
  return new Promise((done) => {
    child.stdout!.on('data', (data) => {
      if (String(data).startsWith(word)) done();
    });
    child.once('exit', () => done());
  });
}

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((done) => child.once('exit', (code) => done(code)));
