import { backOff, DAY, MINUTE } from './spans.ts';

/** Between two requests to one host where its `robots.txt` says nothing; Media Cloud waits as long. */
export const HOST_DELAY = 5000;
/** Failures in a row after which a host is left alone. */
const TOLERATED = 3;
/** No host is left alone longer. */
const MOST_REST = DAY;

/** When one host may be asked. Times in milliseconds since 1970. */
export interface HostTiming {
  readonly askedAt: number | null;
  /** Between the end of a request and the next, in milliseconds. */
  readonly delay: number;
  /** Requests in a row to which it gave no answer, or the answer that it is overloaded. */
  readonly failures: number;
  /** It is left alone until then; the one request after it decides whether it is left alone again, for longer. */
  readonly restsUntil: number;
}

export const newHostTiming = (delay: number = HOST_DELAY): HostTiming => ({
  askedAt: null,
  delay,
  failures: 0,
  restsUntil: 0,
});

/** What a request showed of its host. */
export interface HostAnswer {
  /** It did not answer, or said that it is overloaded or broken (429, 5xx). */
  readonly isTrouble: boolean;
  /** It asked for a rest, in so many milliseconds or without a number (429, 503). */
  readonly asksForRest: boolean;
  readonly retryAfter: number | null;
}

/** The circuit breaker: a few failures are tolerated, then each further one doubles the rest. */
export function afterRequest(timing: HostTiming, answer: HostAnswer, now: number): HostTiming {
  if (!answer.isTrouble) return { ...timing, askedAt: now, failures: 0, restsUntil: 0 };
  const failures = timing.failures + 1;
  const beyond = failures - TOLERATED + 1;
  const own = beyond > 0 ? backOff(MINUTE, beyond, MOST_REST) : 0;
  const asked = answer.asksForRest ? Math.min(answer.retryAfter ?? MINUTE, MOST_REST) : 0;
  return { ...timing, askedAt: now, failures, restsUntil: now + Math.max(own, asked) };
}

/** When the host may be asked next. A request that lies ahead of now shows that the clock was set back: then the wait is the planned one at most. */
export function readyAt({ askedAt, delay, restsUntil }: HostTiming, now: number): number {
  if (askedAt === null) return Math.min(restsUntil, now + MOST_REST);
  const planned = Math.min(Math.max(delay, restsUntil - askedAt), MOST_REST);
  return Math.min(askedAt, now) + planned;
}

/** Whether the host is left alone beyond the delay between two requests. */
export const isResting = (timing: HostTiming, now: number): boolean =>
  readyAt(timing, now) > now + timing.delay;

/** The timing as it is to be kept: with a clock set back, the last request counts as made now. */
export const withoutFutureRequest = (timing: HostTiming, now: number): HostTiming =>
  timing.askedAt === null || timing.askedAt <= now
    ? timing
    : { ...timing, askedAt: now, restsUntil: now + Math.max(0, timing.restsUntil - timing.askedAt) };
