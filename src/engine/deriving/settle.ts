import type { Store } from '../../store/store.ts';
import { compareStore } from './compare-store.ts';
import { groupStore } from './group-store.ts';

/** What is done with a store once articles have come in. */
export type SettleStep = 'group' | 'compare';

/** Groups if an article has no story yet, and draws the sheets that are missing or outdated. Gives the number drawn. */
export async function settle(store: Store, onStep: (step: SettleStep) => void = () => {}): Promise<number> {
  onStep('group');
  if ((await store.firstUngroupedBatch()) !== null) await groupStore(store);
  onStep('compare');
  return await compareStore(store);
}
