import type { Reprint } from '../../../model/reprint.ts';
import type { Why } from '../../../model/why.ts';
import type { Grouping } from '../../store.ts';
import { forNames, forRows } from '../many.ts';
import type { Flavour } from '../schema/flavour.ts';
import type { Tx } from '../schema/schema.ts';

/** Every alias points at the id that holds now, so that one step finds it. A story or storyline that is there is no alias. */
export async function saveAliases(
  tx: Tx,
  flavour: Flavour,
  aliases: Grouping['aliases'],
  there: readonly string[],
): Promise<void> {
  for (const { from, to } of aliases) {
    await tx.updateTable('alias').set({ to_id: to }).where('to_id', '=', from).execute();
    await tx
      .insertInto('alias')
      .values({ from_id: from, to_id: to })
      .onConflict((conflict) => conflict.column('from_id').doUpdateSet({ to_id: to }))
      .execute();
  }
  await forNames(there, async (ids) => {
    await tx.deleteFrom('alias').where(flavour.among('from_id', ids)).execute();
    return [];
  });
}

/** Replaces what is known of these articles as copies. Gives the articles for which that changed. */
export async function saveReprints(
  tx: Tx,
  flavour: Flavour,
  articleIds: readonly string[],
  reprints: readonly Reprint[],
): Promise<string[]> {
  const rows = new Map(
    reprints.map((reprint) => [
      reprint.articleId,
      { article_id: reprint.articleId, original_id: reprint.originalId, body: JSON.stringify(reprint) },
    ]),
  );
  const known = await forNames([...articleIds, ...rows.keys()], (ids) =>
    tx.selectFrom('reprint').select(['article_id', 'body']).where(flavour.among('article_id', ids)).execute(),
  );
  const before = new Map(known.map((row) => [row.article_id, row.body]));
  const gone = [...before.keys()].filter((id) => !rows.has(id));
  await forNames(gone, async (ids) => {
    await tx.deleteFrom('reprint').where(flavour.among('article_id', ids)).execute();
    return [];
  });
  const changed = [...rows.values()].filter((row) => before.get(row.article_id) !== row.body);
  await forRows(changed, (part) =>
    tx
      .insertInto('reprint')
      .values(part)
      .onConflict((conflict) =>
        conflict.column('article_id').doUpdateSet((eb) => ({
          original_id: eb.ref('excluded.original_id'),
          body: eb.ref('excluded.body'),
        })),
      )
      .execute(),
  );
  return [...gone, ...changed.map((row) => row.article_id)];
}

/** The latest decision on an article stands. */
export async function saveWhy(tx: Tx, why: readonly Why[]): Promise<void> {
  const rows = new Map(why.map(({ articleId, ...rest }) => [articleId, JSON.stringify(rest)]));
  await forRows([...rows], (part) =>
    tx
      .insertInto('why')
      .values(part.map(([article_id, body]) => ({ article_id, body })))
      .onConflict((conflict) =>
        conflict.column('article_id').doUpdateSet((eb) => ({ body: eb.ref('excluded.body') })),
      )
      .execute(),
  );
}
