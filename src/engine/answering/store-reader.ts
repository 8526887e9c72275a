import type { Account } from '../../model/sheet.ts';
import type { Store } from '../../store/store.ts';
import { toWireFeed } from '../../wire/feed.ts';
import type { WireReading } from '../../wire/reading.ts';
import { toStoryHead, toWireSheetArticle, type WireSheet, type WireStoryHead } from '../../wire/sheet.ts';
import { toWireStatement } from '../../wire/statement.ts';
import { accountsOf } from '../deriving/accounts.ts';
import { actorPage, hasActor } from './actor.ts';
import { outletPage, outletsHeld } from './lists.ts';
import { createRatedSheets, type DrawRated, ratedBy } from './rated.ts';
import type { Reader } from './reader.ts';
import { revisionsOf } from './revisions.ts';
import { searchStore } from './search.ts';
import { storylineCourse } from './storyline-course.ts';
import { storylinePositions } from './storyline-positions.ts';
import { whyOf } from './why.ts';

/** Reads from a store what the stages have made. */
export const createReader = (store: Store): Reader => readerFor(store, null, createRatedSheets(store));

/** @param rater null for the sides that sheets are drawn with. */
function readerFor(store: Store, rater: string | null, drawRated: DrawRated): Reader {
  const sheet = async (storyId: string): Promise<WireSheet | null> => {
    const found = await store.sheet(storyId);
    if (!found) return null;
    return rater === null ? JSON.parse(found.sheet) : await drawRated(found, rater);
  };
  const headOf = async (storyId: string, head: string): Promise<WireStoryHead> => {
    const drawn = rater === null ? null : await sheet(storyId);
    return drawn ? toStoryHead(drawn) : JSON.parse(head);
  };
  const rated = rater === null ? (account: Account): Account => account : ratedBy(rater);
  return {
    ratedBy: (other) => readerFor(store, other, drawRated),
    sheet,
    async stories(limit, after) {
      const { items, next } = await store.sheetHeads(limit, after);
      const heads: WireStoryHead[] = [];
      for (const { storyId, head } of items) heads.push(await headOf(storyId, head));
      return { items: heads, next };
    },
    async storyline(id) {
      const found = await store.storyline(id);
      if (!found) return null;
      const drawn = await Promise.all(found.storyIds.map(sheet));
      const sheets = drawn.filter((each) => each !== null).sort(byFirstPublished);
      const course = storylineCourse(sheets, await store.latestDay());
      return { storyline: found.id, stories: sheets.map(toStoryHead), course, ...storylinePositions(sheets) };
    },
    hasActor: (name) => hasActor(store, name),
    actor: (name) => actorPage(store, name, sheet),
    outlets: () => outletsHeld(store),
    outlet: (domain) => outletPage(store, domain),
    async reading(articleId) {
      const story = await store.storyOf(articleId);
      const kin = story === null ? [] : (await store.story(story))?.articleIds;
      const [account] = await accountsOf(store, [articleId], undefined, [articleId, ...(kin ?? [])]);
      if (!account) return null;
      const drawn = story === null ? null : await sheet(story);
      return readingOf(rated(account), story, drawn);
    },
    revisions: (articleId) => revisionsOf(store, articleId),
    textCount: (articleId) => store.revisionCount(articleId),
    why: (articleId) => whyOf(store, articleId),
    async articleOfStatement(statementId) {
      return (await store.statement(statementId))?.articleId ?? null;
    },
    search: (query, limit) => searchStore(store, query, limit, rated),
    feeds: async () => (await store.feeds()).map(({ feed, state }) => toWireFeed(feed, state)),
    issues: () => store.issues(),
    counts: () => store.counts(),
  };
}

/** Undated stories come last. */
const byFirstPublished = (a: WireSheet, b: WireSheet): number =>
  (a.firstPublished ?? '\uffff') < (b.firstPublished ?? '\uffff') ? -1 : 1;

function readingOf(account: Account, story: string | null, sheet: WireSheet | null): WireReading {
  const { article, revision, statements } = account;
  const onSheet = sheet?.articles.find(({ id }) => id === article.id);
  return {
    article: onSheet ?? toWireSheetArticle(account, 0),
    story,
    text: revision.text,
    statements: statements.map((statement) => toWireStatement(statement, revision.text)),
  };
}
