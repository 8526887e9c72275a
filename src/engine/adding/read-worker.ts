import type { Snapshot } from '../../model/snapshot.ts';
import { readSnapshot } from './read.ts';

/** What a worker thread runs: see `read-pool.ts`. */
export default ({
  snapshot,
  batch,
}: {
  snapshot: Snapshot;
  batch: number;
}): ReturnType<typeof readSnapshot> => readSnapshot(snapshot, batch);
