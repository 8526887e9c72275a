const PLACE =
  "\\p{Lu}[\\p{L}.'’-]*(?:[ /]\\p{Lu}[\\p{L}.'’-]*){0,3}(?:, \\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*)?)?";
const DAY = '(?:\\p{L}{3,10}\\.? \\d{1,2}|\\d{1,2}\\.? \\p{L}{3,10}\\.?)(?:,? \\d{4})?';
/** Place, day and agency before a dash, each of them perhaps missing: the styles of AP, Reuters, AFP, dpa, Xinhua and TASS. */
const DATELINE = new RegExp(
  `^((${PLACE})?(?:[,.]? ?${DAY}[.,]?)? ?(?:\\(([\\p{L} /,-]{2,30})\\)|/([\\p{L} ]{2,20})/)?)\\.?(?: - | ?(?:[–—]{1,2}|--) ?|(?<=/)\\.? )(?=["'“„«]?[\\p{Lu}\\p{N}])`,
  'u',
);
const MAX_DATELINE = 90;

/** A dateline as it stands before a text's first sentence. */
export interface DatelineRead {
  /** "TARN, March 4 (Reuters)", without the dash. */
  readonly line: string;
  /** What stands in brackets or between strokes, mostly an agency, or null. */
  readonly named: string | null;
  /** Where the first sentence begins, in UTF-16 units. */
  readonly end: number;
}

/** The dateline at the beginning of a line; null where the line begins with a sentence. A place alone counts in capitals only. */
export function readDateline(line: string): DatelineRead | null {
  const head = line.slice(0, MAX_DATELINE);
  // The expression is slow, and few lines have what ends a dateline.
  const found = /[-–—/]/.test(head) ? DATELINE.exec(head) : null;
  if (!found) return null;
  const [all, said, place, bracketed, stroked] = found;
  const named = bracketed ?? stroked ?? null;
  if (named === null && !isCapitals(place ?? '')) return null;
  return { line: said!.trim(), named, end: all.length };
}

const isCapitals = (place: string): boolean => /\p{Lu}{3}/u.test(place) && !/\p{Ll}/u.test(place);
