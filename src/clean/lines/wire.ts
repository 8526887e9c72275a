import { readDateline } from '../../text/words/dateline.ts';
import { isAgency } from '../metadata/names.ts';

/** What the first line of a text says of where it comes from. */
export interface Dateline {
  /** As it stands, without the dash: "TARN, March 4 (Reuters)". */
  readonly text: string;
  /** The agency that it names, as it writes it. */
  readonly agency: string | null;
}

const MAX_CREDIT = 60;
const CREDIT =
  /^[([]?(?:(?:source|quelle|quellen|fonte|fuente|with (?:files|material|reporting|additional reporting|input) (?:from|by)|with|mit material von|avec|con información de|©(?: ?\d{4})?|copyright(?: \d{4})?)\s*:?\s+)?([\p{L}][\p{L} .&-]{1,30}(?:\s*[/,]\s*[\p{L}][\p{L} .&-]{1,30}){0,3})[)\]]?\.?$/iu;

/** The dateline that a text begins with; null where it begins with its first sentence, or where what stands in brackets is no agency. */
export function datelineOf(text: string): Dateline | null {
  const found = readDateline(text);
  if (!found) return null;
  const agency = found.named === null ? null : agencyIn(found.named);
  return found.named !== null && agency === null ? null : { text: found.line, agency };
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
