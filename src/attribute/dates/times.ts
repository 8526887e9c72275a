import type { DayRange } from '../../model/statement.ts';
import { parseDay } from './days.ts';
import type { Found } from './pattern.ts';
import { CUES, PATTERNS } from './patterns.ts';

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

/** Finds the times of a text, in its order and apart. `publishedAt` is what "yesterday" counts from; null leaves such times open. */
export function findTimes(text: string, publishedAt: string | null): readonly Time[] {
  if (!CUES.test(text)) return [];
  const published = parseDay(publishedAt);
  const found: (Time & { readonly rank: number })[] = [];
  PATTERNS.forEach(({ expression, read }, rank) => {
    for (const match of text.matchAll(expression)) {
      const meaning = read(match, { published, isFuture: isFuture(text, match.index) });
      if (meaning) found.push({ ...placed(match, meaning), rank });
    }
  });
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

const placed = (match: RegExpExecArray, { type, value, days }: Found): Time => ({
  start: match.index,
  end: match.index + match[0].length,
  type,
  value,
  days,
});

/** Whether the words before look ahead: a "will", a "due to" in the same sentence. */
function isFuture(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 90), at);
  const sentence = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1);
  return (
    /\b(?:will|would|shall|going to|set to|due|scheduled|expected to|plans? to|planned|until|upcoming|as (?:soon|early|late) as|this coming|to (?:be|meet|vote|hold|begin|start|take))\b/i.test(
      sentence,
    ) && !/\b(?:said|told|announced|voted|was|were)\b[^.]{0,25}$/.test(sentence)
  );
}
