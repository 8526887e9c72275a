import { parseInstant } from '../../text/time/instants.ts';

/** What the zones of RFC 822 mean in a feed, whose dates follow it: elsewhere CST has several meanings. */
const ZONES: Readonly<Record<string, string>> = {
  EST: '-0500',
  EDT: '-0400',
  CST: '-0600',
  CDT: '-0500',
  MST: '-0700',
  MDT: '-0600',
  PST: '-0800',
  PDT: '-0700',
  ET: '-0500',
  CT: '-0600',
  MT: '-0700',
  PT: '-0800',
  UT: '+0000',
  Z: '+0000',
};
/** The weekday is not needed, and is wrong or in another language often enough to be in the way. */
const WEEKDAY = /^\p{L}{2,12}\.?,\s*/u;
/** An offset whose minutes are no number is no zone. */
const BROKEN_OFFSET = /[+-]\d\d:[a-z].*$/i;
const ZONE = /(?<=\d\s?)([A-Z]{1,3})$/;

/** C's asctime, its zone perhaps missing: weekday, month, day, time, year. */
const ASCTIME =
  /^(?:\p{L}{2,12} )?(\p{L}{3,12}) {1,2}(\d{1,2}) (\d{1,2}:\d\d(?::\d\d)?)( (?:[+-]\d{4}|[A-Z]{1,4}))? (\d{4})$/u;

/** A feed's date as a day or an instant with its zone; null for what names none. */
export function readDate(raw: string | null): string | null {
  if (raw === null || raw.length > 200) return null;
  const text = raw.trim().replace(WEEKDAY, '').replace(ASCTIME, '$2 $1 $5 $3$4').replace(BROKEN_OFFSET, '');
  return (
    parseInstant(text.replace(ZONE, (zone) => ZONES[zone] ?? zone)) ??
    parseInstant(raw.replace(BROKEN_OFFSET, ''))
  );
}
