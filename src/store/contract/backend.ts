import { afterEach } from 'vitest';
import { openStore } from '../open.ts';
import type { Store } from '../store.ts';

/** A kind of database as the contract suite uses it. */
export interface Backend {
  readonly name: string;
  /** The location of a new, empty store. */
  place(): Promise<string>;
  /** Runs SQL behind the store's back. */
  execute(location: string, statement: string): Promise<void>;
}

/** Opens stores for tests and closes them after each. */
export function openerOf(backend: Backend): (location?: string) => Promise<Store> {
  const opened: Store[] = [];
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });
  return async (location) => {
    const store = await openStore(location ?? (await backend.place()));
    opened.push(store);
    return store;
  };
}
