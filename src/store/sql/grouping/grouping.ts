import type { Correction } from '../../../model/correction.ts';
import type { Reprint } from '../../../model/reprint.ts';
import type { Storyline } from '../../../model/story.ts';
import type { Why } from '../../../model/why.ts';
import type { Store } from '../../store.ts';
import { forNames, forRows } from '../many.ts';
import { toStory } from '../rows.ts';
import type { Flavour } from '../schema/flavour.ts';
import type { Db } from '../schema/schema.ts';
import { saveGrouping } from './save-grouping.ts';

type Groups = Pick<
  Store,
  | 'saveGrouping'
  | 'newCorrections'
  | 'firstUngroupedBatch'
  | 'story'
  | 'storyline'
  | 'storyOf'
  | 'reprintsOf'
  | 'whyOf'
>;

/** The id as it stands, or the one that it was merged into. */
export async function targetOf(db: Db, id: string): Promise<string> {
  const alias = await db.selectFrom('alias').select('to_id').where('from_id', '=', id).executeTakeFirst();
  return alias?.to_id ?? id;
}

/** What group made. */
export function createGroups(db: Db, flavour: Flavour): Groups {
  const storyRow = (id: string) => db.selectFrom('story').selectAll().where('id', '=', id).executeTakeFirst();
  const storylineRow = (id: string) =>
    db.selectFrom('storyline').selectAll().where('id', '=', id).executeTakeFirst();
  return {
    saveGrouping: (grouping, followed = []) =>
      flavour.write(db, async (tx) => {
        await saveGrouping(tx, flavour, grouping);
        await forRows(followed, (ids) =>
          tx
            .insertInto('followed_correction')
            .values(ids.map((id) => ({ id })))
            .onConflict((conflict) => conflict.column('id').doNothing())
            .execute(),
        );
      }),
    async newCorrections() {
      const rows = await db
        .selectFrom('correction')
        .leftJoin('followed_correction', 'followed_correction.id', 'correction.id')
        .select(['correction.body', 'correction.batch'])
        .where('followed_correction.id', 'is', null)
        .orderBy('correction.key')
        .execute();
      return rows.map(({ body, batch }) => ({ batch, correction: JSON.parse(body) as Correction }));
    },
    async firstUngroupedBatch() {
      const row = await db
        .selectFrom('article')
        .select((eb) => eb.fn.min('batch').as('batch'))
        .where('grouped', '=', 0)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('unread').select('unread.batch').whereRef('unread.batch', '<=', 'article.batch'),
            ),
          ),
        )
        .executeTakeFirst();
      return row?.batch ?? null;
    },
    async story(id) {
      const row = (await storyRow(id)) ?? (await storyRow(await targetOf(db, id)));
      return row ? toStory(row) : null;
    },
    async storyline(id) {
      const row = (await storylineRow(id)) ?? (await storylineRow(await targetOf(db, id)));
      return row ? ({ id: row.id, storyIds: JSON.parse(row.story_ids) } satisfies Storyline) : null;
    },
    async storyOf(articleId) {
      const row = await db
        .selectFrom('article')
        .select('story_id')
        .where('id', '=', articleId)
        .executeTakeFirst();
      return row?.story_id ?? null;
    },
    async reprintsOf(articleIds) {
      const rows = await forNames(articleIds, (ids) =>
        db
          .selectFrom('reprint')
          .select('body')
          .where(flavour.among('article_id', ids))
          .orderBy('article_id')
          .execute(),
      );
      return rows.map(({ body }): Reprint => JSON.parse(body));
    },
    async whyOf(articleId) {
      const row = await db
        .selectFrom('why')
        .select('body')
        .where('article_id', '=', articleId)
        .executeTakeFirst();
      return row ? ({ articleId, ...JSON.parse(row.body) } satisfies Why) : null;
    },
  };
}
