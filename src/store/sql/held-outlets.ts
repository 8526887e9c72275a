import { sql } from 'kysely';
import type { Db, Tx } from './schema/schema.ts';

/** The hosts that have an article, in the order of their letters' codes. */
export async function heldOutlets(db: Db | Tx): Promise<readonly string[]> {
  // From one outlet to the next by the index: a plain DISTINCT looks at every article.
  const { rows } = await sql<{ outlet: string }>`
    WITH RECURSIVE held(outlet) AS (
      SELECT min(outlet) FROM article
      UNION ALL
      SELECT (SELECT min(outlet) FROM article WHERE outlet > held.outlet) FROM held WHERE held.outlet IS NOT NULL
    )
    SELECT outlet FROM held WHERE outlet IS NOT NULL ORDER BY outlet`.execute(db);
  return rows.map(({ outlet }) => outlet);
}
