import type { Entry, Store, StoredRevision } from '../store.ts';
import { forNames, forRows } from './many.ts';
import { planSave } from './plan.ts';
import {
  type StoredRow,
  toRevision,
  toRevisionRow,
  toSnapshotRow,
  toStatement,
  toStatementRows,
  toStoredArticle,
} from './rows.ts';
import type { Flavour } from './schema/flavour.ts';
import type { Db, Tables, Tx } from './schema/schema.ts';
import { bumpStories } from './state.ts';
import { saveVisits } from './visits.ts';
import { markRead } from './waiting.ts';

type Articles = Pick<
  Store,
  | 'saveEntries'
  | 'articlesFrom'
  | 'article'
  | 'articles'
  | 'statementsOf'
  | 'statement'
  | 'revisionsOf'
  | 'revisionCount'
>;

/** Articles read at once. */
const PART = 256;

/** What clean and attribute made. */
export function createArticles(db: Db, flavour: Flavour): Articles {
  const articles: Articles['articles'] = async (ids) => {
    const rows = await forNames(ids, (part) =>
      latestArticles(db).where(flavour.among('article.id', part)).execute(),
    );
    return inOrder(ids, new Map(rows.map((row) => [row.id, toStoredArticle(row)])));
  };
  return {
    articles,
    article: async (id) => (await articles([id]))[0] ?? null,
    async saveEntries(entries, visits = []) {
      if (entries.length + visits.length === 0) return;
      // Packed before the transaction: nobody waits for the compression.
      const snapshots = entries.map(toSnapshotRow);
      await flavour.write(db, async (tx) => {
        if (entries.length > 0) await save(tx, flavour, entries, snapshots);
        await saveVisits(tx, visits);
      });
    },
    async *articlesFrom(batch) {
      let last = { batch, published: '', id: '' };
      for (;;) {
        const rows = await articlesAfter(db, last);
        for (const row of rows) yield toStoredArticle(row);
        if (rows.length < PART) return;
        last = rows.at(-1)!;
      }
    },
    async statementsOf(articleIds) {
      const rows = await forNames(articleIds, (part) =>
        latestStatements(db).where(flavour.among('article.id', part)).orderBy('statement.place').execute(),
      );
      const byArticle = Map.groupBy(rows, (row) => row.article_id);
      return inOrder(articleIds, byArticle).flat().map(toStatement);
    },
    async statement(id) {
      const row = await toldStatements(db).where('statement.id', '=', id).executeTakeFirst();
      return row ? toStatement(row) : null;
    },
    revisionsOf: (articleId) => revisionsOf(db, articleId),
    async revisionCount(articleId) {
      const { count } = await db
        .selectFrom('revision')
        .select((eb) => eb.fn.countAll().as('count'))
        .where('article_id', '=', articleId)
        .executeTakeFirstOrThrow();
      return Number(count);
    },
  };
}

/** All statements, also those of older revisions. */
const toldStatements = (db: Db) =>
  db
    .selectFrom('statement')
    .innerJoin('revision', 'revision.key', 'statement.revision_key')
    .select([
      'statement.id',
      'statement.voice',
      'statement.act',
      'statement.more',
      'revision.id as revision_id',
      'revision.article_id',
    ]);

/** The statements of latest revisions. */
export const latestStatements = (db: Db) =>
  toldStatements(db).innerJoin('article', 'article.revision_id', 'revision.id');

/** Texts of one run are in the order of their snapshots, as everywhere. */
async function revisionsOf(db: Db, articleId: string): Promise<StoredRevision[]> {
  const rows = await db
    .selectFrom('revision')
    .selectAll()
    .where('article_id', '=', articleId)
    .orderBy('batch')
    .orderBy('snapshot_id')
    .execute();
  const told = await toldStatements(db)
    .where('revision.article_id', '=', articleId)
    .orderBy('statement.place')
    .execute();
  const statements = Map.groupBy(told.map(toStatement), ({ revisionId }) => revisionId);
  return rows.map((row) => ({
    batch: row.batch,
    revision: toRevision(row),
    statements: statements.get(row.id) ?? [],
  }));
}

/** Articles with their latest revisions. */
export const latestArticles = (db: Db) =>
  db
    .selectFrom('article')
    .innerJoin('revision', 'revision.id', 'article.revision_id')
    .select([
      'article.id',
      'article.url',
      'article.outlet',
      'article.batch',
      'article.published',
      'article.revision_id',
      'revision.snapshot_id',
      'revision.headline',
      'revision.language',
      'revision.text',
      'revision.more',
    ]);

const articlesAfter = (
  db: Db,
  last: { batch: number; published: string; id: string },
): Promise<readonly StoredRow[]> =>
  latestArticles(db)
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('article.batch', 'article.published', 'article.id'),
        '>',
        tuple(last.batch, last.published, last.id),
      ),
    )
    .orderBy('article.batch')
    .orderBy('article.published')
    .orderBy('article.id')
    .limit(PART)
    .execute();

/** What is known of these names, in their order, each once. */
function inOrder<T>(names: readonly string[], known: ReadonlyMap<string, T>): T[] {
  return [...new Set(names)].flatMap((name) => {
    const found = known.get(name);
    return found === undefined ? [] : [found];
  });
}

async function save(
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
        .select(['id', 'batch', 'snapshot_id'])
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
  await writeRevisions(tx, plan.revisions);
  await flavour.dropFromIndex(tx, plan.outdated);
  await writeArticles(tx, plan.articles);
  await flavour.addToIndex(tx, plan.latest);
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

async function writeRevisions(tx: Tx, entries: readonly Entry[]): Promise<void> {
  await forRows(entries, async (part) => {
    const keys = await tx
      .insertInto('revision')
      .values(part.map(toRevisionRow))
      // The id is made of headline and text: only what stands beside them can differ.
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({
          snapshot_id: eb.ref('excluded.snapshot_id'),
          batch: eb.ref('excluded.batch'),
          language: eb.ref('excluded.language'),
          more: eb.ref('excluded.more'),
        })),
      )
      .returning(['id', 'key'])
      .execute();
    await writeStatements(tx, part, new Map(keys.map(({ id, key }) => [id, key])));
  });
}

async function writeStatements(
  tx: Tx,
  entries: readonly Entry[],
  keys: ReadonlyMap<string, number>,
): Promise<void> {
  await tx
    .deleteFrom('statement')
    .where('revision_key', 'in', [...keys.values()])
    .execute();
  const rows = entries.flatMap(({ statements, revision }) =>
    toStatementRows(statements, keys.get(revision.id)!),
  );
  await forRows(rows, (part) => tx.insertInto('statement').values(part).execute());
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
          seen_batch: eb.ref('excluded.seen_batch'),
          seen_snapshot_id: eb.ref('excluded.seen_snapshot_id'),
          grouped: eb.ref('excluded.grouped'),
          statements: eb.ref('excluded.statements'),
        })),
      )
      .execute(),
  );
