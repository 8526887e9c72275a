import type { Storyline } from '../../../model/story.ts';
import type { Store, StoredArticle } from '../../store.ts';
import { latestArticles } from '../articles.ts';
import { forNames } from '../many.ts';
import { toStoredArticle, toStory, UNDATED } from '../rows.ts';
import type { Flavour } from '../schema/flavour.ts';
import type { Db } from '../schema/schema.ts';

type Stream = Pick<Store, 'articlesToGroup' | 'groupedBetween' | 'groupedCount' | 'latestDay' | 'groupingOf'>;

/** Articles read at once. */
const PART = 256;

/** The articles as the stream that group reads. */
export function createStream(db: Db, flavour: Flavour, reprintsOf: Store['reprintsOf']): Stream {
  /** Whole articles by their ids, in the order of these. */
  async function* inParts(ids: readonly string[]): AsyncGenerator<StoredArticle> {
    for (let start = 0; start < ids.length; start += PART) {
      const part = ids.slice(start, start + PART);
      const rows = await latestArticles(db).where(flavour.among('article.id', part)).execute();
      const byId = new Map(rows.map((row) => [row.id, row]));
      for (const id of part) if (byId.has(id)) yield toStoredArticle(byId.get(id)!);
    }
  }
  return {
    async *articlesToGroup() {
      const open = await db
        .selectFrom('unread')
        .select((eb) => eb.fn.min('batch').as('batch'))
        .executeTakeFirst();
      let query = db.selectFrom('article').select('id').where('grouped', '=', 0);
      if (open?.batch != null) query = query.where('batch', '<', open.batch);
      const rows = await query.orderBy('batch').orderBy('published').orderBy('id').execute();
      yield* inParts(rows.map(({ id }) => id));
    },
    async *groupedBetween(days) {
      const grouped = db
        .selectFrom('article')
        .select(['id', 'batch', 'published'])
        .where('story_id', 'is not', null);
      const undated = grouped.where('published', '=', UNDATED);
      let query = undated;
      if (days) {
        const dated = grouped.where('published', '>=', days.from).where('published', '<', days.to);
        const first = await dated
          .clearSelect()
          .select((eb) => eb.fn.min('batch').as('batch'))
          .executeTakeFirst();
        if (first?.batch == null) return;
        query = dated.union(undated.where('batch', '>=', first.batch));
      }
      const rows = await query.orderBy('batch').orderBy('published').orderBy('id').execute();
      yield* inParts(rows.map(({ id }) => id));
    },
    async groupedCount(most) {
      const rows = await db
        .selectFrom('article')
        .select('id')
        .where('story_id', 'is not', null)
        .limit(most)
        .execute();
      return rows.length;
    },
    async latestDay() {
      const row = await db
        .selectFrom('article')
        .select('published')
        .where('published', '<', UNDATED)
        .orderBy('published', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.published ?? null;
    },
    async groupingOf(articleIds) {
      const among = await forNames(articleIds, (ids) =>
        db
          .selectFrom('article')
          .innerJoin('story', 'story.id', 'article.story_id')
          .selectAll('story')
          .where(flavour.among('article.id', ids))
          .execute(),
      );
      const stories = [...new Map(among.map((row) => [row.id, toStory(row)])).values()];
      const lines = await forNames(
        stories.map(({ storylineId }) => storylineId),
        (ids) => db.selectFrom('storyline').selectAll().where(flavour.among('id', ids)).execute(),
      );
      return {
        stories,
        storylines: lines.map((row): Storyline => ({ id: row.id, storyIds: JSON.parse(row.story_ids) })),
        reprints: await reprintsOf(articleIds),
      };
    },
  };
}
