import type { DayRange } from '../model/statement.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DATED = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/;

/** `2025-08-27` and `2025-08-27T14:03:00+02:00` as "27 August 2025"; null is "Date unknown". What cannot be read is shown as it is. */
export function dayWords(value: string | null): string {
  if (value === null) return 'Date unknown';
  const match = DATED.exec(value);
  const month = match && MONTHS[Number(match[2]) - 1];
  return match && month ? `${Number(match[3])} ${month} ${match[1]}` : value;
}

/** As {@link dayWords}, with the time of day where it is known: the clock of the place that the date was given in. */
export function momentWords(value: string | null): string {
  const time = value === null ? undefined : DATED.exec(value)?.[4];
  return time === undefined ? dayWords(value) : `${dayWords(value)}, ${time}`;
}

/** When a statement was made: a day, "1 to 3 May 2025", "since ...", "until ...". */
export function saidOnWords(saidOn: string | DayRange | null): string {
  if (saidOn === null || typeof saidOn === 'string') return dayWords(saidOn);
  const { from, to } = saidOn;
  if (from === null && to === null) return dayWords(null);
  if (from === null) return `until ${dayWords(to)}`;
  if (to === null) return `since ${dayWords(from)}`;
  return `${dayWords(from)} to ${dayWords(to)}`;
}

/** The day that a statement is filed under: its first, or its last where only that is known. */
export const firstDay = (saidOn: string | DayRange | null): string | null =>
  saidOn === null || typeof saidOn === 'string' ? saidOn : (saidOn.from ?? saidOn.to);
