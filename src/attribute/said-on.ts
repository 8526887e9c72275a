import type { Span } from '../model/span.ts';
import type { DayRange } from '../model/statement.ts';
import type { Time } from './dates/times.ts';

/** How far from the cue, or from the head of its sentence, the words for a day may stand, in UTF-16 units. */
const NEAR = 60;
/** What is longer than a month is mostly what is spoken of. */
const MOST_DAYS = 31;

/**
 * The day of the saying: the first of its sentence's times with days in the cue's clause, that is beside the cue or at the head of the sentence,
 * outside what is said. What comes after publication, and a month or year after the content, belongs to what is said; what stands at the
 * cue of another speaker is his.
 *
 * @param others the cues of the sentence's other speakers.
 */
export function saidOn(
  text: string,
  times: readonly Time[],
  sentence: Span,
  cue: Span | null,
  content: readonly Span[],
  publishedAt: string | null,
  others: readonly Span[] = [],
): DayRange | null {
  const end = content.at(-1)!.end;
  const outside = times.filter(
    ({ type, days, start, end: to, value }) =>
      days !== null &&
      type !== 'DURATION' &&
      type !== 'SET' &&
      (!content.some((span) => span.start < to && start < span.end) ||
        isOfUrging(text, cue, content[0]!, { start, end: to })) &&
      !isAfter(days, publishedAt) &&
      !others.some((other) => isBeside(text, other, { start, end: to })) &&
      !isBackward(days) &&
      !isOfThing(text, start, to) &&
      !isOfCalendar(text, start, to) &&
      !isBeyondClause(text, cue, content, start) &&
      (lengthOf(days) <= MOST_DAYS ||
        (isSaidIn(text, start, value) &&
          isCloseTo(text, sentence, cue, start, to) &&
          !isPresent(text, cue))) &&
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

/** Verbs whose object stands between them and what is wanted of it or held against it. */
const URGING =
  /^(?:(?:has |have |had )?\w+ly )?(?:urge[sd]?|ask(?:s|ed)|accuse[sd]?|warn(?:s|ed)|press(?:es|ed)|order(?:s|ed)|beg(?:s|ged)|blame[sd]?|implore[sd]?|advise[sd]?|instruct(?:s|ed)|call(?:s|ed) on)$/i;

/** "urged the council on Friday not to", "accused Roe on Friday of": a day between whom a verb is about and what follows of it. */
const isOfUrging = (text: string, cue: Span | null, content: Span, { start, end }: Span): boolean =>
  cue !== null &&
  URGING.test(text.slice(cue.start, cue.end)) &&
  cue.end < content.start &&
  /^(?:[\p{L}.'’-]+ ){1,5}(?:on |late |early )?$/u.test(text.slice(content.start, start)) &&
  /^ (?:to|not to|never to|of|for|that|over) /.test(text.slice(end, end + 10));

/** Whether a time stands right beside another's cue: "while the mayor said on Monday that". */
const isBeside = (text: string, cue: Span, { start, end }: Span): boolean =>
  /^ (?:(?:on|late|early|in) )?$/.test(
    cue.end <= start ? text.slice(cue.end, start) : text.slice(end, cue.start),
  );

/** "the second Sunday in May", "every Friday": a day of the calendar. */
const isOfCalendar = (text: string, start: number, end: number): boolean =>
  /\b(?:first|second|third|fourth|last|every|each) $/i.test(text.slice(Math.max(0, start - 9), start)) &&
  /^ (?:in|of) /.test(text.slice(end, end + 4));

/** "Then in 2012, she said", "In a speech in 2012, she said", "in 2012 when Roe declared", "who in 2012 ruled that", "said in 2012": what is so long ago is the year of the saying only at its side. */
const isCloseTo = (text: string, sentence: Span, cue: Span | null, start: number, end: number): boolean =>
  /^(?:(?:yet|but|and|then|back|later|meanwhile),? )?(?:in|during) $/i.test(
    text.slice(sentence.start, start),
  ) ||
  (cue !== null &&
    (start >= cue.end
      ? !/[,;:]| (?:that|and|but|which|who) /.test(text.slice(cue.end, start))
      : /^(?: \w+)?,? $|^ when (?:\S+ ){1,4}$/.test(text.slice(end, cue.start)) ||
        (/^(?:in|at|during|from|back) /i.test(text.slice(sentence.start, start)) &&
          /^, (?:[\p{L}.'’-]+ ){1,4}$/u.test(text.slice(end, cue.start)))));

/** "earlier this month" on the first of a month. */
const isBackward = ({ from, to }: DayRange): boolean => from !== null && to !== null && from > to;

const VENUE =
  /^ (?:(?:press|news|media|town|campaign|tv|television|radio|phone|conference|virtual|joint) )?(?:conferences?|briefings?|calls?|interviews?|speech|address|statements?|tweets?|posts?|letters?|hearings?|debates?|rally|testimony|halls?|memos?|emails?|filings?|summit|sermon|session|meeting|event|appearance|show|broadcast|release|announcement|remarks|comments|note|message|op-ed|column|podcast|complaint|lawsuit|motion)\b/i;

/** "Tuesday's vote", "the paper's Sunday report": the day of a thing, and not of a speech or letter in which something is said. */
function isOfThing(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + 40);
  const owned = /^['’]s(?= )/.exec(behind);
  if (owned) return !VENUE.test(behind.slice(owned[0].length));
  return (
    /(?:['’]s|s['’]|\b(?:the|an?|his|her|its|their)) $/i.test(text.slice(Math.max(0, start - 8), start)) &&
    /^ (?!morning|afternoon|evening|night|in|on|at|to|and|as|that|by|for|from|of|with|when|while|after|before|during|until|or|but)[a-z]/.test(
      behind,
    ) &&
    !VENUE.test(behind)
  );
}

/** "applauded by the chairman, who earlier this month criticised it": another clause begins between the cue and the time. */
const isBeyondClause = (text: string, cue: Span | null, content: readonly Span[], start: number): boolean =>
  cue !== null &&
  start > cue.end &&
  !content.some((span) => span.start >= cue.end && span.end <= start) &&
  /, (?:who|which|when|where|whose|referring|alluding|recalling)\b/.test(text.slice(cue.end, start));

/** "came into effect in 1947 and says": what still says so was not said then. */
const isPresent = (text: string, cue: Span | null): boolean =>
  cue !== null &&
  /^(?:say|show|state|require|stipulate|read|note|argue)s$/.test(text.slice(cue.start, cue.end));

/** "in 2012", and not "the 2012 speech", "after 2012". */
const isSaidIn = (text: string, start: number, value: string): boolean =>
  value.length === 4 && /\b(?:in|during) $/i.test(text.slice(Math.max(0, start - 7), start));

const isAfter = ({ from }: DayRange, publishedAt: string | null): boolean =>
  publishedAt !== null && from !== null && from > publishedAt.slice(0, 10);

const DAY = 86_400_000;

const lengthOf = ({ from, to }: DayRange): number =>
  from === null || to === null ? 1 : (Date.parse(to) - Date.parse(from)) / DAY + 1;
