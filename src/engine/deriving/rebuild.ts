import type { Store } from '../../store/store.ts';
import { createReadPool, readInOrder } from '../adding/read-pool.ts';
import { saveInChunks } from '../adding/save.ts';
import { settle } from './settle.ts';

/** Derives everything again from the snapshots, ratings and corrections. Gives the number of articles. */
export async function rebuild(store: Store): Promise<number> {
  await store.forgetDerived();
  const pool = createReadPool();
  try {
    const articles = await saveInChunks(store, readInOrder(pool, store.snapshots()), (issues) =>
      store.saveIssues(issues),
    );
    await settle(store);
    return articles;
  } finally {
    await pool.close();
  }
}
