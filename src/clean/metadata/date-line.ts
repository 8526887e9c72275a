import { dayOf, findInstant } from '../../text/time/instants.ts';

const MAX_DATE_LINE = 120;
/** Day, month and year of two digits: which is which, the numbers alone cannot tell. */
const SHORT = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d\d)(?![\d.])/;
const YEAR_AND_MONTH = /\/(20\d\d)\/(\d\d)\//;

/** The day or instant in a line by the headline; a short day ("25.04.24") only where the address names its year and month. */
export function dayOfLine(line: string, url: string | null): string | null {
  if (line.length > MAX_DATE_LINE) return null;
  const found = findInstant(line)?.value ?? null;
  if (found !== null) return found;
  const [short, named] = [SHORT.exec(line), YEAR_AND_MONTH.exec(url ?? '')];
  if (!short || !named) return null;
  const [day, month, year] = [Number(short[1]), Number(short[2]), 2000 + Number(short[3])];
  return year === Number(named[1]) && month === Number(named[2]) ? dayOf(year, month, day) : null;
}
