import { isServer } from '../../store/open.ts';
import type { Jobs } from './jobs.ts';
import { createLocalJobs } from './local.ts';

/** The jobs that go with a store: in its database, so that many machines share them, or in this process. */
export async function openJobs(location: string, onError: (error: Error) => void): Promise<Jobs> {
  if (!isServer(location)) return createLocalJobs();
  const { createBossJobs } = await import('./boss.ts');
  return await createBossJobs(location, onError);
}
