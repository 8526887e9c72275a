import { SIDES, type Side } from '../../model/rating.ts';
import { ACTS, type Act, type DayRange } from '../../model/statement.ts';
import type { WireLedgerLine } from '../sheet.ts';

/** Which lines of a ledger are wanted; what is null does not matter. */
export interface LedgerFilter {
  /** The actor's name, whatever its case. */
  readonly actor: string | null;
  /** The outlet's name, whatever its case. */
  readonly outlet: string | null;
  readonly act: Act | null;
  readonly side: Side | null;
  /** Days, `YYYY-MM-DD`, both included, on which the statement was made. Lines of an unknown day are left out by either. */
  readonly from: string | null;
  readonly to: string | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a filter from an address's query. What is empty or no such value filters nothing. */
export function readFilter(query: Readonly<Record<string, string>>): LedgerFilter {
  const oneOf = <T extends string>(values: readonly T[], value: string | undefined): T | null =>
    values.find((known) => known === value) ?? null;
  const day = (value: string | undefined): string | null => (value && DAY.test(value) ? value : null);
  return {
    actor: query.actor?.trim() || null,
    outlet: query.outlet?.trim() || null,
    act: oneOf(ACTS, query.act),
    side: oneOf(SIDES, query.side),
    from: day(query.from),
    to: day(query.to),
  };
}

/** The filter as the query of an address, without what does not matter. */
export const writeFilter = (filter: LedgerFilter): string =>
  new URLSearchParams(
    Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== null),
  ).toString();

export const isFiltered = (filter: LedgerFilter): boolean =>
  Object.values(filter).some((value) => value !== null);

/** The lines that pass every condition, in their order. */
export function filterLedger(
  lines: readonly WireLedgerLine[],
  { actor, outlet, act, side, from, to }: LedgerFilter,
): readonly WireLedgerLine[] {
  const [name, publisher] = [actor?.toLowerCase(), outlet?.toLowerCase()];
  return lines.filter(
    (line) =>
      (name === undefined || line.speaker?.actor.toLowerCase() === name) &&
      (publisher === undefined || line.outlet?.toLowerCase() === publisher) &&
      (act === null || line.act === act) &&
      (side === null || line.side === side) &&
      isWithin(line.saidOn, from, to),
  );
}

/** Whether a statement may have been made between two days; an open end of its own range reaches as far as need be. */
function isWithin(saidOn: string | DayRange | null, from: string | null, to: string | null): boolean {
  if (from === null && to === null) return true;
  if (saidOn === null) return false;
  const range = typeof saidOn === 'string' ? { from: saidOn, to: saidOn } : saidOn;
  return (
    (from === null || range.to === null || range.to >= from) &&
    (to === null || range.from === null || range.from <= to)
  );
}

/** Who stands in a ledger, with the number of their lines, most first, then by name. */
type Tally = readonly { readonly name: string; readonly lines: number }[];

export const actorsOf = (lines: readonly WireLedgerLine[]): Tally =>
  tally(lines.map(({ speaker }) => speaker?.actor));

export const outletsOf = (lines: readonly WireLedgerLine[]): Tally =>
  tally(lines.map(({ outlet }) => outlet));

function tally(names: readonly (string | null | undefined)[]): Tally {
  const counts = new Map<string, number>();
  for (const name of names) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, lines]) => ({ name, lines }))
    .sort((a, b) => b.lines - a.lines || (a.name < b.name ? -1 : 1));
}
