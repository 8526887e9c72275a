import type { Store } from '../../store/store.ts';

/** The task of grouping, which one process does for a store at a time: what it decides rests on all that came before. */
export const GROUP_ROLE = 'group';

/** Whether articles wait for a story, or corrections to be followed. */
export const needsGrouping = async (store: Store): Promise<boolean> =>
  (await store.firstUngroupedBatch()) !== null || (await store.newCorrections()).length > 0;
