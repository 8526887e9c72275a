import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Outcome } from '../../model/issue.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Entry } from '../../store/store.ts';

export interface ReadPool {
  readonly read: (snapshot: Snapshot, batch: number) => Promise<Outcome<Entry | null>>;
  /** How many may be under way at once, so that no thread idles and memory stays bounded. */
  readonly width: number;
  readonly close: () => Promise<void>;
}

/** Threads take a third of a second to load the models; fewer articles than this are read sooner without them. */
const READ_HERE = 24;

/** Snapshots that a thread takes at once: it has the next at hand while this one saves and cannot hand it out. */
const TAKEN = 4;

/**
 * Clean and attribute over worker threads, one a core. The stages take 100 MB in each thread, and in this one only if it reads itself.
 * @param here how many are read without threads at first.
 */
export function createReadPool(threads = availableParallelism(), here = READ_HERE): ReadPool {
  let pool: Piscina | null = null;
  let asked = 0;
  return {
    width: threads * TAKEN * 2,
    async read(snapshot, batch) {
      if (threads < 2 || asked++ < here) return (await import('./read.ts')).readSnapshot(snapshot, batch);
      pool ??= createThreads(threads);
      return await pool.run({ snapshot, batch });
    },
    close: async () => await pool?.destroy(),
  };
}

function createThreads(threads: number): Piscina {
  // The source runs as it stands in tests and as JavaScript once built.
  const file = import.meta.url.endsWith('.ts') ? './read-worker.ts' : './read-worker.js';
  const filename = new URL(file, import.meta.url).href;
  return new Piscina({
    filename,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: TAKEN,
  });
}

/** Reads snapshots side by side and gives the outcomes in the order of the snapshots. */
export async function* readInOrder(
  pool: ReadPool,
  snapshots: AsyncIterable<{ readonly batch: number; readonly snapshot: Snapshot }>,
): AsyncGenerator<Outcome<Entry | null>> {
  const underWay: Promise<Outcome<Entry | null>>[] = [];
  for await (const { batch, snapshot } of snapshots) {
    underWay.push(pool.read(snapshot, batch));
    if (underWay.length >= pool.width) yield await underWay.shift()!;
  }
  while (underWay.length > 0) yield await underWay.shift()!;
}
