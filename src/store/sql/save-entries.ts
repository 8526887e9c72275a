import type { Entry } from '../store.ts';
import { forNames, forRows } from './many.ts';
import { planSave } from './plan.ts';
import { toRevisionRow, toStatementRows } from './rows.ts';
import type { Flavour } from './schema/flavour.ts';
import type { Tables, Tx } from './schema/schema.ts';
import { bumpStories } from './state.ts';
import { markRead } from './waiting.ts';

/** Saves what clean and attribute made of snapshots. @param snapshots their rows, packed before. */
export async function saveAll(
  tx: Tx,
  flavour: Flavour,
  entries: readonly Entry[],
  snapshots: readonly Tables['snapshot'][],
): Promise<void> {
  const articleIds = [...new Set(entries.map(({ article }) => article.id))];
  await flavour.lockArticles(tx, articleIds);
  const known = await forNames(articleIds, (ids) =>
    tx.selectFrom('article').selectAll().where(flavour.among('id', ids)).execute(),
  );
  const revisions = await forNames(
    entries.map(({ revision }) => revision.id),
    (ids) =>
      tx
        .selectFrom('revision')
        .select(['id', 'key', 'batch', 'snapshot_id'])
        .where(flavour.among('id', ids))
        .execute(),
  );
  const plan = planSave(await inStoredBatches(tx, flavour, entries), known, revisions);
  await forRows(snapshots, (part) =>
    tx
      .insertInto('snapshot')
      .values(part)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute(),
  );
  const keys = new Map([
    ...known.map((row) => [row.revision_id, row.revision_key] as const),
    ...revisions.map((row) => [row.id, row.key] as const),
  ]);
  await writeRevisions(tx, plan.revisions, keys);
  await flavour.dropFromIndex(tx, plan.outdated);
  await writeArticles(
    tx,
    plan.articles.map((row) => ({ ...row, revision_key: keys.get(row.revision_id)! })),
  );
  await flavour.addToIndex(
    tx,
    plan.latest.map(({ id, headline, text }) => ({ key: keys.get(id)!, headline, text })),
  );
  await bumpStories(tx, flavour, plan.stories);
  await markRead(
    tx,
    flavour,
    entries.map(({ snapshot }) => snapshot.id),
  );
}

/** A snapshot that came before keeps its run. */
async function inStoredBatches(tx: Tx, flavour: Flavour, entries: readonly Entry[]): Promise<Entry[]> {
  const rows = await forNames(
    entries.map(({ snapshot }) => snapshot.id),
    (ids) => tx.selectFrom('snapshot').select(['id', 'batch']).where(flavour.among('id', ids)).execute(),
  );
  const batches = new Map(rows.map(({ id, batch }) => [id, batch]));
  return entries.map((entry) => ({ ...entry, batch: batches.get(entry.snapshot.id) ?? entry.batch }));
}

/**
 * Writes revisions with their statements. Whoever saves holds their articles, so none comes in between.
 * @param keys of the revisions that are stored; those of new ones are added.
 */
async function writeRevisions(tx: Tx, entries: readonly Entry[], keys: Map<string, number>): Promise<void> {
  const isStored = ({ revision }: Entry): boolean => keys.has(revision.id);
  const stored = entries.filter(isStored);
  const fresh = entries.filter((entry) => !isStored(entry));
  for (const entry of stored) await tellAnew(tx, entry, keys.get(entry.revision.id)!);
  await forRows(fresh, async (part) => {
    const rows = await tx
      .insertInto('revision')
      .values(part.map(toRevisionRow))
      .returning(['id', 'key'])
      .execute();
    for (const { id, key } of rows) keys.set(id, key);
  });
  await forRows(
    entries.flatMap(({ statements, revision }) => toStatementRows(statements, keys.get(revision.id)!)),
    (part) => tx.insertInto('statement').values(part).execute(),
  );
}

/** The id is made of headline and text: only what stands beside them can differ. */
async function tellAnew(tx: Tx, entry: Entry, key: number): Promise<void> {
  const { snapshot_id, batch, language, more } = toRevisionRow(entry);
  await tx
    .updateTable('revision')
    .set({ snapshot_id, batch, language, more })
    .where('key', '=', key)
    .execute();
  await tx.deleteFrom('statement').where('revision_key', '=', key).execute();
}

const writeArticles = (tx: Tx, rows: readonly Tables['article'][]): Promise<void> =>
  forRows(rows, (part) =>
    tx
      .insertInto('article')
      .values(part)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({
          outlet: eb.ref('excluded.outlet'),
          batch: eb.ref('excluded.batch'),
          published: eb.ref('excluded.published'),
          revision_id: eb.ref('excluded.revision_id'),
          revision_key: eb.ref('excluded.revision_key'),
          seen_batch: eb.ref('excluded.seen_batch'),
          seen_snapshot_id: eb.ref('excluded.seen_snapshot_id'),
          grouped: eb.ref('excluded.grouped'),
          statements: eb.ref('excluded.statements'),
        })),
      )
      .execute(),
  );
