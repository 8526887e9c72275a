import type { Span } from '../../model/span.ts';
import type { DayRange } from '../../model/statement.ts';
import { parseDay } from './days.ts';
import type { Found } from './pattern.ts';
import { GROUPS } from './patterns.ts';

/** Words that tell a time, with what they mean as TimeML's TIMEX3 writes it. */
export interface Time {
  readonly start: number;
  readonly end: number;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** `2025-08-27`, `2025-08`, `2025-W34`, `P3D`, `PRESENT_REF`; empty where the article does not let us know. */
  readonly value: string;
  /** The days that the words mean, null for durations and what stays open. */
  readonly days: DayRange | null;
}

/**
 * Finds the times in a range of a text, in its order and apart. `publishedAt` is what "yesterday" counts from; null leaves such times
 * open. Of a group of patterns none is tried where the word that all of them need is not there.
 */
export function findTimes(
  text: string,
  publishedAt: string | null,
  range: Span = { start: 0, end: text.length },
): readonly Time[] {
  const published = parseDay(publishedAt);
  const words = text.slice(range.start, range.end);
  const found: (Time & { readonly rank: number })[] = [];
  for (const { cue, patterns } of GROUPS) {
    if (!cue.test(words)) continue;
    for (const { expression, read, rank } of patterns) {
      // Not by `matchAll`, which makes a new expression for every sentence.
      expression.lastIndex = 0;
      for (let match = expression.exec(words); match; match = expression.exec(words)) {
        const start = range.start + match.index;
        const before = (units: number): string => text.slice(Math.max(0, start - units), start);
        const meaning = read(match, { published, before });
        if (meaning) found.push({ ...placed(start, match[0], meaning), rank });
      }
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank);
  const times: Time[] = [];
  let end = 0;
  for (const { rank: _, ...time } of found) {
    if (time.start < end) continue;
    times.push(time);
    end = time.end;
  }
  return times;
}

const placed = (start: number, words: string, { type, value, days }: Found): Time => ({
  start,
  end: start + words.length,
  type,
  value,
  days,
});
