import { looksAhead } from './ahead.ts';
import { monthRange, nearestMonth, nearestYear } from './anchors.ts';
import { HOLIDAYS, MONTHS, PARTED_NUMBERS } from './cues.ts';
import { type DayNumber, dayNumber, lastOfMonth, partsOf, weekdayOf } from './days.ts';
import { date, day, type Found, type Moment, open, type Pattern, pad, pattern } from './pattern.ts';
import { MONTH, monthNumber, WEEKDAY } from './words.ts';

const monthDay = (m: number, d: number, year: string | undefined, moment: Moment): Found | null => {
  if (d < 1 || d > 31) return null;
  const y = year ? Number(year) : nearestYear(m, d, moment);
  if (y === null) return open(`XXXX-${pad(m)}-${pad(d)}`);
  return d > lastOfMonth(y, m) ? null : day(dayNumber(y, m, d));
};

/** The year that two figures mean: of all that end in them the one nearest to publication; without it of 1950 to 2049. */
function wholeYear(figures: string, published: DayNumber | null): number {
  if (figures.length === 4) return Number(figures);
  const near = published === null ? 2000 : partsOf(published).year;
  return Number(figures) + 100 * Math.round((near - Number(figures)) / 100);
}

/** Month and day of a holiday. Without "Day" its name mostly is no time: "the Christmas market". */
const HOLIDAY: Readonly<Record<string, readonly [number, number]>> = {
  "New Year's Day": [1, 1],
  'Christmas Eve': [12, 24],
  'Christmas Day': [12, 25],
  "New Year's Eve": [12, 31],
};

/** The fourth Thursday of November, as in the United States. */
const thanksgivingOf = (year: number): DayNumber => {
  const first = dayNumber(year, 11, 1);
  return first + ((3 - weekdayOf(first) + 7) % 7) + 21;
};

/** Days and months by their names and numbers. */
export const CALENDAR: readonly Pattern[] = [
  // March 3, 2025; March 3
  pattern(MONTHS, `(?:last )?(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?`, (m, moment) =>
    monthDay(monthNumber(m[1]!), Number(m[2]), m[3], moment),
  ),
  // Friday, Oct. 23
  pattern(MONTHS, `(?:${WEEKDAY}),? (${MONTH}) (\\d{1,2})(?:,? (\\d{4}))?`, (m, moment) =>
    monthDay(monthNumber(m[1]!), Number(m[2]), m[3], moment),
  ),
  // 3 March 2025; the 3rd of March
  pattern(MONTHS, `(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})(?:,? (\\d{4}))?`, (m, moment) =>
    monthDay(monthNumber(m[2]!), Number(m[1]), m[3], moment),
  ),
  pattern(PARTED_NUMBERS, `(\\d{4})-(\\d{2})-(\\d{2})`, (m) =>
    Number(m[2]) > 12 || Number(m[3]) > 31 ? null : day(dayNumber(Number(m[1]), Number(m[2]), Number(m[3]))),
  ),
  pattern(PARTED_NUMBERS, `(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})`, (m, { published }) =>
    Number(m[1]) > 12 || Number(m[2]) > 31
      ? null
      : day(dayNumber(wholeYear(m[3]!, published), Number(m[1]), Number(m[2]))),
  ),
  pattern(HOLIDAYS, `(Christmas (?:Eve|Day)|New Year['’]s (?:Eve|Day))`, (m, moment) => {
    const [month, dayOfMonth] = HOLIDAY[m[1]!.replace('’', "'")]!;
    return monthDay(month, dayOfMonth, undefined, moment);
  }),
  pattern(HOLIDAYS, `Thanksgiving Day|last Thanksgiving`, (_, moment) => {
    const year = nearestYear(11, 25, moment);
    return year === null ? open() : day(thanksgivingOf(year));
  }),
  // last November; November 2025; earlier in March
  pattern(
    MONTHS,
    `(?:(last|next|this|late|early|mid)[- ])?(${MONTH})(?:,? (?:of )?(\\d{4}))?`,
    (m, moment) => {
      const which = m[1]?.toLowerCase();
      const number = monthNumber(m[2]!);
      if (/^(?:May|March|\p{L}{3})$/u.test(m[2]!))
        if (
          !m[3] &&
          !which &&
          !/(?:in|since|by|until|of|from|to|last|next|and|through|during) $/i.test(moment.before(8))
        )
          return null;
      const year = m[3]
        ? Number(m[3])
        : nearestMonth(number, which === 'next' || looksAhead(moment), moment.published);
      return year === null
        ? open(`XXXX-${pad(number)}`)
        : date(`${year}-${pad(number)}`, monthRange(year, number));
    },
  ),
];
