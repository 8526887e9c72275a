import { EACH, RATES, UNITS } from './cues.ts';
import { type Found, type Pattern, pattern } from './pattern.ts';
import { NUMBER, numberOf, PART, UNIT, UNIT_CODES, WEEKDAY, weekdayNumber } from './words.ts';

/** How long and how often: "three days", "daily", "every Friday". */
export const LENGTHS: readonly Pattern[] = [
  // three-day; three days
  pattern(
    UNITS,
    `(?:at least |more than |about |nearly |over |the (?:last|past|next|first|final|coming) |last |past |next )?(${NUMBER})[- ](?:consecutive |straight |full |fiscal |trading )?(${UNIT})s?(?:[- ]long)?(?![- ]olds?\\b)`,
    (m) => duration(m[1]!, m[2]!),
    'gi',
  ),
  // the year ended March 31
  pattern(UNITS, `the (?:fiscal )?(week|month|year)(?= ended)`, (m) => duration('one', m[1]!), 'gi'),
  pattern(
    UNITS,
    `(?:the )?(?:past|last|next|coming|first) (few |several )?(${UNIT})s`,
    (m) => duration('several', m[2]!),
    'gi',
  ),
  pattern(UNITS, `(weeks|months|years|days|hours|decades|minutes)(?! old\\b)`, (m) =>
    duration('several', m[1]!.slice(0, -1)),
  ),
  pattern(
    RATES,
    `(daily|weekly|monthly|yearly|hourly)`,
    (m) => ({ type: 'SET', value: SETS[m[1]!.toLowerCase()]!, days: null }),
    'gi',
  ),
  pattern(
    EACH,
    `(?:every|each|per) (day|week|month|year|quarter|${WEEKDAY}|${PART})`,
    (m) => ({
      type: 'SET',
      value: SETS_EACH[m[1]!.toLowerCase()] ?? `XXXX-WXX-${weekdayNumber(m[1]!) + 1}`,
      days: null,
    }),
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
