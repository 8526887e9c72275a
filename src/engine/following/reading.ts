import type { Outcome } from '../../model/issue.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Entry, Store } from '../../store/store.ts';
import type { ReadPool } from '../adding/read-pool.ts';

/** While articles come in, stories and sheets are made anew at most this often (milliseconds). */
const SETTLE_EVERY = 60_000;

/** Takes snapshots through the stages: each is read when it comes, stories and sheets are made now and then. */
export interface Reading {
  read(snapshot: Snapshot): Promise<Outcome<Entry | null>>;
  /** Says that something came in that has no story yet. */
  expect(): void;
  /** @param isQuiet nothing more is about to come in. */
  isDue(now: number, isQuiet: boolean): boolean;
  /** Groups and compares. Gives the number of sheets drawn. */
  settle(now: number): Promise<number>;
  close(): Promise<void>;
}

/** The stages and their models are loaded only when there is something to read: who waits for news needs little memory. */
export async function createReading(store: Store): Promise<Reading> {
  let pool: ReadPool | null = null;
  let batch = await store.nextBatch();
  // An earlier process may have been stopped before it came to it.
  let isExpected = (await store.firstUngroupedBatch()) !== null || (await store.staleStories()).length > 0;
  let isSettling = false;
  let settledAt = Number.NEGATIVE_INFINITY;
  return {
    async read(snapshot) {
      const { createReadPool } = await import('../adding/read-pool.ts');
      pool ??= createReadPool();
      return await pool.read(snapshot, batch);
    },
    expect() {
      isExpected = true;
    },
    isDue: (now, isQuiet) =>
      isExpected && !isSettling && (isQuiet || Math.abs(now - settledAt) >= SETTLE_EVERY),
    async settle(now) {
      isSettling = true;
      isExpected = false;
      settledAt = now;
      try {
        // What comes from now on is of a later run than what is grouped.
        batch = await store.nextBatch();
        const { settle } = await import('../deriving/settle.ts');
        return await settle(store);
      } finally {
        isSettling = false;
      }
    },
    close: async () => await pool?.close(),
  };
}
