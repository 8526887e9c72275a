import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import type { Outcome } from '../../model/issue.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Entry, Store } from '../../store/store.ts';
import type { ReadPool } from '../adding/read-pool.ts';
import { createSettling } from './settling.ts';

/** While articles come in, stories and sheets are made anew at most this often (milliseconds). */
const SETTLE_EVERY = 60_000;
/** Where nothing more comes at once, after this already: several small feeds bring their news together. */
const SETTLE_QUIET = 2000;

/** Takes snapshots through the stages: each is read when it comes, stories and sheets are made now and then. */
export interface Reading {
  read(snapshot: Snapshot): Promise<Outcome<Entry | null>>;
  /** Says that something came in that has no story yet. */
  expect(): void;
  isExpected(): boolean;
  /**
   * When stories and sheets are to be made anew, in milliseconds since 1970: infinity where nothing calls for it or it is under way.
   * @param isQuiet nothing more is about to come in.
   */
  dueAt(now: number, isQuiet: boolean): number;
  /** Groups and compares. Gives the number of sheets drawn. */
  settle(now: number): Promise<number>;
  /** Looks for what other processes brought; ends the threads where nothing was read for a while, and lets others group. */
  rest(): Promise<void>;
  close(): Promise<void>;
}

/** Threads that had nothing to read for so long are ended (milliseconds). */
const REST_AFTER = 120_000;

/** Bytes of a heap that grouping keeps large by what it holds: there, to collect more often would cost more than it saves. */
const LARGE_HEAP = 256 * 2 ** 20;

/**
 * Makes V8 keep the heaps of all threads small at the price of some speed: following makes garbage mostly, and V8 would rather grow
 * than collect it. 800 feeds: 238 MB without, 144 MB with. 2,000 articles: 1,180 MB without, 520 MB with, for a quarter more of
 * processor time.
 */
const keepSmall = (isSmall = process.memoryUsage().heapUsed < LARGE_HEAP): void =>
  setFlagsFromString(isSmall ? '--optimize-for-size' : '--no-optimize-for-size');

/** The stages and their models are loaded only when there is something to read, into threads that end when it is read. */
export async function createReading(store: Store): Promise<Reading> {
  let pool: ReadPool | null = null;
  let batch = await store.nextBatch();
  const settling = createSettling(store);
  // An earlier process may have been stopped before it came to it.
  let isExpected = await settling.isNeeded();
  let isSettling = false;
  let settledAt = Number.NEGATIVE_INFINITY;
  let readAt = 0;
  let underWay = 0;
  let isRead = false;
  keepSmall();
  return {
    async read(snapshot) {
      const { createReadPool } = await import('../adding/read-pool.ts');
      pool ??= createReadPool(availableParallelism(), 0);
      underWay++;
      try {
        return await pool.read(snapshot, batch);
      } finally {
        underWay--;
        isRead = true;
      }
    },
    expect() {
      isExpected = true;
    },
    isExpected: () => isExpected,
    dueAt(now, isQuiet) {
      if (!isExpected || isSettling) return Number.POSITIVE_INFINITY;
      // A clock that was set back must not put it off.
      return now < settledAt ? now : Math.max(now, settledAt + (isQuiet ? SETTLE_QUIET : SETTLE_EVERY));
    },
    async settle(now) {
      isSettling = true;
      isExpected = false;
      settledAt = now;
      try {
        // What comes from now on is of a later run than what is grouped.
        batch = await store.nextBatch();
        const { drawn, isDone } = await settling.settle();
        if (!isDone) isExpected = true;
        return drawn;
      } finally {
        isSettling = false;
      }
    },
    async rest() {
      keepSmall();
      // Memory is taken in the machine's time, whatever the news' clock says.
      const now = performance.now();
      if (isRead) readAt = now;
      isRead = false;
      if (!isSettling && (await settling.isNeeded())) isExpected = true;
      if (!isSettling && !isExpected && now - readAt >= REST_AFTER) await settling.leave();
      if (pool === null || underWay > 0 || now - readAt < REST_AFTER) return;
      await pool.close();
      pool = null;
    },
    async close() {
      await settling.leave();
      await pool?.close();
      keepSmall(false);
    },
  };
}
