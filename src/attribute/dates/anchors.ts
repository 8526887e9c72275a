import type { DayRange } from '../../model/statement.ts';
import { looksAhead } from './ahead.ts';
import {
  type DayNumber,
  dayNumber,
  daysFrom,
  lastOfMonth,
  oneDay,
  partsOf,
  weekdayOf,
  writeDay,
} from './days.ts';
import type { Moment } from './pattern.ts';

const pad = (n: number): string => String(n).padStart(2, '0');

export const yearRange = (year: number): DayRange => daysFrom(dayNumber(year, 1, 1), dayNumber(year, 12, 31));

export const monthRange = (year: number, month: number): DayRange =>
  daysFrom(dayNumber(year, month, 1), dayNumber(year, month, lastOfMonth(year, month)));

/** Monday to Sunday around a day. */
export const weekRange = (day: DayNumber): DayRange =>
  daysFrom(day - weekdayOf(day), day - weekdayOf(day) + 6);

/** ISO 8601 week of a day: `2025-W34`. */
export function weekValue(day: DayNumber): string {
  const thursday = day - weekdayOf(day) + 3;
  const { year } = partsOf(thursday);
  return `${year}-W${pad(Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1)}`;
}

/** The weekday nearest before the day of publication, that day included, or after it. `isLast` leaves the day itself out. */
export function nearestWeekday(
  weekday: number,
  isFuture: boolean,
  published: DayNumber,
  isLast: boolean,
): DayNumber {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  if (isFuture) return back === 0 ? published : published + 7 - back;
  return published - (back === 0 && isLast ? 7 : back);
}

/** The year of a day without one: publication's, or the one that brings it nearest where nothing looks ahead. */
export function nearestYear(month: number, day: number, moment: Moment): number | null {
  const { published } = moment;
  if (published === null) return null;
  const { year } = partsOf(published);
  const ahead = dayNumber(year, month, day) - published;
  if (looksAhead(moment)) return ahead < -182 ? year + 1 : year;
  return ahead > 182 ? year - 1 : ahead < -270 ? year + 1 : year;
}

/** The year of a month without one: its last time up to publication, or its next. */
export function nearestMonth(month: number, isFuture: boolean, published: DayNumber | null): number | null {
  if (published === null) return null;
  const { year, month: now } = partsOf(published);
  if (isFuture) return month < now ? year + 1 : year;
  return month > now ? year - 1 : year;
}

/** Some units before a day; a negative number goes ahead. What is counted in months and years is known to the month or year only. */
export function backBy(
  published: DayNumber,
  n: number,
  unit: string,
): { type: 'DATE' | 'TIME'; value: string; days: DayRange | null } {
  const { year, month } = partsOf(published);
  switch (unit) {
    case 'day': {
      const day = published - Math.round(n);
      return { type: 'DATE', value: writeDay(day), days: oneDay(day) };
    }
    case 'week': {
      const day = published - Math.round(n * 7);
      return { type: 'DATE', value: weekValue(day), days: weekRange(day) };
    }
    case 'month': {
      const index = year * 12 + month - 1 - Math.round(n);
      const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
      return { type: 'DATE', value: `${y}-${pad(m)}`, days: monthRange(y, m) };
    }
    case 'year':
      return { type: 'DATE', value: String(year - Math.round(n)), days: yearRange(year - Math.round(n)) };
    case 'decade':
      return { type: 'DATE', value: String(Math.floor(year / 10) - Math.round(n)), days: null };
    default:
      return { type: 'TIME', value: '', days: oneDay(published) };
  }
}
