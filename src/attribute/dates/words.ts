import { monthOf } from '../../text/time/months.ts';

/** Pieces of patterns; none of them can match one text in two ways, so that every pattern runs in linear time. */
export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Jun\\.|Jul\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.|Jan|Feb|Aug|Sept|Sep|Oct|Nov|Dec)';
export const WEEKDAY =
  '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\\.';
export const UNIT = 'second|minute|hour|day|week|weekend|month|quarter|year|decade|century|centurie';
export const SEASON = 'spring|summer|autumn|fall|winter';
export const PART = 'morning|afternoon|evening|night';
export const NUMBER =
  '(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|several|a few|few|a couple of|couple of|many|some|dozens of|\\d{1,4}(?:\\.\\d)?)';

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
  hundred: 100,
};

/** The number that a word or digits say; null for "several". */
export const numberOf = (word: string): number | null => {
  const lower = word.toLowerCase();
  if (/^(?:a )?couple of$/.test(lower)) return null;
  return NUMBERS[lower] ?? (/^\d/.test(lower) ? Number(lower) : null);
};

export const monthNumber = (word: string): number => monthOf(word.replace('.', ''))!;

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** 0 is Monday. */
export const weekdayNumber = (word: string): number => WEEKDAYS.indexOf(word.slice(0, 3).toLowerCase());

const SEASONS: Readonly<Record<string, string>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
};
export const seasonCode = (word: string): string => SEASONS[word.toLowerCase()]!;

const PARTS: Readonly<Record<string, string>> = {
  morning: 'MO',
  afternoon: 'AF',
  evening: 'EV',
  night: 'NI',
};
export const partCode = (word: string): string => PARTS[word.toLowerCase()]!;

/** The letter that ISO 8601 durations have for a unit; hours and less stand behind a T. */
export const UNIT_CODES: Readonly<Record<string, string>> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  week: 'W',
  weekend: 'WE',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
  centurie: 'CE',
};
