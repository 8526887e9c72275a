import { createReader } from '../../engine/answering/store-reader.ts';
import { issueLine } from '../../model/issue.ts';
import type { WireStoryHead } from '../../wire/sheet.ts';
import { count, EXIT, UsageError, write, writeLine } from '../io.ts';
import { sheetMarkdown } from '../markdown.ts';
import { withStore } from '../with-store.ts';

/** `broadsheet stories` */
export async function storiesCommand(
  location: string,
  options: { json?: boolean; limit: number },
): Promise<number> {
  return await withStore(location, async (store) => {
    const { items } = await createReader(store).stories(options.limit, null);
    for (const head of items) await (options.json ? writeLine(head) : write(storyLine(head)));
    if (items.length === 0 && !options.json) await write('No stories yet. Add some: broadsheet add FOLDER\n');
    return EXIT.fine;
  });
}

/** `broadsheet story ID` */
export async function storyCommand(
  location: string,
  id: string,
  options: { json?: boolean },
): Promise<number> {
  return await withStore(location, async (store) => {
    const sheet = await createReader(store).sheet(id);
    if (!sheet) throw new UsageError(`There is no story ${id}. "broadsheet stories" lists them.`);
    await (options.json ? writeLine(sheet) : write(sheetMarkdown(sheet)));
    return EXIT.fine;
  });
}

/** `broadsheet search WORDS` */
export async function searchCommand(
  location: string,
  query: string,
  options: { json?: boolean; limit: number },
): Promise<number> {
  return await withStore(location, async (store) => {
    const hits = await createReader(store).search(query, options.limit);
    for (const hit of hits) {
      if (options.json) await writeLine(hit);
      else await write(`${hit.articleId}  ${hit.headline ?? 'Without headline'}\n    ${hit.excerpt}\n`);
    }
    if (hits.length === 0 && !options.json) await write('No article has these words.\n');
    return EXIT.fine;
  });
}

/** `broadsheet doctor` */
export async function doctorCommand(location: string, options: { json?: boolean }): Promise<number> {
  return await withStore(location, async (store) => {
    // A feed's trouble is over with its next good poll: it stands with the feed.
    const failing = (await store.feeds()).flatMap(({ state }) => state.issue ?? []);
    const issues = [...(await store.issues()), ...failing];
    for (const issue of issues) await (options.json ? writeLine(issue) : write(`${issueLine(issue)}\n`));
    if (issues.length === 0 && !options.json) await write('Nothing is wrong.\n');
    return EXIT.fine;
  });
}

const storyLine = ({ story, headline, lastUpdated, coverage, disputes }: WireStoryHead): string =>
  `${story}  ${lastUpdated?.slice(0, 10) ?? 'undated   '}  ${count(coverage.articles.total, 'article')}, ` +
  `${count(coverage.outlets.total, 'outlet')}${disputes > 0 ? `, ${count(disputes, 'dispute')}` : ''}  ${headline ?? 'Without headline'}\n`;
