import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../clock.ts';

/** A clock that stands still while work is under way and else jumps to what is next. */
export interface PlayedClock extends Clock {
  /** Sets it, forward or back. */
  readonly set: (now: number) => void;
}

/** @param onWait is told the time whenever nothing is under way. */
export function createPlayedClock(start: number, onWait: (now: number) => void = () => {}): PlayedClock {
  let now = start;
  return {
    now: () => now,
    set(to) {
      now = to;
    },
    async wait(ms, isBusy, signal) {
      if (isBusy) return await sleep(1000, undefined, { signal }).catch(() => {});
      await turn();
      now += Math.max(1, ms);
      onWait(now);
    },
  };
}
