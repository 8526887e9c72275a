import type { Account } from '../../model/sheet.ts';

/** Day or instant as milliseconds, a day as its first moment in UTC. */
export const timeOf = (value: string): number => Date.parse(value);

const DAY_MS = 86_400_000;
/** The last moment that a value may mean: a bare day lasts until its end. */
const latestOf = (value: string): number =>
  timeOf(value) + (/^\d{4}-\d{2}-\d{2}$/.test(value) ? DAY_MS - 1 : 0);

/** The account that came out before all others; null where the dates leave that open, as two bare days that are the same do. */
export function earliestOf(accounts: readonly Account[]): Account | null {
  const dated = accounts.flatMap((account) => {
    const value = account.revision.publishedAt?.value;
    return value === undefined ? [] : { account, from: timeOf(value), to: latestOf(value) };
  });
  const [first, second] = dated.sort((a, b) => a.from - b.from);
  return first && (!second || first.to < second.from) ? first.account : null;
}

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
