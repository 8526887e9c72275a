import { SIDES } from '../model/rating.ts';
import { ACTS } from '../model/statement.ts';
import type { LedgerFilter } from '../wire/ledger.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a filter of the ledger from an address. What is empty or no such value filters nothing. */
export function filterOf(query: Readonly<Record<string, string>>): LedgerFilter {
  const oneOf = <T extends string>(values: readonly T[], value: string | undefined): T | null =>
    values.find((known) => known === value) ?? null;
  const day = (value: string | undefined): string | null => (value && DAY.test(value) ? value : null);
  return {
    actor: query.actor?.trim() || null,
    act: oneOf(ACTS, query.act),
    side: oneOf(SIDES, query.side),
    from: day(query.from),
    to: day(query.to),
  };
}

/** The filter as the query of an address, without what does not matter. */
export const queryOf = (filter: LedgerFilter): string =>
  new URLSearchParams(
    Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== null),
  ).toString();
