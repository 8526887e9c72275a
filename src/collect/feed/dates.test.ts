import { describe, expect, it } from 'vitest';
import { readDate } from './dates.ts';

describe('readDate', () => {
  it('reads the zones of RFC 822, and weekdays that are wrong', () => {
    expect(readDate('Tue, 03 Mar 2026 09:15:00 CST')).toBe('2026-03-03T09:15:00-06:00');
    expect(readDate('Foo., 3 Mar 2026 09:15:00 GMT')).toBe('2026-03-03T09:15:00Z');
    expect(readDate(' 2026-03-03T09:15:00+01:00 ')).toBe('2026-03-03T09:15:00+01:00');
  });

  it('reads what C writes, with and without a zone', () => {
    expect(readDate('Tue Mar  3 09:15:00 +0100 2026')).toBe('2026-03-03T09:15:00+01:00');
    expect(readDate('Tue Mar 13 09:15:00 2026')).toBe('2026-03-13');
  });

  it('invents no zone', () => {
    expect(readDate('Tue, 03 Mar 2026 09:15:00')).toBe('2026-03-03');
    expect(readDate('Tue, 03 Mar 2026 09:15:00 +00:zz')).toBe('2026-03-03');
    expect(readDate('2026-03-03T09:00:00+00:xx')).toBe('2026-03-03');
  });

  it('gives null for what is no date', () => {
    for (const raw of [null, '', 'soon', `${'1'.repeat(300)}`]) expect(readDate(raw)).toBeNull();
  });
});
