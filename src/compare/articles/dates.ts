import type { Account } from '../../model/sheet.ts';

/** Day or instant as milliseconds, a day as its first moment in UTC. */
export const timeOf = (value: string): number => Date.parse(value);

/** When the first of the accounts came out and when the last was changed, as their pages say; null where none does. */
export function publicationOf(accounts: readonly Account[]): {
  firstPublished: string | null;
  lastUpdated: string | null;
} {
  const published = accounts.flatMap(({ revision }) => revision.publishedAt?.value ?? []);
  const modified = accounts.flatMap(({ revision }) => revision.modifiedAt?.value ?? []);
  return {
    firstPublished: extreme(published, (a, b) => a < b),
    lastUpdated: extreme([...published, ...modified], (a, b) => a > b),
  };
}

function extreme(values: readonly string[], isBetter: (a: number, b: number) => boolean): string | null {
  let best: string | null = null;
  for (const value of values) if (best === null || isBetter(timeOf(value), timeOf(best))) best = value;
  return best;
}

/** The day, `YYYY-MM-DD`, on which an account came out where it came out; null where unknown. */
export const dayOfAccount = ({ revision }: Account): string | null =>
  revision.publishedAt?.value.slice(0, 10) ?? null;
