import { setTimeout as pause } from 'node:timers/promises';
import { doEach, type JobName, type Jobs, RETRIES, TAKEN, type Work } from './jobs.ts';

/** How long to leave a store alone that is out of reach. */
const AGAIN_MS = 1000;

/** Jobs inside one process, for a store that is a file. What is lost with the process is found in the store again. */
export function createLocalJobs(): Jobs {
  const waiting = new Map<JobName, Map<string, number>>();
  const running = new Map<JobName, Promise<void>>();
  const wake = new Map<JobName, () => void>();
  let stopped = false;

  const queueOf = (name: JobName): Map<string, number> => {
    const found = waiting.get(name) ?? new Map<string, number>();
    waiting.set(name, found);
    return found;
  };

  const loop = async (
    name: JobName,
    work: Work,
    giveUp: (id: string, reason: string) => Promise<void>,
  ): Promise<void> => {
    const queue = queueOf(name);
    while (!stopped) {
      const ids = [...queue.keys()].slice(0, TAKEN[name]);
      if (ids.length === 0) {
        await new Promise<void>((done) => wake.set(name, done));
        continue;
      }
      const failed = await doEach(ids, work).catch(() => null);
      if (failed === null) {
        await pause(AGAIN_MS);
        continue;
      }
      for (const id of ids) {
        const tries = queue.get(id)!;
        // Whoever fails goes to the end.
        queue.delete(id);
        const reason = failed.get(id);
        if (reason === undefined) continue;
        if (tries < RETRIES) queue.set(id, tries + 1);
        else await giveUp(id, reason).catch(() => queue.set(id, tries));
      }
    }
  };

  return {
    async send(name, ids) {
      const queue = queueOf(name);
      for (const id of ids) if (!queue.has(id)) queue.set(id, 0);
      wake.get(name)?.();
    },
    async work(name, work, giveUp) {
      running.set(name, loop(name, work, giveUp));
    },
    async stop() {
      stopped = true;
      for (const done of wake.values()) done();
      await Promise.all(running.values());
    },
  };
}
