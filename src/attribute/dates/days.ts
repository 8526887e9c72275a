import type { DayRange } from '../../model/statement.ts';

/** A day as the number of days since 1970-01-01: arithmetic without zones. */
export type DayNumber = number;

const DAY = 86_400_000;

export const dayNumber = (year: number, month: number, day: number): DayNumber =>
  Date.UTC(year, month - 1, day) / DAY;

/** The day of `YYYY-MM-DD...`; null where the text does not begin so. */
export function parseDay(value: string | null): DayNumber | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(value ?? '');
  return found ? dayNumber(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

export const writeDay = (day: DayNumber): string => new Date(day * DAY).toISOString().slice(0, 10);

/** 0 is Monday. */
export const weekdayOf = (day: DayNumber): number => (((day + 3) % 7) + 7) % 7;

export const partsOf = (day: DayNumber): { year: number; month: number; day: number } => {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

export const lastOfMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

export const oneDay = (day: DayNumber): DayRange => ({ from: writeDay(day), to: writeDay(day) });
export const daysFrom = (from: DayNumber, to: DayNumber): DayRange => ({
  from: writeDay(from),
  to: writeDay(to),
});
