import type { Account } from '../../model/sheet.ts';

/**
 * The origin of each account, by its article's id: reprints of one text have one origin, named after the original.
 * A reprint of a reprint goes back to the first of them; a circle, which no correct grouping makes, ends where it began.
 */
export function originsOf(accounts: readonly Account[]): ReadonlyMap<string, string> {
  const originals = new Map(
    accounts.flatMap(({ article, reprint }) => (reprint ? [[article.id, reprint.originalId] as const] : [])),
  );
  const origins = new Map<string, string>();
  for (const { article } of accounts) {
    const seen = new Set<string>();
    let id = article.id;
    while (originals.has(id) && !seen.has(id)) {
      seen.add(id);
      id = originals.get(id)!;
    }
    origins.set(article.id, id);
  }
  return origins;
}
