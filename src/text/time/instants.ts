import { tidyLine } from '../words/paragraphs.ts';
import { monthOf } from './months.ts';

/** Years in which an article of the press on the web can have come out; the first and last are generous on purpose. */
export const EARLIEST_YEAR = 1900;
export const LATEST_YEAR = 2100;
/** The longest date we have seen with zone and weekday written out has 70 characters. */
const MAX_LENGTH = 120;
/** ISO 3166 territories lie between UTC-12 and UTC+14. */
const MAX_OFFSET_MINUTES = 14 * 60;

/** Zone names with one meaning in the press. CST and IST have several, ET and PT change in the year: they are no zone here. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  ut: 'Z',
  wet: 'Z',
  west: '+01:00',
  bst: '+01:00',
  cet: '+01:00',
  mez: '+01:00',
  met: '+01:00',
  cest: '+02:00',
  mesz: '+02:00',
  mest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  jst: '+09:00',
  kst: '+09:00',
  sgt: '+08:00',
  hkt: '+08:00',
  aest: '+10:00',
  aedt: '+11:00',
  nzst: '+12:00',
  nzdt: '+13:00',
  est: '-05:00',
  edt: '-04:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

type Field = 'y' | 'm' | 'd' | 'w';
/** A way to write a day: its pattern and which field each group is (y year, m month number, w month word, d day). */
const DAYS: readonly (readonly [RegExp, readonly Field[]])[] = [
  [/(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/, ['y', 'm', 'd']],
  [/(?<!\d)(\d{4})(\d{2})(\d{2})(?=T|\d{6}\b|\D|$)/, ['y', 'm', 'd']],
  [/(?<!\d)(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]?/, ['y', 'm', 'd']],
  [/(?<!\d)(\d{4})[-. ]{1,2}(\p{L}{3,12})[-. ]{1,2}(\d{1,2})(?!\d)\.?/u, ['y', 'w', 'd']],
  [
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|[.º])?[ /-]?(?:de |of )?(\p{L}{3,12})\.?,?[ /-]?(?:de |del )?(\d{4})(?!\d)/u,
    ['d', 'w', 'y'],
  ],
  [/(\p{L}{3,12})\.?[ /-]?(\d{1,2})(?:st|nd|rd|th)?,?[ /-](\d{4})(?![\d:])/u, ['w', 'd', 'y']],
  [/(\p{L}{3,9}) (\d{1,2})(?= \d{1,2}:\d\d).{5,24} (\d{4})$/u, ['w', 'd', 'y']],
  [/(?<!\d)(\d{1,2}) (\p{L}{3,9}) (\d{2})(?= \d{1,2}:\d\d)/u, ['d', 'w', 'y']],
  [/(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/, ['d', 'm', 'y']],
];
/** Days with strokes: which comes first, day or month, only the numbers can tell. */
const STROKES = /(?<!\d)(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/;
const TIME =
  /(?:^T|(?<=\d)T|(?<![\d:]))(\d{1,2})[:.h](\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?![:\d])(?: ?([ap])\.?m\b\.?)?/i;
const COMPACT_TIME = /^ ?T?(\d{2})(\d{2})(\d{2})?(?!\d)/;
const HOUR = /(?<![\d:])(\d{1,2}) ?([ap])\.?m\b\.?/i;
const OFFSET = /^ ?\(?(?:UTC|GMT)? ?([+-]|−)(\d{1,2}):?(\d{2})?(?![\d:])\)?/;
const ZONE = /^ ?\(?([A-Z]{1,4})\b\)?/i;
/** Words that may stand around a date without changing it. */
const FILLERS = /\b(?:at|um|uhr|hrs?|kl|klo|ore|alle|a las|on|the)\b|[à|•·]/giu;

interface Found {
  /** The day or the instant; null where the words name a day or time that cannot be. */
  readonly value: string | null;
  /** What is left of the text without it. */
  readonly rest: string;
}

/**
 * Reads a whole text as a day or an instant as pages write them: ISO 8601, RFC 2822, `27 August 2025`,
 * `Aug. 27, 2025 3:04 pm EST`, month words of 19 languages, Unix seconds or milliseconds.
 * Gives `YYYY-MM-DD`, or `YYYY-MM-DDThh:mm:ss` with its offset. A time without zone gives the day alone: no zone is ever
 * invented. Null for anything else, for 3/4/2025 (March or April?) and for years outside 1900 to 2100.
 */
export function parseInstant(raw: string | null | undefined): string | null {
  const text = tidyLine((raw ?? '').slice(0, 2 * MAX_LENGTH));
  if (text === '' || text.length > MAX_LENGTH) return null;
  if (/^\d{10}(?:\d{3})?$/.test(text)) return epochInstant(Number(text) * (text.length === 10 ? 1000 : 1));
  const found = findInstant(text.replace(/ ?\[[\w/+-]+\]$| ?\([\p{L} ]+\)$/u, ''));
  if (!found) return null;
  // A weekday may stand before; its word is not worth a table.
  const rest = found.rest.replace(FILLERS, ' ').replace(/^ *\p{L}{2,12}[.,]*(?= |$)/u, '');
  return /[\p{L}\p{N}]/u.test(rest) ? null : found.value;
}

/** The first day or instant in a short text (a date line, a byline), with the text without it; null if there is none. */
export function findInstant(text: string): Found | null {
  if (text.length > 2 * MAX_LENGTH) return null;
  const day = findDay(text);
  if (!day) return null;
  const after = text.slice(day.end);
  const before = text.slice(0, day.start);
  const time = findTime(after) ?? findTime(` ${before} `);
  const none = { value: day.value, rest: `${before} ${after}` };
  if (!time || !day.value) return none;
  const rest = time.source === after ? `${before} ${time.rest}` : `${time.rest} ${after}`;
  if (time.clock === null) return { value: null, rest };
  return { value: time.zone === null ? day.value : `${day.value}T${time.clock}${time.zone}`, rest };
}

function findDay(text: string): { value: string | null; start: number; end: number } | null {
  for (const [pattern, fields] of DAYS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const groups = match.slice(1).filter((group) => !/^[-/.]$/.test(group));
    const at = (field: Field): string => groups[fields.indexOf(field)] ?? '';
    const month = fields.includes('w') ? monthOf(at('w')) : Number(at('m'));
    if (month === null) continue;
    // An asctime year stands behind the time, which must stay to be read.
    const end = match.index + (/:\d\d/.test(match[0]) ? match[0].search(/ \d{1,2}:/) : match[0].length);
    return { value: dayOf(fullYear(at('y')), month, Number(at('d'))), start: match.index, end };
  }
  const match = STROKES.exec(text);
  if (!match) return null;
  const [a, b] = [Number(match[1]), Number(match[3])];
  const year = Number(match[4]);
  const value = a > 12 || a === b ? dayOf(year, b, a) : b > 12 ? dayOf(year, a, b) : null;
  return { value, start: match.index, end: match.index + match[0].length };
}

/** RFC 2822, 4.3: two digits below 50 are of this century. */
const fullYear = (digits: string): number =>
  digits.length === 2 ? Number(digits) + (Number(digits) < 50 ? 2000 : 1900) : Number(digits);

/** `YYYY-MM-DD` if there is such a day in a plausible year, else null. */
export function dayOf(year: number, month: number, day: number): string | null {
  if (year < EARLIEST_YEAR || year > LATEST_YEAR || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

interface Time {
  /** `hh:mm:ss`, null for a time that cannot be. */
  readonly clock: string | null;
  readonly zone: string | null;
  readonly rest: string;
  readonly source: string;
}

function findTime(source: string): Time | null {
  const compact = COMPACT_TIME.exec(source);
  const long = compact ?? TIME.exec(source);
  const short = long ? null : HOUR.exec(source);
  const match = long ?? short;
  if (!match) return null;
  const half = (short ? match[2] : compact ? undefined : match[4])?.toLowerCase();
  const clock = clockOf(
    Number(match[1]),
    short ? 0 : Number(match[2]),
    short ? 0 : Number(match[3] ?? 0),
    half,
  );
  let rest = source.slice(match.index + match[0].length);
  const zone = findZone(rest);
  if (zone) rest = rest.slice(zone.length);
  return { clock, zone: zone?.zone ?? null, rest: `${source.slice(0, match.index)} ${rest}`, source };
}

function clockOf(hour: number, minute: number, second: number, half: string | undefined): string | null {
  if (half ? hour < 1 || hour > 12 : hour > 23) return null;
  if (minute > 59 || second > 59) return null;
  const hours = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour;
  return [hours, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
}

function findZone(text: string): { zone: string; length: number } | null {
  const offset = OFFSET.exec(text);
  if (offset) {
    const [hours, minutes] = [Number(offset[2]), Number(offset[3] ?? 0)];
    if (minutes > 59 || hours * 60 + minutes > MAX_OFFSET_MINUTES) return null;
    const digits = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
    const zone = digits === '00:00' ? 'Z' : `${offset[1] === '+' ? '+' : '-'}${digits}`;
    return { zone, length: offset[0].length };
  }
  const name = ZONE.exec(text);
  const zone = name ? ZONES[name[1]!.toLowerCase()] : undefined;
  return name && zone ? { zone, length: name[0].length } : null;
}

function epochInstant(milliseconds: number): string | null {
  const text = new Date(milliseconds).toISOString();
  return dayOf(Number(text.slice(0, 4)), 1, 1) && `${text.slice(0, 19)}Z`;
}
