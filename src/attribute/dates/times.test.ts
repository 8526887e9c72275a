import { describe, expect, it } from 'vitest';
import { findTimes } from './times.ts';

/** The days that the first time of a text means, counted from Thursday 12 March 2026. */
const daysOf = (text: string, published: string | null = '2026-03-12') => findTimes(text, published)[0]?.days;
const day = (value: string) => ({ from: value, to: value });

describe('findTimes', () => {
  it.each([
    ['He spoke on Wednesday.', day('2026-03-11')],
    ['He spoke on Thursday.', day('2026-03-12')],
    ['He spoke yesterday.', day('2026-03-11')],
    ['He will speak on Saturday.', day('2026-03-14')],
    ['He spoke on Feb. 24.', day('2026-02-24')],
    ['He spoke on Dec. 20.', day('2025-12-20')],
    ['He spoke on Friday, March 6, 2026.', day('2026-03-06')],
    ['He spoke on 3 March.', day('2026-03-03')],
    ['He spoke last week.', { from: '2026-03-02', to: '2026-03-08' }],
    ['He spoke in November.', { from: '2025-11-01', to: '2025-11-30' }],
    ['He spoke earlier this month.', { from: '2026-03-01', to: '2026-03-11' }],
    ['He spoke three days ago.', day('2026-03-09')],
    ['He spoke on Wednesday night.', day('2026-03-11')],
    ['He spoke last Oct. 23.', day('2025-10-23')],
    ['He spoke on Christmas Eve.', day('2025-12-24')],
    ['He spoke on Thanksgiving Day.', day('2025-11-27')],
    ['Sales fell from the year-ago quarter.', { from: '2024-10-01', to: '2024-12-31' }],
    ['Sales rose in the latest period.', { from: '2025-10-01', to: '2025-12-31' }],
  ])('%s', (text, days) => {
    expect(daysOf(text)).toEqual(days);
  });

  it('leaves open what counts from an unknown day', () => {
    for (const text of ['He spoke on Wednesday.', 'He spoke last week.', 'He spoke on Feb. 24.'])
      expect(daysOf(text, null)).toBeNull();
    expect(daysOf('He spoke on Feb. 24, 2026.', null)).toEqual(day('2026-02-24'));
  });

  it('takes no age, verb or name for a time', () => {
    for (const text of [
      'The 19-year-old may march.',
      'Jan Roe is 37 years old.',
      'The Christmas market said so.',
    ])
      expect(findTimes(text, '2026-03-12')).toEqual([]);
  });

  it.each([
    'tonight',
    'last night',
    'last spring',
    '2026-02-24',
    '2/24/2026',
    '5 p.m.',
    'the 1990s',
    'in 1998',
    'daily',
    'every Friday',
    'per day',
    'currently',
    'these days',
    'recently',
    'in the near future',
    'Mon. night',
    'three-day',
    'the second quarter',
  ])('finds %s', (words) => {
    expect(findTimes(`He spoke ${words}`, '2026-03-12')).not.toEqual([]);
  });

  it('looks in a range alone, and counts in the whole text', () => {
    const text = 'He came on Monday. He will speak on Saturday. He left today.';
    const range = { start: text.indexOf('He will'), end: text.indexOf(' He left') };
    expect(findTimes(text, '2026-03-12', range)).toEqual(
      findTimes(text, '2026-03-12').filter(({ start }) => text.startsWith('Saturday', start)),
    );
  });

  it('gives times in order and apart', () => {
    const times = findTimes(
      'On Monday, March 9, and again last week, he said it would take three days.',
      '2026-03-12',
    );
    times.forEach((time, i) => {
      if (i > 0) expect(times[i - 1]!.end).toBeLessThanOrEqual(time.start);
    });
    expect(times.length).toBe(3);
  });
});
