import type { Span } from '../model/span.ts';
import type { DayRange } from '../model/statement.ts';
import type { Time } from './dates/times.ts';

/** How far from the cue, or from the head of its sentence, the words for a day may stand, in UTF-16 units. */
const NEAR = 60;
/** What is longer than a month is mostly what is spoken of. */
const MOST_DAYS = 31;

/**
 * The day of the saying: the first of its sentence's times with days in the cue's clause, that is beside the cue or at the head of the sentence,
 * outside what is said. What comes after publication, and a month or year after the content, belongs to what is said.
 */
export function saidOn(
  text: string,
  times: readonly Time[],
  sentence: Span,
  cue: Span | null,
  content: readonly Span[],
  publishedAt: string | null,
): DayRange | null {
  const end = content.at(-1)!.end;
  const outside = times.filter(
    ({ type, days, start, end: to, value }) =>
      days !== null &&
      type !== 'DURATION' &&
      type !== 'SET' &&
      !content.some((span) => span.start < to && start < span.end) &&
      !isAfter(days, publishedAt) &&
      (lengthOf(days) <= MOST_DAYS || isSaidIn(text, start, value)) &&
      !(cue !== null && cue.end <= content[0]!.start && start >= end && lengthOf(days) > 7),
  );
  const isNear = ({ start, end: to }: Time): boolean =>
    cue !== null && (Math.abs(start - cue.end) <= NEAR || Math.abs(cue.start - to) <= NEAR);
  // "..., said the mayor of the old town, the chairman of the council, on Tuesday": a day goes with the verb wherever it stands.
  const isLater = ({ start, days }: Time): boolean => cue !== null && start > cue.end && lengthOf(days!) <= 1;
  const isFirst = ({ start }: Time): boolean => start - sentence.start <= NEAR;
  return (
    (outside.find(isNear) ?? outside.find(isLater) ?? outside.find((time) => cue === null || isFirst(time)))
      ?.days ?? null
  );
}

/** "in 2012", and not "the 2012 speech", "after 2012". */
const isSaidIn = (text: string, start: number, value: string): boolean =>
  value.length === 4 && /\b(?:in|during) $/i.test(text.slice(Math.max(0, start - 7), start));

const isAfter = ({ from }: DayRange, publishedAt: string | null): boolean =>
  publishedAt !== null && from !== null && from > publishedAt.slice(0, 10);

const DAY = 86_400_000;

const lengthOf = ({ from, to }: DayRange): number =>
  from === null || to === null ? 1 : (Date.parse(to) - Date.parse(from)) / DAY + 1;
