import type { Store, StoredRevision } from '../store.ts';
import { forNames } from './many.ts';
import { type StoredRow, toRevision, toSnapshotRow, toStatement, toStoredArticle } from './rows.ts';
import { saveAll } from './save-entries.ts';
import type { Flavour } from './schema/flavour.ts';
import type { Db } from './schema/schema.ts';
import { statementsIn, TOLD } from './statements.ts';
import { saveVisits } from './visits.ts';

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
        if (entries.length > 0) await saveAll(tx, flavour, entries, snapshots);
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
      const latest = await forNames(articleIds, (part) =>
        db
          .selectFrom('article')
          .select(['id as article_id', 'revision_id', 'revision_key as key'])
          .where(flavour.among('id', part))
          .execute(),
      );
      const statements = Map.groupBy(await statementsIn(db, latest), ({ articleId }) => articleId);
      return inOrder(articleIds, statements).flat();
    },
    async statement(id) {
      const row = await db
        .selectFrom('statement')
        .innerJoin('revision', 'revision.key', 'statement.revision_key')
        .select([...TOLD, 'revision.id as revision_id', 'revision.article_id'])
        .where('statement.id', '=', id)
        .executeTakeFirst();
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

/** Texts of one run are in the order of their snapshots, as everywhere. */
async function revisionsOf(db: Db, articleId: string): Promise<StoredRevision[]> {
  const rows = await db
    .selectFrom('revision')
    .selectAll()
    .where('article_id', '=', articleId)
    .orderBy('batch')
    .orderBy('snapshot_id')
    .execute();
  const told = await statementsIn(
    db,
    rows.map(({ key, id, article_id }) => ({ key, revision_id: id, article_id })),
  );
  const statements = Map.groupBy(told, ({ revisionId }) => revisionId);
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
    .innerJoin('revision', 'revision.key', 'article.revision_key')
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
