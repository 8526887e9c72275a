import type { DayRange } from '../../model/statement.ts';
import { type DayNumber, oneDay, writeDay } from './days.ts';

/** What words for a time mean; see {@link Time} in `times.ts`. */
export interface Found {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string;
  readonly days: DayRange | null;
}

/** When a text was published, and what stands before the words for a time. */
export interface Moment {
  readonly published: DayNumber | null;
  /** The text up to the words, at most so many UTF-16 units of it. */
  readonly before: (units: number) => string;
}

/** A way to tell a time. */
export interface Pattern {
  /** Matches wherever the expression does, and is faster; see `cues.ts`. */
  readonly cue: RegExp;
  readonly expression: RegExp;
  readonly read: (match: RegExpExecArray, moment: Moment) => Found | null;
}

export const pattern = (cue: RegExp, source: string, read: Pattern['read'], flags = 'g'): Pattern => ({
  cue,
  expression: new RegExp(`(?<![\\w$£€.-])(?:${source})(?![\\w])`, flags),
  read,
});

export const pad = (n: number): string => String(n).padStart(2, '0');
export const date = (value: string, days: DayRange | null): Found => ({ type: 'DATE', value, days });
export const day = (number: DayNumber): Found => date(writeDay(number), oneDay(number));
export const open = (value = ''): Found => date(value, null);
