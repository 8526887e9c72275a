import { readSnapshot } from '../src/engine/adding/read.ts';
import { exampleSnapshots } from './pages.ts';

/** Reads pages for some seconds and says how many: `node bench/reader.ts SECONDS`. No store and no other process takes part. */
const SECONDS = Number(process.argv[2]);
const snapshots = exampleSnapshots(200);
for (const snapshot of snapshots) readSnapshot(snapshot, 1);
const start = performance.now();
let read = 0;
while (performance.now() - start < SECONDS * 1000) readSnapshot(snapshots[read++ % snapshots.length]!, 1);
console.log(JSON.stringify({ articlesASecond: (read * 1000) / (performance.now() - start) }));
