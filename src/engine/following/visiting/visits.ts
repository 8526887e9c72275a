import type { Visit } from '../../../model/feed.ts';
import type { Store } from '../../../store/store.ts';
import { pageAddressOf } from './visit.ts';

/** Visits held at once, and of one host: each host rests between two, so fifty a second need hundreds of hosts. The others wait in the store. */
const HELD = 1000;
const PER_HOST = 2;
/** Fewer are too few to keep all hands busy. */
const LOW = 600;

/** The visits that are next, as this process sees them. */
export interface Visits {
  /** Says that there may be more in the store. */
  expect(): void;
  /** @param resting hosts at which nothing can be done now; their visits are put back. */
  refill(now: number, resting: readonly string[]): Promise<void>;
  list(): readonly HeldVisit[];
  take(held: HeldVisit): void;
  /** Gives back what was taken and not asked for. */
  putBack(held: HeldVisit): void;
  release(held: HeldVisit): void;
}

/** A visit with its address, which is read once. */
export interface HeldVisit {
  readonly visit: Visit;
  readonly address: URL;
}

export function createVisits(store: Store): Visits {
  let held: HeldVisit[] = [];
  const underWay = new Set<HeldVisit>();
  let isExpected = true;
  return {
    expect() {
      isExpected = true;
    },
    async refill(now, resting) {
      const idle = new Set(resting);
      held = held.filter(({ visit }) => !idle.has(visit.host));
      if (!isExpected || held.length >= LOW) return;
      // A host's visits are asked for only when none is held: so none is ever held twice.
      for (const { visit } of [...held, ...underWay]) idle.add(visit.host);
      const limit = HELD - held.length;
      // What is expected while the store is asked may have come too late for its answer.
      isExpected = false;
      const found = await store.dueVisits({ now, limit, perHost: PER_HOST, busyHosts: [...idle] });
      if (found.length > 0) isExpected = true;
      held.push(...found.map((visit) => ({ visit, address: new URL(pageAddressOf(visit)) })));
    },
    list: () => held,
    take(one) {
      held = held.filter((other) => other !== one);
      underWay.add(one);
    },
    putBack(one) {
      underWay.delete(one);
      held.push(one);
    },
    release(one) {
      underWay.delete(one);
      isExpected = true;
    },
  };
}
