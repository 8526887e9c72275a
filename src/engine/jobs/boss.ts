import { type JobResult, PgBoss } from 'pg-boss';
import { doEach, type JobName, type Jobs, RETRIES, TAKEN } from './jobs.ts';

/** Beside the store's own schema. */
const SCHEMA = 'broadsheet_jobs';
const NAMES: readonly JobName[] = ['clean', 'compare'];
/** A worker that is silent for so long is taken for dead, and others do its jobs. */
const HEARTBEAT_SECONDS = 10;
const EXPIRE_SECONDS = 600;
const POLL_SECONDS = 0.5;
/** Between two tries of what failed, at most: a bug is not mended by waiting. */
const RETRY_SECONDS = 3;
/** What a worker may take to end what it has begun. */
const STOP_MS = 8000;
/** Connections of one process, beside the store's. */
const POOL = 3;

/** Where a job goes that failed {@link RETRIES} times. */
const givenUp = (name: JobName): string => `${name}-given-up`;

/** Jobs in PostgreSQL, done by any number of processes on any machines. @param onError is told what is wrong with the server. */
export async function createBossJobs(address: string, onError: (error: Error) => void): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: address,
    schema: SCHEMA,
    application_name: 'broadsheet jobs',
    max: POOL,
    schedule: false,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    maintenanceIntervalSeconds: 600,
    persistWarnings: false,
  });
  boss.on('error', onError);
  await boss.start();
  for (const name of NAMES) {
    await boss.createQueue(givenUp(name), { policy: 'standard' });
    await boss.createQueue(name, {
      // One job an id: asking twice changes nothing.
      policy: 'exclusive',
      retryLimit: RETRIES,
      retryDelay: 1,
      retryBackoff: true,
      retryDelayMax: RETRY_SECONDS,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      expireInSeconds: EXPIRE_SECONDS,
      deleteAfterSeconds: 60,
      deadLetter: givenUp(name),
    });
  }
  return {
    async send(name, ids) {
      if (ids.length === 0) return;
      await boss.insert(
        name,
        ids.map((id) => ({ singletonKey: id, data: { id } })),
      );
    },
    async work(name, work, giveUp) {
      const options = {
        batchSize: TAKEN[name],
        pollingIntervalSeconds: POLL_SECONDS,
        burstWhenBatchFull: true,
        perJobResults: true,
      } as const;
      await boss.work<{ id: string }, unknown, typeof options>(name, options, async (jobs) => {
        const failed = await doEach(
          jobs.map(({ data }) => data.id),
          work,
        );
        return jobs.map(({ id, data }): JobResult => {
          const reason = failed.get(data.id);
          return reason === undefined
            ? { id, status: 'completed' }
            : { id, status: 'failed', output: { reason } };
        });
      });
      const lost = { batchSize: 16, includeMetadata: true } as const;
      await boss.work<{ id: string }, unknown, typeof lost>(givenUp(name), lost, async (jobs) => {
        for (const { data, sourceOutput } of jobs) await giveUp(data.id, reasonOf(sourceOutput));
      });
    },
    stop: () => boss.stop({ graceful: true, timeout: STOP_MS }),
  };
}

/** Why a job failed, if its worker lived to tell. */
const reasonOf = (output: unknown): string =>
  output !== null && typeof output === 'object' && 'reason' in output
    ? String(output.reason)
    : 'its worker died each time';
