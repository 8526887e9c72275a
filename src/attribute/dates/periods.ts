import { yearRange } from './anchors.ts';
import { DECADES, UNITS, YEARS } from './cues.ts';
import { dayNumber, daysFrom, lastOfMonth, partsOf } from './days.ts';
import { date, open, type Pattern, pattern } from './pattern.ts';

/** Quarters, years and decades. */
export const PERIODS: readonly Pattern[] = [
  // the first quarter; second-quarter 1989
  pattern(
    UNITS,
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
    YEARS,
    `(?:the )?(?:fiscal(?: year)? )?(19\\d\\d|20\\d\\d)(?![-,.]\\d|%| (?:people|men|women|troops|shares|points))`,
    (m) => date(m[1]!, yearRange(Number(m[1]))),
  ),
  pattern(DECADES, `(?:the )?(?:(?:early|mid|late)[- ])?['’]?((?:1[89]|20)?\\d0)['’]?s`, (m) =>
    open(`${(m[1]!.length === 2 ? `19${m[1]}` : m[1]!).slice(0, 3)}X`),
  ),
];
