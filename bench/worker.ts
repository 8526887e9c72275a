import { openJobs } from '../src/engine/jobs/open.ts';
import { type Stage, work } from '../src/engine/jobs/work.ts';
import { openStore } from '../src/store/open.ts';

/** A worker with one thread, from the source as it stands: `node bench/worker.ts LOCATION STAGE,STAGE`. It ends when nothing is left. */
const [location, stages] = process.argv.slice(2);
const fail = (error: Error): never => {
  throw error;
};
const store = await openStore(location!);
const jobs = await openJobs(location!, fail);
const done = await work(store, jobs, {
  stages: stages!.split(',') as Stage[],
  threads: 1,
  signal: new AbortController().signal,
  untilIdle: true,
  onTrouble: fail,
});
await store.close();
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ ...done, cpuSeconds: (user + system) / 1e6 }));
