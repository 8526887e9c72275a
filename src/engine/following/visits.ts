import type { Visit } from '../../model/feed.ts';
import type { Store } from '../../store/store.ts';

/** Visits held at once, and of one host. The others wait in the store. */
const HELD = 200;
const PER_HOST = 4;
/** Fewer are too few to keep all hands busy. */
const LOW = 100;

/** The visits that are next, as this process sees them. */
export interface Visits {
  /** Says that there may be more in the store. */
  expect(): void;
  /** @param resting hosts at which nothing can be done now; their visits are put back. */
  refill(now: number, resting: readonly string[]): Promise<void>;
  list(): readonly Visit[];
  take(visit: Visit): void;
  /** Gives back what was taken and not asked for. */
  putBack(visit: Visit): void;
  release(visit: Visit): void;
}

export function createVisits(store: Store): Visits {
  let held: Visit[] = [];
  const underWay = new Set<Visit>();
  let isExpected = true;
  return {
    expect() {
      isExpected = true;
    },
    async refill(now, resting) {
      const idle = new Set(resting);
      held = held.filter(({ host }) => !idle.has(host));
      if (!isExpected || held.length >= LOW) return;
      // A host's visits are asked for only when none is held: so none is ever held twice.
      for (const { host } of [...held, ...underWay]) idle.add(host);
      const limit = HELD - held.length;
      const found = await store.dueVisits({ now, limit, perHost: PER_HOST, busyHosts: [...idle] });
      isExpected = found.length > 0;
      held.push(...found);
    },
    list: () => held,
    take(visit) {
      held = held.filter((one) => one !== visit);
      underWay.add(visit);
    },
    putBack(visit) {
      underWay.delete(visit);
      held.push(visit);
    },
    release(visit) {
      underWay.delete(visit);
      isExpected = true;
    },
  };
}
