import { describe, expect, it } from 'vitest';
import { dayWords, momentWords, saidOnWords } from './dates.ts';

describe('dates in words', () => {
  it('shows days and times as they were given', () => {
    expect(dayWords('2025-08-27')).toBe('27 August 2025');
    expect(dayWords('2025-08-27T23:30:00-05:00')).toBe('27 August 2025');
    expect(momentWords('2025-08-27T14:03:00+02:00')).toBe('27 August 2025, 14:03');
    expect(momentWords('2025-08-27')).toBe('27 August 2025');
  });

  it('shows the unknown as unknown and the unreadable as it is', () => {
    expect(dayWords(null)).toBe('Date unknown');
    expect(dayWords('2025-13-01')).toBe('2025-13-01');
  });

  it('shows ranges with open ends', () => {
    expect(saidOnWords({ from: '2025-05-01', to: '2025-05-03' })).toBe('1 May 2025 to 3 May 2025');
    expect(saidOnWords({ from: null, to: '2025-05-03' })).toBe('until 3 May 2025');
    expect(saidOnWords({ from: '2025-05-01', to: null })).toBe('since 1 May 2025');
    expect(saidOnWords({ from: null, to: null })).toBe('Date unknown');
  });
});
