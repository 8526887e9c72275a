import { StoreError } from '../../store/trouble.ts';

/**
 * What workers do, each job with the id of what it is done to: `clean` cleans a snapshot and attributes its article, `compare` draws
 * a story's sheet. Grouping is no job: one process does it at a time, in the order in which all came.
 */
export type JobName = 'clean' | 'compare';

/** Takes several ids at once, which is cheaper. What it does may be done twice; it ends only when that is saved. */
export type Work = (ids: readonly string[]) => Promise<void>;

/** A queue of jobs. Each is done at least once, or given up after some tries and told. */
export interface Jobs {
  /** Asks for these to be done. One that waits already or is under way is not asked for again. */
  send(name: JobName, ids: readonly string[]): Promise<void>;
  /** Does the jobs of this name from now on, in this process. @param giveUp is told an id that failed again and again. */
  work(name: JobName, work: Work, giveUp: (id: string, reason: string) => Promise<void>): Promise<void>;
  /** Ends when what is under way has ended, or is left to others after a few seconds. */
  stop(): Promise<void>;
}

/** Ids that a worker takes at once: enough to keep its threads busy and to save in one step. */
export const TAKEN: Readonly<Record<JobName, number>> = { clean: 64, compare: 16 };
/** Times that a job is tried again. */
export const RETRIES = 5;

/**
 * Does several at once, and each alone where that fails: one that breaks the work must not take the others with it. Gives those that
 * failed, with the reason. Throws where the store is out of reach.
 */
export async function doEach(ids: readonly string[], work: Work): Promise<ReadonlyMap<string, string>> {
  const failed = new Map<string, string>();
  if (ids.length > 1) {
    try {
      await work(ids);
      return failed;
    } catch (error) {
      // Where the store is out of reach no job is to blame.
      if (error instanceof StoreError) throw error;
    }
  }
  for (const id of ids) {
    try {
      await work([id]);
    } catch (error) {
      if (error instanceof StoreError) throw error;
      failed.set(id, error instanceof Error ? error.message : String(error));
    }
  }
  return failed;
}
