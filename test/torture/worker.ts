import { writeSync } from 'node:fs';
import { openJobs } from '../../src/engine/jobs/open.ts';
import { STAGES, work } from '../../src/engine/jobs/work.ts';
import { openStore } from '../../src/store/open.ts';

/**
 * Does all stages until it is killed or asked to stop; with `idle`, until nothing is left.
 *
 *   node worker.ts LOCATION [idle]
 */
const [location, until] = process.argv.slice(2);
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
const store = await openStore(location!);
// The database goes and comes: who works must live with it.
const jobs = await openJobs(location!, () => {});
writeSync(1, `open ${process.pid}\n`);
await work(store, jobs, { stages: STAGES, threads: 1, signal: stop.signal, untilIdle: until === 'idle' });
await store.close();
