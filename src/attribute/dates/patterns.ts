import { CALENDAR } from './calendar.ts';
import { DEICTIC } from './deictic.ts';
import { LENGTHS } from './lengths.ts';
import type { Pattern } from './pattern.ts';
import { PERIODS } from './periods.ts';
import { VAGUE } from './vague.ts';

/** A pattern with its place among all: of two that match the same words, the first counts. */
interface Ranked extends Pattern {
  readonly rank: number;
}

/** Patterns of one cue, without which none of them matches. */
interface Group {
  readonly cue: RegExp;
  readonly patterns: readonly Ranked[];
}

/** Ways to tell a time, the more telling first, by their cues. */
export const GROUPS: readonly Group[] = grouped([...CALENDAR, ...DEICTIC, ...LENGTHS, ...PERIODS, ...VAGUE]);

function grouped(patterns: readonly Pattern[]): Group[] {
  const groups = Map.groupBy(
    patterns.map((pattern, rank) => ({ ...pattern, rank })),
    ({ cue }) => cue,
  );
  return [...groups].map(([cue, ranked]) => ({ cue, patterns: ranked }));
}
