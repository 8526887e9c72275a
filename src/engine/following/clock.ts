import { setTimeout as sleep } from 'node:timers/promises';

/** Time as following sees it, so that a test can play a day in a second. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /**
   * Resolves after a while, or when the signal is given.
   * @param isBusy whether work is under way: a clock that is played must stand still meanwhile.
   */
  readonly wait: (ms: number, isBusy: boolean, signal: AbortSignal) => Promise<void>;
}

export const wallClock: Clock = {
  now: Date.now,
  wait: (ms, _, signal) => sleep(ms, undefined, { signal }).catch(() => {}),
};
