import type { Store } from '../../store/store.ts';
import type { Visited } from './visiting/visit.ts';

/** Visits saved in one step. */
const CHUNK = 64;

/**
 * Saves visits, each when it is handed over, all that have gathered meanwhile in one step: one by one where little comes, in large
 * steps where much does. Whoever hands one over waits until it is safe, so what is fetched never runs ahead of the store.
 */
export function createSaver(store: Store): { readonly save: (visited: Visited) => Promise<void> } {
  const waiting: { visited: Visited; done: () => void; failed: (error: unknown) => void }[] = [];
  let isRunning = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    while (waiting.length > 0) {
      const chunk = waiting.splice(0, CHUNK);
      try {
        await saveAll(
          store,
          chunk.map(({ visited }) => visited),
        );
        for (const { done } of chunk) done();
      } catch (error) {
        for (const { failed } of chunk) failed(error);
      }
    }
    isRunning = false;
  };
  return {
    save: (visited) =>
      new Promise((done, failed) => {
        waiting.push({ visited, done, failed });
        if (!isRunning) void run();
      }),
  };
}

async function saveAll(store: Store, all: readonly Visited[]): Promise<void> {
  const issues = all.flatMap((visited) => visited.issues);
  if (issues.length > 0) await store.saveIssues(issues);
  await store.saveEntries(
    all.flatMap(({ entry }) => (entry ? [entry] : [])),
    all.map(({ visit }) => visit),
  );
}
