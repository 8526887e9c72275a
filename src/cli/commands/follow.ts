import {
  createFeedReader,
  type FollowEvent,
  follow,
  subscribe,
  wallClock,
} from '../../engine/following/open.ts';
import { issueLine } from '../../model/issue.ts';
import { type FeedOptions, fetcherFor } from '../fetcher.ts';
import { count, EXIT, tellIssues, UsageError, write } from '../io.ts';
import { withStore } from '../with-store.ts';

export interface FollowOptions extends FeedOptions {
  readonly once?: boolean;
}

/** Requests that are under way when the program is asked to stop are given as long (milliseconds). */
const GRACE = 5000;
/** Then it ends at once: nothing is lost, since all that was saved is whole. */
const END = 9000;

/** `broadsheet follow [PLACE...]`: until the process is asked to stop, or with `--once` when all that was due is done. */
export async function followCommand(
  location: string,
  places: readonly string[],
  options: FollowOptions,
  version: string,
): Promise<number> {
  const fetcher = fetcherFor(options, version);
  const reader = createFeedReader();
  const { stop, hurry } = createStops();
  try {
    return await withStore(location, async (store) => {
      const { fetch, fetchOnHost } = fetcher;
      const asking = { fetch, fetchOnHost, clock: wallClock, hostDelay: options.delay * 1000, reader };
      const { issues } = await subscribe(store, places, asking);
      tellIssues(issues);
      const { length } = await store.feeds();
      if (length === 0)
        throw new UsageError(
          'No feeds are followed yet: name an OPML file, a feed or a page, as in "follow URL".',
        );
      await write(`Following ${count(length, 'feed')}${options.once ? ' once' : ' (stop it with Ctrl-C)'}\n`);
      const followed = await follow(store, {
        ...asking,
        signal: stop,
        hurry,
        onEvent: tell,
        ...(options.once === undefined ? {} : { once: options.once }),
      });
      await write(
        `${count(followed.polls, 'poll')}, ${count(followed.added, 'article')} added, ` +
          `${count(followed.sheets, 'sheet')} drawn, ${count(followed.issues, 'issue')}.\n`,
      );
      return options.once && followed.issues + issues.length > 0 ? EXIT.inputFailed : EXIT.fine;
    });
  } finally {
    await reader.close();
    await fetcher.close();
  }
}

/** The first signal stops in good order, the second at once. */
function createStops(): { stop: AbortSignal; hurry: AbortSignal } {
  const stop = new AbortController();
  const hurry = new AbortController();
  const onSignal = (): void => {
    if (stop.signal.aborted) process.exit(EXIT.fine);
    stop.abort();
    setTimeout(() => hurry.abort(), GRACE).unref();
    setTimeout(() => process.exit(EXIT.fine), END).unref();
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  return { stop: stop.signal, hurry: hurry.signal };
}

/** Trouble always; what came in only for a person who watches. */
function tell(event: FollowEvent): void {
  if (event.kind !== 'sheets' && event.issue) process.stderr.write(`${issueLine(event.issue)}\n`);
  else if (!process.stderr.isTTY) return;
  else if (event.kind === 'page' && event.isAdded) process.stderr.write(`added    ${event.url}\n`);
  else if (event.kind === 'feed' && event.begun > 0)
    process.stderr.write(`listed   ${count(event.begun, 'new page')} in ${event.url}\n`);
  else if (event.kind === 'sheets' && event.drawn > 0)
    process.stderr.write(`drawn    ${count(event.drawn, 'sheet')}\n`);
}
