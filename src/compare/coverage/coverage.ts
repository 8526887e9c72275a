import type { Coverage, Lean, SideCounts } from '../../model/coverage.ts';
import { SIDES, type Side, sideOf } from '../../model/rating.ts';
import type { Account } from '../../model/sheet.ts';
import { originsOf } from './origins.ts';

/** Who covers a story, counted four ways. Accounts come in the order of publication: the earliest gives a group its side. */
export function coverageOf(accounts: readonly Account[]): Coverage {
  const origins = originsOf(accounts);
  const known = accounts.filter(({ outlet }) => outlet !== null);
  const outlets = firstByKey(known, ({ outlet }) => outlet!.domain);
  const outletCounts = countSides(outlets.map(sideOfAccount));
  return {
    articles: countSides(accounts.map(sideOfAccount)),
    outlets: outletCounts,
    families: countSides(familySides(outlets)),
    origins: countSides(originSides(accounts, origins)),
    articlesWithoutOutlet: accounts.length - known.length,
    lean: leanOf(outletCounts),
  };
}

export const sideOfAccount = ({ rating }: Account): Side => sideOf(rating);

function firstByKey(accounts: readonly Account[], keyOf: (account: Account) => string): Account[] {
  const first = new Map<string, Account>();
  for (const account of accounts) if (!first.has(keyOf(account))) first.set(keyOf(account), account);
  return [...first.values()];
}

/** The side of each publisher family: that of most of its outlets, of the earliest where two are level. */
function familySides(outlets: readonly Account[]): Side[] {
  const families = Map.groupBy(outlets, ({ outlet }) => outlet!.owner ?? `outlet ${outlet!.domain}`);
  return [...families.values()].map((family) => {
    const counts = countSides(family.map(sideOfAccount));
    return family.map(sideOfAccount).reduce((best, side) => (counts[side] > counts[best] ? side : best));
  });
}

/** The side of each origin: that of the original where we hold it, else of the earliest reprint. */
function originSides(accounts: readonly Account[], origins: ReadonlyMap<string, string>): Side[] {
  const groups = Map.groupBy(accounts, ({ article }) => origins.get(article.id)!);
  return [...groups].map(([id, group]) =>
    sideOfAccount(group.find(({ article }) => article.id === id) ?? group[0]!),
  );
}

export function countSides(sides: readonly Side[]): SideCounts {
  const counts = { left: 0, center: 0, right: 0, unrated: 0, total: sides.length };
  for (const side of sides) counts[side]++;
  return counts;
}

/** The side with most outlets; null where no outlet is rated or two sides are level. */
export function leanOf(outlets: SideCounts): Lean | null {
  const rated = outlets.total - outlets.unrated;
  const [first, second] = SIDES.filter((side) => side !== 'unrated').sort((a, b) => outlets[b] - outlets[a]);
  if (rated === 0 || outlets[first!] === outlets[second!]) return null;
  const count = outlets[first!];
  return {
    side: first!,
    count,
    ofAll: outlets.total,
    percentOfAll: Math.round((100 * count) / outlets.total),
    ofRated: rated,
    percentOfRated: Math.round((100 * count) / rated),
  };
}
