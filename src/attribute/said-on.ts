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
  const outside = timesIn(times, sentence).filter(
    (time) =>
      time.type !== 'DURATION' &&
      time.type !== 'SET' &&
      !content.some((span) => span.start < time.end && time.start < span.end),
  );
  const beside =
    cue &&
    outside.find((time) => Math.abs(time.start - cue.end) <= NEAR || Math.abs(cue.start - time.end) <= NEAR);
  return (beside ?? outside[0])?.days ?? null;
}

/** The times that stand in a range; times are in order and apart. */
function timesIn(times: readonly Time[], { start, end }: Span): readonly Time[] {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < times.length && times[to]!.end <= end) to++;
  return times.slice(low, to);
}
