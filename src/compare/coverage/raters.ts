import type { RaterCoverage } from '../../model/difference.ts';
import { type Side, sideOf } from '../../model/rating.ts';
import type { Account } from '../../model/sheet.ts';
import { countSides, leanOf } from './coverage.ts';

/** The outlets of a story as each rater places them, in the order of the raters' names. Nothing is averaged. */
export function raterCoverages(accounts: readonly Account[]): RaterCoverage[] {
  const outlets = new Map(
    accounts.flatMap((account) => (account.outlet ? [[account.outlet.domain, account] as const] : [])),
  );
  const ratings = [...outlets.values()].flatMap((account) => account.ratings ?? []);
  const raters = [...new Set(ratings.map(({ rater }) => rater))].sort();
  return raters.map((rater) => {
    const sides = [...outlets.values()].map((account): Side => {
      const own = account.ratings?.find((one) => one.rater === rater);
      return sideOf(own?.rating ?? null);
    });
    const counts = countSides(sides);
    return { rater, outlets: counts, lean: leanOf(counts) };
  });
}
