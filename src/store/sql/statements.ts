import type { Statement } from '../../model/statement.ts';
import { forRows } from './many.ts';
import { toStatement } from './rows.ts';
import type { Db } from './schema/schema.ts';

/** What a row tells of a statement itself. */
export const TOLD = ['statement.id', 'statement.voice', 'statement.act', 'statement.more'] as const;

/** Which revision holds statements, and of which article. */
interface Holder {
  readonly key: number;
  readonly revision_id: string;
  readonly article_id: string;
}

/**
 * The statements of revisions, in the order of their places. They are asked for by their keys and not by a join: a server that has not
 * counted a table of many partitions yet would rather read all of it.
 */
export async function statementsIn(db: Db, holders: readonly Holder[]): Promise<Statement[]> {
  const byKey = new Map(holders.map((holder) => [holder.key, holder]));
  const found: Statement[] = [];
  await forRows([...byKey.keys()], async (keys) => {
    const rows = await db
      .selectFrom('statement')
      .select([...TOLD, 'statement.revision_key'])
      .where('statement.revision_key', 'in', keys)
      .orderBy('statement.place')
      .execute();
    found.push(...rows.map((row) => toStatement({ ...row, ...byKey.get(row.revision_key)! })));
  });
  return found;
}

/** The statements of latest revisions. */
export const latestStatements = (db: Db) =>
  db
    .selectFrom('statement')
    .innerJoin('article', 'article.revision_key', 'statement.revision_key')
    .select([...TOLD, 'article.revision_id', 'article.id as article_id']);
