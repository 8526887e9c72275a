import type { Account } from '../../model/sheet.ts';
import type { Store } from '../../store/store.ts';
import type { WireReading } from '../../wire/reading.ts';
import { toStoryHead, toWireSheetArticle, type WireSheet, type WireStoryHead } from '../../wire/sheet.ts';
import { toWireStatement } from '../../wire/statement.ts';
import { accountsOf } from '../deriving/accounts.ts';
import { actorPage, outletPage } from './lists.ts';
import type { Reader } from './reader.ts';
import { searchStore } from './search.ts';

/** Reads from a store what the stages have made. */
export function createReader(store: Store): Reader {
  const sheet = async (storyId: string): Promise<WireSheet | null> => {
    const found = await store.sheet(storyId);
    return found && JSON.parse(found.sheet);
  };
  return {
    sheet,
    async stories(limit, after) {
      const { items, next } = await store.sheetHeads(limit, after);
      return { items: items.map(({ head }): WireStoryHead => JSON.parse(head)), next };
    },
    async storyline(id) {
      const found = await store.storyline(id);
      if (!found) return null;
      const sheets = await Promise.all(found.storyIds.map(sheet));
      const stories = sheets.flatMap((each) => (each ? [toStoryHead(each)] : []));
      return { storyline: found.id, stories: stories.sort(byFirstPublished) };
    },
    actor: (name) => actorPage(store, name, sheet),
    outlet: (domain) => outletPage(store, domain),
    async reading(articleId) {
      const [account] = await accountsOf(store, [articleId]);
      if (!account) return null;
      const story = await store.storyOf(articleId);
      const drawn = story === null ? null : await sheet(story);
      return readingOf(account, story, drawn);
    },
    async articleOfStatement(statementId) {
      return (await store.statement(statementId))?.articleId ?? null;
    },
    search: (query, limit) => searchStore(store, query, limit),
    issues: () => store.issues(),
    counts: () => store.counts(),
  };
}

/** Undated stories come last. */
const byFirstPublished = (a: WireStoryHead, b: WireStoryHead): number =>
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
