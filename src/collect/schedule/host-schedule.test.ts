import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterRequest,
  HOST_DELAY,
  type HostAnswer,
  isResting,
  newHostTiming,
  readyAt,
  withoutFutureRequest,
} from './host-schedule.ts';
import { DAY, HOUR, MINUTE } from './spans.ts';

const NOW = Date.UTC(2026, 2, 1);
const FINE: HostAnswer = { isTrouble: false, asksForRest: false, retryAfter: null };
const SILENT: HostAnswer = { isTrouble: true, asksForRest: false, retryAfter: null };
const BUSY: HostAnswer = { isTrouble: true, asksForRest: true, retryAfter: null };

const told = (...answers: HostAnswer[]) =>
  answers.reduce((timing, answer) => afterRequest(timing, answer, NOW), newHostTiming());

describe('a host', () => {
  it('may be asked at once, then after its delay', () => {
    expect(readyAt(newHostTiming(), NOW)).toBeLessThanOrEqual(NOW);
    expect(readyAt(told(FINE), NOW)).toBe(NOW + HOST_DELAY);
    expect(readyAt(afterRequest(newHostTiming(60_000), FINE, NOW), NOW)).toBe(NOW + MINUTE);
  });

  it('is left alone after three failures in a row, each time twice as long, a day at most', () => {
    expect(readyAt(told(SILENT, SILENT), NOW)).toBe(NOW + HOST_DELAY);
    expect(readyAt(told(SILENT, SILENT, SILENT), NOW)).toBe(NOW + MINUTE);
    expect(readyAt(told(SILENT, SILENT, SILENT, SILENT), NOW)).toBe(NOW + 2 * MINUTE);
    expect(readyAt(told(...Array.from({ length: 50 }, () => SILENT)), NOW)).toBe(NOW + DAY);
    expect(readyAt(told(SILENT, SILENT, SILENT, FINE), NOW)).toBe(NOW + HOST_DELAY);
    expect(
      [told(SILENT, SILENT), told(SILENT, SILENT, SILENT)].map((timing) => isResting(timing, NOW)),
    ).toEqual([false, true]);
  });

  it('gets the rest that it asks for', () => {
    expect(readyAt(told(BUSY), NOW)).toBe(NOW + MINUTE);
    expect(readyAt(told({ ...BUSY, retryAfter: 3 * HOUR }), NOW)).toBe(NOW + 3 * HOUR);
    expect(readyAt(told({ ...BUSY, retryAfter: 300 * DAY }), NOW)).toBe(NOW + DAY);
  });

  it('never waits longer than planned, wherever the clock is set', () => {
    const answers = fc.array(
      fc.record({
        isTrouble: fc.boolean(),
        asksForRest: fc.boolean(),
        retryAfter: fc.option(fc.nat(400 * DAY)),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(answers, fc.integer({ min: 0, max: 3 * NOW }), (list, now) => {
        const timing = told(...list);
        const mended = withoutFutureRequest(timing, now);
        const planned = readyAt(timing, NOW) - NOW;
        expect(readyAt(mended, now) - now).toBeLessThanOrEqual(Math.max(planned, 0));
        expect(readyAt(mended, now) - now).toBeLessThanOrEqual(DAY);
      }),
    );
  });
});
