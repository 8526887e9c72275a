import type { DayRange } from '../../model/statement.ts';
import { type DayNumber, oneDay, writeDay } from './days.ts';

/** What words for a time mean; see {@link Time} in `times.ts`. */
export interface Found {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string;
  readonly days: DayRange | null;
}

/** When a text was published, and whether the words around look ahead. */
export interface Moment {
  readonly published: DayNumber | null;
  readonly isFuture: boolean;
}

/** A way to tell a time. */
export interface Pattern {
  readonly expression: RegExp;
  readonly read: (match: RegExpExecArray, moment: Moment) => Found | null;
}

export const pattern = (source: string, read: Pattern['read'], flags = 'g'): Pattern => ({
  expression: new RegExp(`(?<![\\w$£€.-])(?:${source})(?![\\w])`, flags),
  read,
});

export const pad = (n: number): string => String(n).padStart(2, '0');
export const date = (value: string, days: DayRange | null): Found => ({ type: 'DATE', value, days });
export const day = (number: DayNumber): Found => date(writeDay(number), oneDay(number));
export const open = (value = ''): Found => date(value, null);
