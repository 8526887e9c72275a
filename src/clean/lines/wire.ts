import { isAgency } from '../metadata/names.ts';

/** What the first line of a text says of where it comes from. */
export interface Dateline {
  /** As it stands, without the dash: "TARN, March 4 (Reuters)". */
  readonly text: string;
  /** The agency that it names, as it writes it. */
  readonly agency: string | null;
}

const PLACE =
  "\\p{Lu}[\\p{L}.'’-]*(?:[ /]\\p{Lu}[\\p{L}.'’-]*){0,3}(?:, \\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*)?)?";
const DAY = '(?:\\p{L}{3,10}\\.? \\d{1,2}|\\d{1,2}\\.? \\p{L}{3,10}\\.?)(?:,? \\d{4})?';
/** Place, day and agency before a dash, each of them perhaps missing: the styles of AP, Reuters, AFP, dpa, Xinhua and TASS. */
const DATELINE = new RegExp(
  `^((${PLACE})?(?:[,.]? ?${DAY}[.,]?)? ?(?:\\(([\\p{L} /,-]{2,30})\\)|/([\\p{L} ]{2,20})/)?)\\.?(?: - | ?(?:[–—]{1,2}|--) ?|(?<=/)\\.? )(?=["'“„«]?[\\p{Lu}\\p{N}])`,
  'u',
);
const MAX_DATELINE = 90;
const MAX_CREDIT = 60;
const CREDIT =
  /^[([]?(?:(?:source|quelle|quellen|fonte|fuente|with (?:files|material|reporting|additional reporting|input) (?:from|by)|with|mit material von|avec|con información de|©(?: ?\d{4})?|copyright(?: \d{4})?)\s*:?\s+)?([\p{L}][\p{L} .&-]{1,30}(?:\s*[/,]\s*[\p{L}][\p{L} .&-]{1,30}){0,3})[)\]]?\.?$/iu;

/** The dateline that a text begins with; null where it begins with its first sentence. A place alone counts in capitals only. */
export function datelineOf(text: string): Dateline | null {
  const found = DATELINE.exec(text.slice(0, MAX_DATELINE));
  if (!found) return null;
  const [, line, place, bracketed, stroked] = found;
  const named = bracketed ?? stroked ?? null;
  const agency = named === null ? null : agencyIn(named);
  if (named === null ? !isCapitals(place ?? '') : agency === null) return null;
  return { text: line!.trim(), agency };
}

/** The agency that a closing line of nothing else credits; null for any other line. */
export function creditIn(line: string): string | null {
  if (line.length > MAX_CREDIT) return null;
  const names = (CREDIT.exec(line)?.[1] ?? '').split(/\s*[/,]\s*/);
  return names.find((name) => isAgency(name)) ?? null;
}

/** "dpa/lby" is dpa's, with its regional desk behind it. */
const agencyIn = (named: string): string | null =>
  named.split(/\s*[/,]\s*/).find((name) => isAgency(name)) ?? null;

const isCapitals = (place: string): boolean => /\p{Lu}{3}/u.test(place) && !/\p{Ll}/u.test(place);
