import type { Actor } from '../../model/actor.ts';
import { hullOf, type Span } from '../../model/span.ts';
import { actorOf, type Statement } from '../../model/statement.ts';
import type { Joined } from '../actors/join.ts';
import { dayOfAccount } from '../articles/dates.ts';
import { type Reading, sentencesAround, termsIn } from '../reading/reading.ts';

/** A statement with the account it stands in and what the comparisons ask of it again and again. */
export interface Line {
  readonly statement: Statement;
  readonly reading: Reading;
  /** The speaker as the whole story knows him; null for the outlet's own voice and for nobody. */
  readonly actor: Actor | null;
  /** The sentences that hold speaker, cue and content. */
  readonly sentence: Span;
  /** The different terms of the content. */
  readonly terms: ReadonlySet<number>;
  /** What it is about: as `terms`, with those of the whole sentence where the content only points at something ("such talks"). */
  readonly about: ReadonlySet<number>;
  /** `YYYY-MM-DD`: the day on which it was said, else the day of publication; null where neither is known. */
  readonly day: string | null;
  /** Whether the text itself tells the day. */
  readonly isDayTold: boolean;
}

/** A speaker named further off is found by a pronoun or a carried-over source: his name belongs to another sentence. */
const FAR = 400;

/** All statements in the order of the day on which they were said, then of publication and place; undated ones last. */
export function readLines(readings: readonly Reading[], joined: Joined): readonly Line[] {
  const lines = readings.flatMap((reading) =>
    reading.account.statements.map((statement) => lineOf(statement, reading, joined)),
  );
  return lines.sort(
    (a, b) =>
      compareDays(a.day, b.day) ||
      a.reading.index - b.reading.index ||
      a.statement.content[0]!.start - b.statement.content[0]!.start ||
      (a.statement.id < b.statement.id ? -1 : 1),
  );
}

function lineOf(statement: Statement, reading: Reading, joined: Joined): Line {
  const { content, cue, speaker, saidOn } = statement;
  const actor = actorOf(statement);
  const own = hullOf(cue ? [...content, cue] : content);
  const isNear = speaker !== null && Math.abs(speaker.span.start - own.start) < FAR;
  const published = dayOfAccount(reading.account);
  const told = dayToldBy(saidOn);
  // Nobody reports today what will be said tomorrow: such a day is of something else in the sentence.
  const toldDay = told !== null && published !== null && told > published ? null : told;
  const sentence = sentencesAround(reading, isNear ? hullOf([own, speaker.span]) : own);
  const terms = termsIn(reading, content);
  return {
    statement,
    reading,
    actor: actor && (joined.get(actor.id) ?? actor),
    sentence,
    terms,
    about: leansOnContext(reading, content, terms) ? termsIn(reading, [sentence]) : terms,
    day: toldDay ?? published,
    isDayTold: toldDay !== null,
  };
}

/** Contents with fewer terms say too little alone. */
const FEWEST_TERMS = 3;
const POINTER =
  /\b(?:such|it|this|that|these|those|the (?:idea|plan|proposal|offer|deal|claim|report|move|matter))\b/i;

function leansOnContext(reading: Reading, content: readonly Span[], terms: ReadonlySet<number>): boolean {
  if (terms.size < FEWEST_TERMS) return true;
  const { text } = reading.tokens;
  return content.some(({ start, end }) => POINTER.test(text.slice(start, end)));
}

/** Longer ranges ("in 2024") tell no day on which somebody spoke; of a shorter one ("last week") the last day is taken. */
const LONGEST_RANGE = 7;

function dayToldBy(saidOn: Statement['saidOn']): string | null {
  if (saidOn === null) return null;
  const { from, to } = saidOn;
  if (from === null || to === null) return from ?? to;
  return daysApart(from, to)! <= LONGEST_RANGE ? to : null;
}

export const compareDays = (a: string | null, b: string | null): number => {
  const [left, right] = [a ?? '\uffff', b ?? '\uffff'];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** Days between two days, null where one is not known. */
export const daysApart = (a: string | null, b: string | null): number | null =>
  a === null || b === null ? null : Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

/** The words of a statement's content, pieces joined by a blank. */
export const wordsOf = ({ statement, reading }: Line): string =>
  statement.content.map(({ start, end }) => reading.tokens.text.slice(start, end)).join(' ');
