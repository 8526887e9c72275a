import type { Store } from '../../store/store.ts';
import type { JobName, Jobs } from './jobs.ts';

/** Jobs of one name that are asked for at once: the queue stays short however much waits in the store. */
const WINDOW = 2000;
/** After this long what waits still is asked for again: the job may have been lost, and a story drawn anew may be outdated once more. */
const AGAIN_MS: Readonly<Record<JobName, number>> = { clean: 60_000, compare: 3000 };

/** Asks for the jobs that a store waits for. What waits is told by the store, so that no job is lost with a queue. */
export function createDispatcher(
  store: Store,
  jobs: Jobs,
  now: () => number = () => performance.now(),
): { step(): Promise<void> } {
  const asked: Readonly<Record<JobName, Map<string, number>>> = { clean: new Map(), compare: new Map() };

  /** @param waiting the first that wait, in their order. */
  const ask = async (name: JobName, waiting: readonly string[]): Promise<void> => {
    const before = asked[name];
    const still = new Set(waiting);
    for (const [id, at] of before) if (!still.has(id) || now() - at > AGAIN_MS[name]) before.delete(id);
    const fresh = waiting.filter((id) => !before.has(id));
    if (fresh.length === 0) return;
    await jobs.send(name, fresh);
    for (const id of fresh) before.set(id, now());
  };

  return {
    async step() {
      await ask(
        'clean',
        (await store.unread(WINDOW, null)).map(({ id }) => id),
      );
      await ask('compare', (await store.staleStories()).slice(0, WINDOW));
    },
  };
}
