import { openStore } from '../engine/open.ts';

/** Opens the store for one command and closes it whatever happens. */
export async function withStore<T>(
  location: string,
  work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>,
): Promise<T> {
  const store = await openStore(location);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
