import type { Span } from '../../model/span.ts';
import { hullOf } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import { dayOfAccount } from '../articles/dates.ts';
import { type Reading, sentencesAround, termsIn } from '../reading/reading.ts';

/** A statement with the account it stands in and what the comparisons ask of it again and again. */
export interface Line {
  readonly statement: Statement;
  readonly reading: Reading;
  /** The sentences that hold speaker, cue and content. */
  readonly sentence: Span;
  /** The different terms of the content. */
  readonly terms: ReadonlySet<number>;
  /** `YYYY-MM-DD`: the day on which it was said, else the day of publication; null where neither is known. */
  readonly day: string | null;
}

/** All statements in the order of the day on which they were said, then of publication and place; undated ones last. */
export function readLines(readings: readonly Reading[]): readonly Line[] {
  const lines = readings.flatMap((reading) =>
    reading.account.statements.map((statement) => lineOf(statement, reading)),
  );
  return lines.sort(
    (a, b) =>
      compareDays(a.day, b.day) ||
      a.reading.index - b.reading.index ||
      a.statement.content[0]!.start - b.statement.content[0]!.start ||
      (a.statement.id < b.statement.id ? -1 : 1),
  );
}

function lineOf(statement: Statement, reading: Reading): Line {
  const { content, cue, speaker, saidOn } = statement;
  // A speaker may be named far off ("he" is not: the span is the words there), so only near ones widen the sentence.
  const parts = [...content, ...(cue ? [cue] : []), ...(speaker ? [speaker.span] : [])];
  return {
    statement,
    reading,
    sentence: sentencesAround(reading, hullOf(parts)),
    terms: termsIn(reading, content),
    day: saidOn?.from ?? saidOn?.to ?? dayOfAccount(reading.account),
  };
}

const compareDays = (a: string | null, b: string | null): number => {
  const [left, right] = [a ?? '\uffff', b ?? '\uffff'];
  return left < right ? -1 : left > right ? 1 : 0;
};
