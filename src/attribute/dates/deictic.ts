import { looksAhead } from './ahead.ts';
import { backBy, monthRange, nearestWeekday, weekRange, weekValue, yearRange } from './anchors.ts';
import { PARTS, PERIOD, SEASONS, TODAY, UNITS, WEEKDAYS } from './cues.ts';
import { type DayNumber, dayNumber, daysFrom, lastOfMonth, partsOf, weekdayOf, writeDay } from './days.ts';
import { date, day, type Found, open, type Pattern, pad, pattern } from './pattern.ts';
import {
  NUMBER,
  numberOf,
  PART,
  partCode,
  SEASON,
  seasonCode,
  UNIT,
  WEEKDAY,
  weekdayNumber,
} from './words.ts';

const PARTS_AFTER = `(?:,? (?:the |in the )?(${PART}))?`;

const withPart = (found: Found, part: string | undefined): Found =>
  part && found.value ? { ...found, type: 'TIME', value: `${found.value}T${partCode(part)}` } : found;

/** Times that count from the day of publication: "Wednesday", "last week", "three days ago". */
export const DEICTIC: readonly Pattern[] = [
  // Wednesday night; last Wednesday
  pattern(WEEKDAYS, `(?:(last|next|this) )?(${WEEKDAY})(?: (${PART}))?`, (m, moment) => {
    const which = m[1]?.toLowerCase();
    const number = weekdayNumber(m[2]!);
    if (moment.published === null) return open();
    const found =
      which === 'next' || which === 'this' || which === 'last'
        ? nearestWeekday(
            number,
            which === 'next' || (which === 'this' && looksAhead(moment)),
            moment.published,
            which === 'last',
          )
        : nearestWeekday(number, looksAhead(moment), moment.published, false);
    return withPart(day(found), m[3]);
  }),
  pattern(
    TODAY,
    `(today|tonight|yesterday|tomorrow)${PARTS_AFTER}`,
    (m, { published, before }) => {
      // "Harbour Today": what a paper is called.
      if (m[1] === 'Today' && /\p{Lu}\S* $/u.test(before(20))) return null;
      if (published === null) return open();
      const word = m[1]!.toLowerCase();
      const found = day(published + (word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : 0));
      return withPart(found, word === 'tonight' ? 'night' : m[2]);
    },
    'gi',
  ),
  pattern(
    TODAY,
    `(?:the )?(day before yesterday|day after tomorrow)`,
    (m, { published }) =>
      published === null ? open() : day(published + (m[1]!.includes('before') ? -2 : 2)),
    'gi',
  ),
  pattern(
    PARTS,
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
    UNITS,
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
    UNITS,
    `(?:the )?(this|last|latest|next|past|previous|the same|coming|current) (week|weekend|month|year|quarter|decade|century)(?!s| (?:of|to|or))`,
    (m, { published }) => around(m[1]!, m[2]!, published),
    'gi',
  ),
  pattern(
    SEASONS,
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
    UNITS,
    'the (weekend|quarter)',
    (m, { published }) => around(m[1] === 'quarter' ? 'last' : 'this', m[1]!, published),
    'gi',
  ),
  // figures of a company: its quarter before
  pattern(PERIOD, 'the latest period', (_, { published }) => around('last', 'quarter', published), 'gi'),
  // the year-earlier quarter
  pattern(
    UNITS,
    `(?:the )?year-(?:earlier|ago) (?:\\w+ )?(?:quarter|period)`,
    (_, { published }) => (published === null ? open() : sameQuarter(published)),
    'gi',
  ),
  // three days ago, a year earlier
  pattern(
    UNITS,
    `(?:about |nearly |almost |more than |over |some )?(${NUMBER}) (${UNIT})s? (ago|earlier|before|later|from now)`,
    (m, { published, before }) => {
      const n = numberOf(m[1]!);
      const unit = m[2]!.toLowerCase();
      if (published === null) return open();
      if (n === null) return open(/ago|earlier|before/i.test(m[3]!) ? 'PAST_REF' : 'FUTURE_REF');
      // Beside a quarter's figures, "a year earlier" is the same quarter of the year before.
      if (n === 1 && unit === 'year' && /\bquarter\b/i.test(before(300))) return sameQuarter(published);
      return backBy(published, /later|from now/i.test(m[3]!) ? -n : n, unit);
    },
    'gi',
  ),
];

/** The last quarter that had ended on a day, a year earlier. */
const sameQuarter = (published: DayNumber): Found => around('last', 'quarter', published - 365)!;

/** "this week", "last month", "next year" from the day of publication. */
function around(which: string, unit: string, published: DayNumber | null): Found | null {
  if (published === null) return open();
  const lower = which.toLowerCase();
  const step = /last|latest|past|previous/.test(lower) ? -1 : /next|coming/.test(lower) ? 1 : 0;
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
