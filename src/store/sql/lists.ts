import type { Store } from '../store.ts';
import { heldOutlets } from './held-outlets.ts';
import { toStatement } from './rows.ts';
import type { Flavour } from './schema/flavour.ts';
import type { Db } from './schema/schema.ts';
import { assertLimit } from './sheets.ts';
import { latestStatements } from './statements.ts';

/** What one actor said and what one outlet carried, latest first. */
export function createLists(db: Db, flavour: Flavour): Pick<Store, 'saidBy' | 'carriedBy' | 'outletsHeld'> {
  return {
    async saidBy(actor, limit) {
      assertLimit(limit);
      const { total } = await db
        .selectFrom('statement')
        .innerJoin('article', 'article.revision_key', 'statement.revision_key')
        .where('statement.actor', '=', actor)
        .select((eb) => eb.fn.countAll().as('total'))
        .executeTakeFirstOrThrow();
      const rows = await latestStatements(db)
        .where('statement.actor', '=', actor)
        // The mark of the undated sorts after every time: here it must come last too.
        .orderBy((eb) => eb.case().when('article.published', '=', '~').then(1).else(0).end())
        .orderBy('article.published', 'desc')
        .orderBy('article.id')
        .orderBy('statement.place')
        .limit(limit)
        .execute();
      return { total: Number(total), items: rows.map(toStatement) };
    },
    async carriedBy(hosts, limit) {
      assertLimit(limit);
      const carried = db.selectFrom('article').where(flavour.among('article.outlet', hosts));
      const { total, reprints } = await carried
        .leftJoin('reprint', 'reprint.article_id', 'article.id')
        .select((eb) => [eb.fn.countAll().as('total'), eb.fn.count('reprint.article_id').as('reprints')])
        .executeTakeFirstOrThrow();
      const rows = await carried
        .select('article.id')
        .orderBy((eb) => eb.case().when('article.published', '=', '~').then(1).else(0).end())
        .orderBy('article.published', 'desc')
        .orderBy('article.id')
        .limit(limit)
        .execute();
      return { total: Number(total), reprints: Number(reprints), items: rows.map(({ id }) => id) };
    },
    outletsHeld: () => heldOutlets(db),
  };
}
