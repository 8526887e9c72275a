import type { HoldRole } from '../role.ts';
import type { Counts, Store } from '../store.ts';
import { createArticles } from './articles.ts';
import { createFollowing } from './following.ts';
import { createGroups } from './grouping/grouping.ts';
import { createStream } from './grouping/stream.ts';
import { createLists } from './lists.ts';
import type { Flavour } from './schema/flavour.ts';
import type { Db } from './schema/schema.ts';
import { excerptOf, wordsOf } from './search.ts';
import { assertLimit, createSheets } from './sheets.ts';
import { createTruth } from './truth.ts';
import { createWaiting } from './waiting.ts';

/** A store over a database whose schema is up to date. */
export function createSqlStore({
  db,
  flavour,
  location,
  holdRole,
}: {
  readonly db: Db;
  readonly flavour: Flavour;
  readonly location: string;
  readonly holdRole: HoldRole;
}): Store {
  const groups = createGroups(db, flavour);
  return {
    location,
    close: () => db.destroy(),
    ...createTruth(db, flavour),
    ...createFollowing(db, flavour),
    ...createArticles(db, flavour),
    ...createLists(db, flavour),
    ...groups,
    ...createWaiting(db, flavour),
    ...createStream(db, flavour, groups.reprintsOf),
    holdRole,
    ...createSheets(db, flavour),
    async search(query, limit) {
      assertLimit(limit);
      const words = wordsOf(query);
      const found = words.length === 0 ? [] : await flavour.search(db, words, limit);
      return found.map(({ articleId, storyId, headline, text }) => ({
        articleId,
        storyId,
        excerpt: excerptOf(text, words) || excerptOf(headline ?? '', words),
      }));
    },
    counts: () => countAll(db),
    forgetDerived: () => forgetDerived(db, flavour),
  };
}

/** Statements are those of the latest revisions. */
async function countAll(db: Db): Promise<Counts> {
  const count = async (table: 'snapshot' | 'story' | 'storyline' | 'issue'): Promise<number> => {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll().as('rows'))
      .executeTakeFirstOrThrow();
    return Number(row.rows);
  };
  const { rows, statements } = await db
    .selectFrom('article')
    .select((eb) => [eb.fn.countAll().as('rows'), eb.fn.sum('statements').as('statements')])
    .executeTakeFirstOrThrow();
  return {
    snapshots: await count('snapshot'),
    articles: Number(rows),
    statements: Number(statements ?? 0),
    stories: await count('story'),
    storylines: await count('storyline'),
    issues: await count('issue'),
  };
}

const forgetDerived = (db: Db, flavour: Flavour): Promise<void> =>
  flavour.write(db, async (tx) => {
    await flavour.lockAll(tx);
    await flavour.clearIndex(tx);
    for (const table of [
      'sheet',
      'alias',
      'storyline',
      'story',
      'reprint',
      'why',
      'article',
      'statement',
      'revision',
      'followed_correction',
    ] as const)
      await tx.deleteFrom(table).execute();
  });
