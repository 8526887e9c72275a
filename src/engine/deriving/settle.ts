import { setTimeout as pause } from 'node:timers/promises';
import type { Store } from '../../store/store.ts';
import { compareStore } from './compare-store.ts';
import { GROUP_ROLE, needsGrouping } from './group-role.ts';
import { createStoreGrouper } from './group-store.ts';

/** What is done with a store once articles have come in. */
export type SettleStep = 'group' | 'compare';

/** How long to wait before looking again whether another process has done it. */
const AGAIN_MS = 100;

/** Groups what waits for it and draws the sheets that are missing or outdated. Gives the number drawn. */
export async function settle(store: Store, onStep: (step: SettleStep) => void = () => {}): Promise<number> {
  onStep('group');
  await groupOrWait(store);
  onStep('compare');
  return await compareStore(store);
}

/** Another process may be grouping: then it does this too, or ends and leaves it to us. */
async function groupOrWait(store: Store): Promise<void> {
  while (await needsGrouping(store)) {
    const role = await store.holdRole(GROUP_ROLE);
    if (role === null) {
      await pause(AGAIN_MS);
      continue;
    }
    try {
      await createStoreGrouper(store).group(role.isHeld);
    } finally {
      await role.release();
    }
  }
}
