import { createFeedReader, feedsAsOpml, subscribe, wallClock } from '../../engine/following/open.ts';
import type { Store } from '../../engine/open.ts';
import { type FeedOptions, fetcherFor } from '../fetcher.ts';
import { count, EXIT, tellIssues, UsageError, write, writeLine } from '../io.ts';
import { withStore } from '../with-store.ts';
import { writeFileOrOutput } from '../write-file.ts';

/** `broadsheet subscribe PLACE...`: reading lists, feeds, and pages whose feed is looked for. */
export async function subscribeCommand(
  location: string,
  places: readonly string[],
  options: FeedOptions,
  version: string,
): Promise<number> {
  const fetcher = fetcherFor(options, version);
  const reader = createFeedReader();
  try {
    return await withStore(location, async (store) => {
      const { added, known, issues } = await subscribe(store, places, {
        fetch: fetcher.fetch,
        fetchOnHost: fetcher.fetchOnHost,
        clock: wallClock,
        hostDelay: options.delay * 1000,
        reader,
      });
      tellIssues(issues);
      for (const { url } of added) await write(`${url}\n`);
      await write(`${count(added.length, 'feed')} added, ${known} known already.\n`);
      return issues.length > 0 ? EXIT.inputFailed : EXIT.fine;
    });
  } finally {
    await reader.close();
    await fetcher.close();
  }
}

/** `broadsheet unsubscribe URL...`: what the feeds brought stays. */
export async function unsubscribeCommand(location: string, urls: readonly string[]): Promise<number> {
  return await withStore(location, async (store) => {
    const held = new Set((await store.feeds()).map(({ feed }) => feed.url));
    const strange = urls.filter((url) => !held.has(url));
    if (strange.length > 0)
      throw new UsageError(`Nobody follows ${strange.join(', ')}. "broadsheet feeds" lists the feeds.`);
    await write(`${count(await store.unsubscribe(urls), 'feed')} removed.\n`);
    return EXIT.fine;
  });
}

/** `broadsheet feeds`: a line for each; `--opml` writes a reading list, `-` to standard output. */
export async function feedsCommand(
  location: string,
  options: { json?: boolean; opml?: string },
): Promise<number> {
  return await withStore(location, async (store) => {
    if (options.opml !== undefined) return await writeList(store, options.opml);
    const feeds = await store.feeds();
    for (const { feed, state } of feeds) {
      if (options.json)
        await writeLine({ ...feed, ...state, due: timeOf(state.due), askedAt: timeOf(state.askedAt) });
      else await write(`${feed.url}  ${feed.title ?? 'Without title'}  ${statusOf(state)}\n`);
    }
    if (feeds.length > 0 && !options.json) {
      const pages = await store.visitCounts();
      await write(
        `${count(feeds.length, 'feed')}; of the pages that they listed ${pages.waiting} wait, ${pages.done} are done, ${pages['given up']} are given up.\n`,
      );
    }
    if (feeds.length === 0 && !options.json)
      await write('No feeds are followed yet. Add some: broadsheet subscribe OPML|URL\n');
    return EXIT.fine;
  });
}

async function writeList(store: Store, path: string): Promise<number> {
  await writeFileOrOutput(path, [await feedsAsOpml(store)]);
  return EXIT.fine;
}

type State = Awaited<ReturnType<Store['feeds']>>[number]['state'];

function statusOf({ askedAt, interval, failures, issue, isGone, due }: State): string {
  if (isGone) return 'gone for good';
  const next = `next ${timeOf(due)}`;
  const told = issue === null ? '' : `: ${issue.detail} ${issue.remedy}`;
  if (failures > 0) return `failed ${count(failures, 'time')}, ${next}${told}`;
  if (askedAt === null) return 'not asked yet';
  return `every ${Math.round(interval / 60_000)} min, ${next}${told}`;
}

const timeOf = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());
