import type { Role } from '../../store/role.ts';
import type { Store } from '../../store/store.ts';
import { GROUP_ROLE, needsGrouping } from '../deriving/group-role.ts';
import type { StoreGrouper } from '../deriving/group-store.ts';

/** Groups and compares again and again, with what the last days brought kept in memory in between. */
export interface Settling {
  /** Whether something waits, also of what other processes brought. */
  isNeeded(): Promise<boolean>;
  /** Gives the number of sheets drawn, and whether all is grouped: not so while another process groups. */
  settle(): Promise<{ readonly drawn: number; readonly isDone: boolean }>;
  /** Lets another process group, and forgets what is in memory. */
  leave(): Promise<void>;
}

export function createSettling(store: Store): Settling {
  let held: { readonly role: Role; readonly grouper: StoreGrouper } | null = null;

  /** Null while another process groups. Whoever has just got the role starts anew: others may have grouped since. */
  const take = async (): Promise<typeof held> => {
    if (held?.role.isHeld()) return held;
    const { createStoreGrouper } = await import('../deriving/group-store.ts');
    const role = await store.holdRole(GROUP_ROLE);
    held = role && { role, grouper: createStoreGrouper(store) };
    return held;
  };

  return {
    isNeeded: async () => (await needsGrouping(store)) || (await store.staleStories()).length > 0,
    async settle() {
      let isDone = true;
      if (await needsGrouping(store)) {
        const mine = await take();
        await mine?.grouper.group(mine.role.isHeld);
        // Who lost the role on the way has left some of it.
        isDone = mine?.role.isHeld() === true;
      }
      const { compareStore } = await import('../deriving/compare-store.ts');
      return { drawn: await compareStore(store), isDone };
    },
    async leave() {
      const { role } = held ?? {};
      held = null;
      await role?.release();
    },
  };
}
