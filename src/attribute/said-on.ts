import type { Span } from '../model/span.ts';
import type { DayRange } from '../model/statement.ts';
import type { Time } from './dates/times.ts';

/** How far from the cue the words for a day may stand, in UTF-16 units. */
const NEAR = 60;

/**
 * The day of the saying: the first time with days in the cue's clause, that is beside the cue or at the head of the sentence,
 * outside what is said.
 */
export function saidOn(
  times: readonly Time[],
  sentence: Span,
  cue: Span | null,
  content: readonly Span[],
): DayRange | null {
  const outside = times.filter(
    (time) =>
      time.start >= sentence.start &&
      time.end <= sentence.end &&
      time.type !== 'DURATION' &&
      time.type !== 'SET' &&
      !content.some((span) => span.start < time.end && time.start < span.end),
  );
  const beside =
    cue &&
    outside.find((time) => Math.abs(time.start - cue.end) <= NEAR || Math.abs(cue.start - time.end) <= NEAR);
  return (beside ?? outside[0])?.days ?? null;
}
