import type { Elsewhere, FetchResult } from '../../collect/fetch/result.ts';
import type { Hosts } from './hosts.ts';

/** Requests under way at once, with the reading and saving that follow them: what is fetched never runs far ahead of the store. */
const WIDTH = 32;

/** A request was broken off because the program ends: nobody is to blame. */
class BrokenOff extends Error {}

/** Told when the host has answered, which frees it before the answer is read. */
export type OnAnswer = (result: FetchResult | Elsewhere) => void;

/** What is under way: a bounded number of jobs, each of which holds its host until that has answered. */
export interface Jobs {
  /** Starts a job if its time has come, its host is free and there is room; else gives the time at which it may be tried again. */
  startAt(url: URL, due: number, now: number, job: (onAnswer: OnAnswer) => Promise<void>): number;
  start(job: Promise<void>): void;
  count(): number;
  /** Given when the next job ends, or the next host is free. */
  nextEnd(): AbortSignal;
  hasFailed(): boolean;
  /** Waits for all. */
  idle(): Promise<void>;
  /** Waits for all. @throws what the first job threw that failed: a bug, or trouble with the store. */
  end(): Promise<void>;
  unlessBroken<T extends FetchResult | Elsewhere>(result: T, hurry: AbortSignal | undefined): T;
}

export function createJobs(hosts: Hosts, now: () => number): Jobs {
  const underWay = new Set<Promise<void>>();
  let failure: { readonly error: unknown } | null = null;
  let wake = new AbortController();
  const start = (job: Promise<void>): void => {
    const task = job
      .catch((error) => {
        if (!(error instanceof BrokenOff)) failure ??= { error };
      })
      .finally(() => {
        underWay.delete(task);
        wake.abort();
      });
    underWay.add(task);
  };
  const idle = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.all(underWay);
  };
  return {
    startAt(url, due, at, job) {
      const ready = Math.max(due, hosts.readyAt(url.host, at));
      if (ready > at) return ready;
      // Room is made by a job that ends, which wakes whoever waits.
      if (underWay.size >= WIDTH) return Number.POSITIVE_INFINITY;
      hosts.take(url.host);
      let isFree = false;
      const free = (result: FetchResult | Elsewhere | null): void => {
        if (!isFree) hosts.release(url.host, result, now());
        isFree = true;
        wake.abort();
      };
      start(job(free).finally(() => free(null)));
      return Number.POSITIVE_INFINITY;
    },
    start,
    count: () => underWay.size,
    nextEnd() {
      wake = new AbortController();
      return wake.signal;
    },
    hasFailed: () => failure !== null,
    idle,
    async end() {
      await idle();
      if (failure !== null) throw failure.error;
    },
    unlessBroken(result, hurry) {
      if (result.kind === 'failed' && hurry?.aborted) throw new BrokenOff();
      return result;
    },
  };
}
