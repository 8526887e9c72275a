/** The faces open a store by its address; which backends there are is the store's own affair. */
export { migrateStore } from '../store/migrate-store.ts';
export { isServer, openStore } from '../store/open.ts';
export type { Store } from '../store/store.ts';
