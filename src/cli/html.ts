import type { Reader } from '../engine/answering/reader.ts';
import { createApp } from '../web/app.tsx';
import type { WireSheet } from '../wire/sheet.ts';

/** The page that the reader shows for a sheet, as one file with its style inside. */
export async function sheetHtml(sheet: WireSheet): Promise<string> {
  const app = createApp(readerOf(sheet));
  const fetched = async (path: string): Promise<string> => await (await app.request(path)).text();
  const page = await fetched(`/stories/${sheet.story}`);
  const link = /<link rel="stylesheet" href="([^"]+)"\/?>/.exec(page);
  return link ? page.replace(link[0], `<style>${await fetched(link[1]!)}</style>`) : page;
}

/** A reader that knows one sheet. */
const readerOf = (sheet: WireSheet): Reader => ({
  ratedBy: () => readerOf(sheet),
  sheet: async (id) => (id === sheet.story ? sheet : null),
  stories: async () => ({ items: [], next: null }),
  storyline: async () => null,
  hasActor: async () => false,
  actor: async () => null,
  outlets: async () => [],
  outlet: async () => null,
  reading: async () => null,
  revisions: async () => null,
  textCount: async () => 1,
  why: async () => null,
  articleOfStatement: async () => null,
  search: async () => [],
  feeds: async () => [],
  issues: async () => [],
  counts: async () => ({ snapshots: 0, articles: 0, statements: 0, stories: 0, storylines: 0, issues: 0 }),
});
