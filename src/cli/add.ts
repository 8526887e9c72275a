import { type Added, addPaths } from '../engine/adding/add.ts';
import { addUrls } from '../engine/adding/add-urls.ts';
import type { Store } from '../engine/open.ts';
import { count, withStore } from './commands.ts';
import { type AddOptions, fetcherFor } from './fetcher.ts';
import { EXIT, tellIssues, write } from './io.ts';
import { createProgressBar } from './progress.ts';

const isUrl = (text: string): boolean => /^[a-z][a-z\d+.-]*:\/\//i.test(text);

/** `broadsheet add PATH|URL...`: files and folders first, then the addresses, each in their order. */
export async function addCommand(
  location: string,
  given: readonly string[],
  options: AddOptions,
  version: string,
): Promise<number> {
  const urls = given.filter(isUrl);
  const paths = given.filter((one) => !isUrl(one));
  return await withStore(location, async (store) => {
    const runs: Added[] = [];
    if (paths.length > 0) runs.push(await addFiles(store, paths));
    if (urls.length > 0) runs.push(await addPages(store, urls, options, version));
    const total = (field: 'added' | 'known' | 'sheets'): number =>
      runs.reduce((sum, run) => sum + run[field], 0);
    const issues = runs.flatMap((run) => run.issues);
    tellIssues(issues);
    const { articles, stories } = await store.counts();
    await write(
      `${count(total('added'), 'article')} added, ${total('known')} known already, ` +
        `${count(total('sheets'), 'sheet')} drawn, ${count(issues.length, 'issue')}. ` +
        `The store holds ${count(articles, 'article')} in ${count(stories, 'story', 'stories')}.\n`,
    );
    return issues.length > 0 ? EXIT.inputFailed : EXIT.fine;
  });
}

async function addFiles(store: Store, paths: readonly string[]): Promise<Added> {
  const bar = await createProgressBar(paths);
  try {
    return await addPaths(store, paths, bar.show);
  } finally {
    bar.stop();
  }
}

async function addPages(
  store: Store,
  urls: readonly string[],
  options: AddOptions,
  version: string,
): Promise<Added> {
  const fetcher = fetcherFor(options, version);
  try {
    return await addUrls(store, urls, {
      fetch: fetcher.fetch,
      onProgress: ({ url, state }) => {
        if (process.stderr.isTTY) process.stderr.write(`${state.padEnd(8)} ${url}\n`);
      },
    });
  } finally {
    await fetcher.close();
  }
}
