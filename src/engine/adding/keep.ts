import { setTimeout as pause } from 'node:timers/promises';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Store } from '../../store/store.ts';
import { type Added, freshSnapshots, type Progress } from './add.ts';
import { createReport } from './report.ts';

/** Snapshots that may wait for workers before more are taken in. */
const MOST_WAITING = 20_000;
/** Snapshots kept in one step, and how long to wait where too many wait. */
const KEPT = 64;
const FULL_MS = 1000;

/**
 * Keeps what is in files and folders and leaves all stages to `broadsheet work`. It waits while too much waits already, so that a
 * store never fills faster than it is worked off.
 */
export async function keepPaths(
  store: Store,
  paths: readonly string[],
  onProgress: (progress: Progress) => void = () => {},
  mostWaiting = MOST_WAITING,
): Promise<Added> {
  const { issues, tell } = createReport(store);
  const tally = { files: 0, known: 0 };
  let added = 0;
  let chunk: { batch: number; snapshot: Snapshot }[] = [];
  const keep = async (): Promise<void> => {
    while ((await store.unreadCount()) >= mostWaiting) await pause(FULL_MS);
    added += (await store.saveUnread(chunk)).length;
    chunk = [];
  };
  for await (const fresh of freshSnapshots(store, paths, tell, tally, onProgress)) {
    chunk.push(fresh);
    if (chunk.length >= KEPT) await keep();
  }
  await keep();
  return { added, known: tally.known, sheets: 0, issues };
}
