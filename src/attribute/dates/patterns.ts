import type { DayRange } from '../../model/statement.ts';
import {
  backBy,
  monthRange,
  nearestMonth,
  nearestWeekday,
  nearestYear,
  weekRange,
  weekValue,
  yearRange,
} from './anchors.ts';
import {
  type DayNumber,
  dayNumber,
  daysFrom,
  lastOfMonth,
  oneDay,
  partsOf,
  weekdayOf,
  writeDay,
} from './days.ts';
import {
  MONTH,
  monthNumber,
  NUMBER,
  numberOf,
  PART,
  partCode,
  SEASON,
  seasonCode,
  UNIT,
  UNIT_CODES,
  WEEKDAY,
  weekdayNumber,
} from './words.ts';

export interface Found {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string;
  readonly days: DayRange | null;
}

interface Moment {
  readonly published: DayNumber | null;
  readonly isFuture: boolean;
}

interface Pattern {
  readonly expression: RegExp;
  readonly read: (match: RegExpExecArray, moment: Moment) => Found | null;
}

/** A text without any of these has no time. */
export const CUES =
  /\d|day|week|month|year|hour|minute|decade|centur|quarter|now|ago|recent|current|past|future|morning|night|spring|summer|autumn|fall|winter|January|February|March|April|May|June|July|August|September|October|November|December/i;

const pattern = (source: string, read: Pattern['read'], flags = 'g'): Pattern => ({
  expression: new RegExp(`(?<![\\w$£€.-])(?:${source})(?![\\w])`, flags),
  read,
});

const pad = (n: number): string => String(n).padStart(2, '0');
const date = (value: string, days: DayRange | null): Found => ({ type: 'DATE', value, days });
const day = (number: DayNumber): Found => date(writeDay(number), oneDay(number));
const open = (value = ''): Found => date(value, null);

const monthDay = (month: string, dayText: string, year: string | undefined, moment: Moment): Found | null => {
  const m = monthNumber(month);
  const d = Number(dayText);
  if (d < 1 || d > 31) return null;
  const y = year ? Number(year) : nearestYear(m, d, moment);
  if (y === null) return open(`XXXX-${pad(m)}-${pad(d)}`);
  return d > lastOfMonth(y, m) ? null : day(dayNumber(y, m, d));
};

const PARTS_AFTER = `(?:,? (?:the |in the )?(${PART}))?`;

const withPart = (found: Found, part: string | undefined): Found =>
  part && found.value ? { ...found, type: 'TIME', value: `${found.value}T${partCode(part)}` } : found;

/** Ways to tell a time, the more telling first: of two that match the same words, the first counts. */
export const PATTERNS: readonly Pattern[] = [
  // March 3, 2025; March 3
  pattern(`(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?`, (m, moment) =>
    monthDay(m[1]!, m[2]!, m[3], moment),
  ),
  // Friday, Oct. 23
  pattern(`(?:${WEEKDAY}),? (${MONTH}) (\\d{1,2})(?:,? (\\d{4}))?`, (m, moment) =>
    monthDay(m[1]!, m[2]!, m[3], moment),
  ),
  // 3 March 2025; the 3rd of March
  pattern(`(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})(?:,? (\\d{4}))?`, (m, moment) =>
    monthDay(m[2]!, m[1]!, m[3], moment),
  ),
  pattern(`(\\d{4})-(\\d{2})-(\\d{2})`, (m) =>
    Number(m[2]) > 12 || Number(m[3]) > 31 ? null : day(dayNumber(Number(m[1]), Number(m[2]), Number(m[3]))),
  ),
  pattern(`(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})`, (m) =>
    Number(m[1]) > 12 || Number(m[2]) > 31
      ? null
      : day(dayNumber(Number(m[3]) + (m[3]!.length === 2 ? 1900 : 0), Number(m[1]), Number(m[2]))),
  ),
  // last November; November 2025; earlier in March
  pattern(`(?:(last|next|this|late|early|mid)[- ])?(${MONTH})(?:,? (?:of )?(\\d{4}))?`, (m, moment) => {
    const which = m[1]?.toLowerCase();
    const number = monthNumber(m[2]!);
    if (m[2] === 'May' || m[2] === 'March')
      if (
        !m[3] &&
        !which &&
        !/(?:in|since|by|until|of|from|to|last|next|and|through|during) $/i.test(
          m.input.slice(Math.max(0, m.index - 8), m.index),
        )
      )
        return null;
    const year = m[3]
      ? Number(m[3])
      : nearestMonth(number, which === 'next' || moment.isFuture, moment.published);
    return year === null
      ? open(`XXXX-${pad(number)}`)
      : date(`${year}-${pad(number)}`, monthRange(year, number));
  }),
  // Wednesday night; last Wednesday
  pattern(`(?:(last|next|this) )?(${WEEKDAY})`, (m, moment) => {
    const which = m[1]?.toLowerCase();
    const number = weekdayNumber(m[2]!);
    if (moment.published === null) return open();
    const found =
      which === 'next' || which === 'this' || which === 'last'
        ? nearestWeekday(
            number,
            which === 'next' || (which === 'this' && moment.isFuture),
            moment.published,
            which === 'last',
          )
        : nearestWeekday(number, moment.isFuture, moment.published, false);
    return day(found);
  }),
  pattern(
    `(today|tonight|yesterday|tomorrow)${PARTS_AFTER}`,
    (m, { published }) => {
      if (published === null) return open();
      const word = m[1]!.toLowerCase();
      const found = day(published + (word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : 0));
      return withPart(found, word === 'tonight' ? 'night' : m[2]);
    },
    'gi',
  ),
  pattern(
    `(?:the )?(day before yesterday|day after tomorrow)`,
    (m, { published }) =>
      published === null ? open() : day(published + (m[1]!.includes('before') ? -2 : 2)),
    'gi',
  ),
  pattern(
    `(this|last|late last|early last|overnight)(?: (${PART}))`,
    (m, { published }) => {
      if (published === null) return open();
      const isLast = m[1]!.toLowerCase().endsWith('last');
      return withPart(day(published - (isLast ? 1 : 0)), m[2]);
    },
    'gi',
  ),
  // earlier this month, late last week
  pattern(
    `(earlier|later|late|early) (this|last|next) (week|month|year|quarter|decade)`,
    (m, moment) => {
      const whole = around(m[2]!, m[3]!, moment.published);
      if (whole === null || moment.published === null || m[2]!.toLowerCase() !== 'this') return whole;
      return m[1]!.toLowerCase() === 'earlier' && whole.days?.from
        ? { ...whole, days: { from: whole.days.from, to: writeDay(moment.published - 1) } }
        : whole;
    },
    'gi',
  ),
  pattern(
    `(?:the )?(this|last|next|past|previous|the same|coming|current) (week|weekend|month|year|quarter|decade|century)(?!s| (?:of|to|or))`,
    (m, { published }) => around(m[1]!, m[2]!, published),
    'gi',
  ),
  pattern(
    `(this|last|next|the) (${SEASON})(?: of (\\d{4}))?|(${SEASON}) (?:of )?(\\d{4})`,
    (m, { published }) => {
      const season = (m[2] ?? m[4])!;
      const year = m[3] ?? m[5];
      if (!year && m[1]?.toLowerCase() === 'the') return null;
      if (year) return date(`${year}-${seasonCode(season)}`, yearRange(Number(year)));
      if (published === null) return open();
      const y =
        partsOf(published).year +
        (m[1]!.toLowerCase() === 'next' ? 1 : m[1]!.toLowerCase() === 'last' ? -1 : 0);
      return date(`${y}-${seasonCode(season)}`, yearRange(y));
    },
    'gi',
  ),
  pattern(
    'the (weekend|quarter)',
    (m, { published }) => around(m[1] === 'quarter' ? 'last' : 'this', m[1]!, published),
    'gi',
  ),
  // three days ago, a year earlier
  pattern(
    `(?:about |nearly |almost |more than |over |some )?(${NUMBER}) (${UNIT})s? (ago|earlier|before|later|from now)`,
    (m, { published }) => {
      const n = numberOf(m[1]!);
      const unit = m[2]!.toLowerCase();
      if (published === null) return open();
      if (n === null) return open(/ago|earlier|before/i.test(m[3]!) ? 'PAST_REF' : 'FUTURE_REF');
      // Beside a quarter's figures, "a year earlier" is the same quarter of the year before.
      if (
        n === 1 &&
        unit === 'year' &&
        /\bquarter\b/i.test(m.input.slice(Math.max(0, m.index - 300), m.index))
      )
        return sameQuarter(published);
      return backBy(published, /later|from now/i.test(m[3]!) ? -n : n, unit);
    },
    'gi',
  ),
  // three-day; three days
  pattern(
    `(?:at least |more than |about |nearly |over |the (?:last|past|next|first|final|coming) |last |past |next )?(${NUMBER})[- ](?:consecutive |straight |full |fiscal |trading )?(${UNIT})s?(?:[- ]long)?(?![- ]olds?\\b)`,
    (m) => duration(m[1]!, m[2]!),
    'gi',
  ),
  pattern(
    `(?:the )?(?:past|last|next|coming|first) (few |several )?(${UNIT})s`,
    (m) => duration('several', m[2]!),
    'gi',
  ),
  pattern(`(weeks|months|years|days|hours|decades|minutes)`, (m) => duration('several', m[1]!.slice(0, -1))),
  pattern(
    `(daily|weekly|monthly|yearly|hourly)`,
    (m) => ({ type: 'SET', value: SETS[m[1]!.toLowerCase()]!, days: null }),
    'gi',
  ),
  pattern(
    `(?:every|each|per) (day|week|month|year|quarter|${WEEKDAY}|${PART})`,
    (m) => ({
      type: 'SET',
      value: SETS_EACH[m[1]!.toLowerCase()] ?? `XXXX-WXX-${weekdayNumber(m[1]!) + 1}`,
      days: null,
    }),
    'gi',
  ),
  // the first quarter; second-quarter 1989
  pattern(
    `(?:the )?(?:fiscal |latest )?(first|second|third|fourth)[- ]quarter(?:s)?(?: (?:of )?(?:fiscal )?(\\d{4}))?`,
    (m, { published }) => {
      const quarter = ['first', 'second', 'third', 'fourth'].indexOf(m[1]!.toLowerCase()) + 1;
      const year = m[2]
        ? Number(m[2])
        : published === null
          ? null
          : partsOf(published).year - (quarter * 3 - 2 > partsOf(published).month ? 1 : 0);
      return year === null
        ? open()
        : date(
            `${year}-Q${quarter}`,
            daysFrom(
              dayNumber(year, quarter * 3 - 2, 1),
              dayNumber(year, quarter * 3, lastOfMonth(year, quarter * 3)),
            ),
          );
    },
    'gi',
  ),
  pattern(
    `(?:the )?(?:fiscal(?: year)? )?(19\\d\\d|20\\d\\d)(?![-,.]\\d|%| (?:people|men|women|troops|shares|points))`,
    (m) => date(m[1]!, yearRange(Number(m[1]))),
  ),
  pattern(`(?:the )?(?:(?:early|mid|late)[- ])?['’]?((?:1[89]|20)?\\d0)['’]?s`, (m) =>
    open(`${(m[1]!.length === 2 ? `19${m[1]}` : m[1]!).slice(0, 3)}X`),
  ),
  pattern(
    `(now|current|currently|at (?:the|this) (?:moment|time)|these days|nowadays|presently|right now|at present)`,
    () => open('PRESENT_REF'),
    'gi',
  ),
  pattern(
    `(recent|recently|lately|in recent (?:days|weeks|months|years)|the past|once|previously|formerly)`,
    (m) => (/^(?:once|previously)$/i.test(m[1]!) ? null : open('PAST_REF')),
    'gi',
  ),
  pattern(`(the (?:near )?future)`, () => open('FUTURE_REF'), 'gi'),
  pattern(
    `(\\d{1,2})(?::(\\d{2}))? ?([ap])\\.?m\\.?(?: (?:EST|EDT|GMT|local time|ET))?`,
    (m, { published }) => {
      const hour = (Number(m[1]) % 12) + (m[3]!.toLowerCase() === 'p' ? 12 : 0);
      return published === null
        ? null
        : {
            type: 'TIME',
            value: `${writeDay(published)}T${pad(hour)}:${m[2] ?? '00'}`,
            days: oneDay(published),
          };
    },
    'gi',
  ),
];

const SETS: Readonly<Record<string, string>> = {
  daily: 'P1D',
  weekly: 'P1W',
  monthly: 'P1M',
  quarterly: 'P1Q',
  annually: 'P1Y',
  annual: 'P1Y',
  yearly: 'P1Y',
  hourly: 'PT1H',
};
const SETS_EACH: Readonly<Record<string, string>> = {
  day: 'P1D',
  week: 'P1W',
  month: 'P1M',
  year: 'P1Y',
  quarter: 'P1Q',
  morning: 'XXXX-XX-XXTMO',
  night: 'XXXX-XX-XXTNI',
  evening: 'XXXX-XX-XXTEV',
  afternoon: 'XXXX-XX-XXTAF',
};

function duration(amount: string, unit: string): Found {
  const code = UNIT_CODES[unit.toLowerCase()]!;
  const n = numberOf(amount.trim()) ?? 'X';
  return {
    type: 'DURATION',
    value: code.startsWith('T') ? `PT${n}${code.slice(1)}` : `P${n}${code}`,
    days: null,
  };
}

/** The last quarter that had ended on a day, a year earlier. */
const sameQuarter = (published: DayNumber): Found => around('last', 'quarter', published - 365)!;

/** "this week", "last month", "next year" from the day of publication. */
function around(which: string, unit: string, published: DayNumber | null): Found | null {
  if (published === null) return open();
  const lower = which.toLowerCase();
  const step = /last|past|previous/.test(lower) ? -1 : /next|coming/.test(lower) ? 1 : 0;
  const { year, month } = partsOf(published);
  switch (unit.toLowerCase()) {
    case 'week':
      return date(weekValue(published + 7 * step), weekRange(published + 7 * step));
    case 'weekend': {
      const saturday =
        published -
        weekdayOf(published) +
        5 +
        7 * (step < 0 || (step === 0 && weekdayOf(published) < 2) ? -1 : step);
      return date(`${weekValue(saturday)}-WE`, daysFrom(saturday, saturday + 1));
    }
    case 'month': {
      const index = year * 12 + month - 1 + step;
      const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
      return date(`${y}-${pad(m)}`, monthRange(y, m));
    }
    case 'quarter': {
      const index = year * 4 + Math.floor((month - 1) / 3) + step;
      const [y, q] = [Math.floor(index / 4), (index % 4) + 1];
      return date(
        `${y}-Q${q}`,
        daysFrom(dayNumber(y, q * 3 - 2, 1), dayNumber(y, q * 3, lastOfMonth(y, q * 3))),
      );
    }
    case 'year':
      return date(String(year + step), yearRange(year + step));
    case 'decade':
      return open(String(Math.floor(year / 10) + step));
    default:
      return open(String(Math.floor(year / 100) + step));
  }
}
