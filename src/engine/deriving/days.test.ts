import { describe, expect, it } from 'vitest';
import { createHeldDays, runsOf } from './days.ts';

describe('the days that are held', () => {
  it('tell only those that are new', () => {
    const held = createHeldDays();
    expect(held.hold({ from: 10, to: 20 })).toEqual([{ from: 10, to: 20 }]);
    expect(held.hold({ from: 12, to: 15 })).toEqual([]);
    expect(held.hold({ from: 30, to: 40 })).toEqual([{ from: 30, to: 40 }]);
    expect(held.hold({ from: 5, to: 50 })).toEqual([
      { from: 5, to: 10 },
      { from: 20, to: 30 },
      { from: 40, to: 50 },
    ]);
    expect(held.has(5) && held.has(49.5)).toBe(true);
    expect(held.has(50)).toBe(false);
  });

  it('go with what is forgotten', () => {
    const held = createHeldDays();
    held.hold({ from: 10, to: 20 });
    held.hold({ from: 30, to: 40 });
    held.forgetBefore(35);
    expect([15, 34, 36].map(held.has)).toEqual([false, false, true]);
    expect(held.hold({ from: 30, to: 40 })).toEqual([{ from: 30, to: 35 }]);
  });
});

describe('runs of days', () => {
  it('end where the next day is far', () => {
    expect(runsOf([5, 1, 2, 100], 45)).toEqual([
      { from: 1, to: 5 },
      { from: 100, to: 100 },
    ]);
    expect(runsOf([], 45)).toEqual([]);
  });
});
