import { type Added, addPaths, readPaths } from '../../engine/adding/add.ts';
import { addUrls } from '../../engine/adding/add-urls.ts';
import { keepPaths } from '../../engine/adding/keep.ts';
import type { Store } from '../../engine/open.ts';
import { type AddOptions, fetcherFor } from '../fetcher.ts';
import { count, EXIT, tellIssues, UsageError, write } from '../io.ts';
import { createProgressBar } from '../progress.ts';
import { withStore } from '../with-store.ts';

const isUrl = (text: string): boolean => /^[a-z][a-z\d+.-]*:\/\//i.test(text);

/** `broadsheet add PATH|URL...`: files and folders first, then the addresses, each in their order. */
export async function addCommand(
  location: string,
  given: readonly string[],
  options: AddOptions & { readonly later?: boolean },
  version: string,
): Promise<number> {
  const urls = given.filter(isUrl);
  const paths = given.filter((one) => !isUrl(one));
  if (options.later && urls.length > 0)
    throw new UsageError('--later keeps files and folders; addresses are fetched at once.');
  return await withStore(location, async (store) => {
    if (options.later) return await addLater(store, paths);
    const runs: Added[] = [];
    // What is added last groups and draws for all.
    if (paths.length > 0) runs.push(await addFiles(store, paths, urls.length > 0 ? readPaths : addPaths));
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

/** Leaves all stages to `broadsheet work`. */
async function addLater(store: Store, paths: readonly string[]): Promise<number> {
  const { added, known, issues } = await addFiles(store, paths, keepPaths);
  tellIssues(issues);
  await write(
    `${count(added, 'page')} kept for "broadsheet work", ${known} known already, ${count(issues.length, 'issue')}.\n`,
  );
  return issues.length > 0 ? EXIT.inputFailed : EXIT.fine;
}

async function addFiles(store: Store, paths: readonly string[], add: typeof addPaths): Promise<Added> {
  const bar = await createProgressBar(paths);
  try {
    return await add(store, paths, bar.show);
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
