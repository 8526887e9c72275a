import type { Kysely } from 'kysely';
import { articlesIn, type Correction, isAboutGrouping } from '../../model/correction.ts';
import type { Issue, IssueCode } from '../../model/issue.ts';
import { createOutlet, type Outlet } from '../../model/outlet.ts';
import { createRater, type Rater } from '../../model/rater.ts';
import type { Rating } from '../../model/rating.ts';
import type { Store } from '../store.ts';
import { forNames, forRows } from './many.ts';
import { storable, toSnapshot } from './rows.ts';
import type { Flavour } from './schema/flavour.ts';
import type { Db, Tables, Tx } from './schema/schema.ts';
import { bumpStoriesOfArticles, bumpStoriesOfOutlets } from './state.ts';

type Truth = Pick<
  Store,
  | 'nextBatch'
  | 'hasSnapshot'
  | 'saveOutlets'
  | 'saveIssues'
  | 'issues'
  | 'outlets'
  | 'ratings'
  | 'raters'
  | 'snapshots'
  | 'saveCorrection'
  | 'corrections'
  | 'correctionsOn'
>;

/** Snapshots read at once: a few megabytes at most pages' size. */
const PART = 32;

/** What came from the world and from people. */
export function createTruth(db: Db, flavour: Flavour): Truth {
  return {
    nextBatch: async () => (await lastBatch(db)) + 1,
    async hasSnapshot(id) {
      return (
        (await db.selectFrom('snapshot').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
      );
    },
    async saveOutlets(outlets, ratings, raters = []) {
      await flavour.write(db, async (tx) => {
        const changed = [
          ...(await saveNames(tx, flavour, outlets)),
          ...(await saveRatings(tx, flavour, ratings)),
        ];
        await saveRaters(tx, raters);
        await bumpStoriesOfOutlets(tx, flavour, changed);
      });
    },
    async saveIssues(issues) {
      // The newest detail of one trouble stays, also inside one call.
      const rows = new Map(issues.map(toIssueRow).map((row) => [`${row.code} ${row.subject}`, row]));
      await flavour.write(db, (tx) =>
        forRows([...rows.values()], (part) =>
          tx
            .insertInto('issue')
            .values(part)
            .onConflict((conflict) =>
              conflict.columns(['code', 'subject']).doUpdateSet((eb) => ({
                detail: eb.ref('excluded.detail'),
                remedy: eb.ref('excluded.remedy'),
              })),
            )
            .execute(),
        ),
      );
    },
    async issues() {
      const rows = await db.selectFrom('issue').selectAll().orderBy('code').orderBy('subject').execute();
      return rows.map((row): Issue => ({ ...row, code: row.code as IssueCode }));
    },
    async outlets() {
      const rows = await db.selectFrom('outlet').select('body').orderBy('domain').execute();
      // An older version wrote fewer fields.
      return rows.map(({ body }): Outlet => createOutlet(JSON.parse(body)));
    },
    async ratings() {
      const rows = await db.selectFrom('rating').selectAll().orderBy('outlet').orderBy('rater').execute();
      return rows.map((row) => ({ ...row, rating: row.rating as Rating }));
    },
    async raters() {
      const rows = await db.selectFrom('rater').select('body').orderBy('name').execute();
      return rows.map(({ body }): Rater => createRater(JSON.parse(body)));
    },
    async saveCorrection(correction) {
      await flavour.write(db, async (tx) => {
        const added = await tx
          .insertInto('correction')
          .values({ id: correction.id, body: JSON.stringify(correction), batch: await lastBatch(tx) })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .returning('key')
          .executeTakeFirst();
        if (added === undefined) return;
        const named = [...new Set(articlesIn(correction))];
        await forRows(named, (part) =>
          tx
            .insertInto('correction_article')
            .values(part.map((article_id) => ({ article_id, correction_key: added.key })))
            .execute(),
        );
        if (!isAboutGrouping(correction)) await bumpStoriesOfArticles(tx, flavour, named);
      });
    },
    async corrections() {
      const rows = await db.selectFrom('correction').select('body').orderBy('key').execute();
      return rows.map(({ body }): Correction => JSON.parse(body));
    },
    async correctionsOn(articleIds) {
      const rows = await forNames(articleIds, (ids) =>
        db
          .selectFrom('correction_article')
          .innerJoin('correction', 'correction.key', 'correction_article.correction_key')
          .select(['correction.key', 'correction.body'])
          .where(flavour.among('correction_article.article_id', ids))
          .execute(),
      );
      const byKey = new Map(rows.map(({ key, body }) => [key, body]));
      return [...byKey].sort(([a], [b]) => a - b).map(([, body]): Correction => JSON.parse(body));
    },
    async *snapshots() {
      let last = { batch: 0, id: '' };
      for (;;) {
        const rows = await snapshotsAfter(db, last);
        for (const row of rows) yield { batch: row.batch, snapshot: toSnapshot(row) };
        if (rows.length < PART) return;
        last = rows.at(-1)!;
      }
    },
  };
}

/** The number of the latest run, 0 before the first. */
async function lastBatch(db: Db | Tx): Promise<number> {
  const row = await db
    .selectFrom('snapshot')
    .select((eb) => eb.fn.max('batch').as('batch'))
    .executeTakeFirst();
  return row?.batch ?? 0;
}

const toIssueRow = ({ code, subject, detail, remedy }: Issue): Tables['issue'] => ({
  code,
  subject: storable(subject),
  detail: storable(detail),
  remedy: storable(remedy),
});

const snapshotsAfter = (db: Kysely<Tables>, last: { batch: number; id: string }) =>
  db
    .selectFrom('snapshot')
    .selectAll()
    .where(({ eb, refTuple, tuple }) => eb(refTuple('batch', 'id'), '>', tuple(last.batch, last.id)))
    .orderBy('batch')
    .orderBy('id')
    .limit(PART)
    .execute();

/** Gives the domains of the outlets that changed. */
async function saveNames(tx: Tx, flavour: Flavour, outlets: readonly Outlet[]): Promise<string[]> {
  const rows = new Map(outlets.map((outlet) => [outlet.domain, JSON.stringify(outlet)]));
  const known = await forNames(rows.keys(), (domains) =>
    tx.selectFrom('outlet').selectAll().where(flavour.among('domain', domains)).execute(),
  );
  for (const { domain, body } of known) if (rows.get(domain) === body) rows.delete(domain);
  await forRows([...rows], (part) =>
    tx
      .insertInto('outlet')
      .values(part.map(([domain, body]) => ({ domain, body })))
      .onConflict((conflict) =>
        conflict.column('domain').doUpdateSet((eb) => ({ body: eb.ref('excluded.body') })),
      )
      .execute(),
  );
  return [...rows.keys()];
}

/** Gives the domains of the outlets whose rating changed. */
async function saveRatings(
  tx: Tx,
  flavour: Flavour,
  ratings: readonly Tables['rating'][],
): Promise<string[]> {
  const rows = new Map(ratings.map((rating) => [JSON.stringify([rating.outlet, rating.rater]), rating]));
  const known = await forNames(
    ratings.map(({ outlet }) => outlet),
    (domains) => tx.selectFrom('rating').selectAll().where(flavour.among('outlet', domains)).execute(),
  );
  for (const { outlet, rater, rating } of known) {
    const key = JSON.stringify([outlet, rater]);
    if (rows.get(key)?.rating === rating) rows.delete(key);
  }
  await forRows([...rows.values()], (part) =>
    tx
      .insertInto('rating')
      .values(part.map(({ outlet, rater, rating }) => ({ outlet, rater, rating })))
      .onConflict((conflict) =>
        conflict.columns(['outlet', 'rater']).doUpdateSet((eb) => ({ rating: eb.ref('excluded.rating') })),
      )
      .execute(),
  );
  return [...rows.values()].map(({ outlet }) => outlet);
}

async function saveRaters(tx: Tx, raters: readonly Rater[]): Promise<void> {
  const rows = new Map(raters.map((rater) => [rater.name, JSON.stringify(rater)]));
  await forRows([...rows], (part) =>
    tx
      .insertInto('rater')
      .values(part.map(([name, body]) => ({ name, body })))
      .onConflict((conflict) =>
        conflict.column('name').doUpdateSet((eb) => ({ body: eb.ref('excluded.body') })),
      )
      .execute(),
  );
}
