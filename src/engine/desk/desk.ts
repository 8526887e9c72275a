import type { Fetch, FetchOnHost } from '../../collect/fetch/result.ts';
import { HOST_DELAY } from '../../collect/schedule/host-schedule.ts';
import type { Correction } from '../../model/correction.ts';
import type { Store } from '../../store/store.ts';
import type { Wish } from '../../wire/wish.ts';
import type { GivenFile } from '../adding/add-files.ts';
import type { Author } from '../correcting/correct.ts';
import { type Clock, wallClock } from '../following/clock.ts';
import type { Subscribed } from '../following/feeds/subscribe.ts';
import type { PoliteDeps } from '../following/polite.ts';
import { createImports, type Imports } from './imports.ts';

/** What a person may change from the page: the articles, the grouping, and the feeds that are followed. */
export interface Desk {
  readonly imports: Imports;
  /** Does it for somebody, by name where it is given; or says for a person what forbids it, and then nothing has changed. */
  correct(
    wish: Wish,
    by: string | null,
  ): Promise<{ readonly correction: Correction } | { readonly refused: string }>;
  /** Follows a feed no more; what it brought stays. */
  unsubscribe(url: string): Promise<void>;
  /** In the order in which they were made. */
  corrections(): Promise<readonly Correction[]>;
  /** Ends an import that runs as soon as it can end well, and waits for it. */
  close(): Promise<void>;
}

export interface DeskDeps {
  /** For what a person names. */
  readonly fetch: Fetch;
  /** For what feeds are looked for at. */
  readonly fetchOnHost: FetchOnHost;
  readonly clock?: Clock;
  readonly onBug?: (error: Error) => void;
}

/**
 * A desk over one store. Imports and corrections wait for each other: two that group at once would each miss what the other adds.
 * Searches for feeds wait for each other too, in a line of their own: each can take minutes, since hosts want their rest.
 */
export function createDesk(
  store: Store,
  { fetch, fetchOnHost, clock = wallClock, onBug = console.error }: DeskDeps,
): Desk {
  const works = createLine();
  const feeds = createLine();
  const stop = new AbortController();
  const { signal } = stop;
  const { now } = clock;
  const asking = { fetch, fetchOnHost, clock, hostDelay: HOST_DELAY, signal };
  const follow = (places: readonly (string | GivenFile)[]): Promise<Subscribed> =>
    feeds.inTurn(() => subscribeTo(store, places, asking));
  return {
    imports: createImports(store, { fetch, now, inTurn: works.inTurn, follow, signal, onBug }),
    // It waits for no search: whoever takes a feed off sees it go.
    async unsubscribe(url) {
      await store.unsubscribe([url]);
    },
    correct: (wish, madeBy) =>
      works.inTurn(() => correct(store, wish, { madeAt: new Date(now()).toISOString(), madeBy })),
    corrections: () => store.corrections(),
    async close() {
      stop.abort();
      await feeds.end();
      await works.end();
    },
  };
}

/** Works of which each begins when the one before has ended. */
function createLine(): {
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly end: () => Promise<unknown>;
} {
  let last: Promise<unknown> = Promise.resolve();
  return {
    inTurn(work) {
      const result = last.then(work);
      last = result.catch(() => {});
      return result;
    },
    end: () => last,
  };
}

async function subscribeTo(
  store: Store,
  places: readonly (string | GivenFile)[],
  asking: PoliteDeps,
): Promise<Subscribed> {
  // Readers of feeds take memory: they are loaded for the first subscription.
  const { createFeedReader, subscribe } = await import('../following/open.ts');
  const reader = createFeedReader();
  try {
    return await subscribe(store, places, { ...asking, reader });
  } finally {
    await reader.close();
  }
}

async function correct(store: Store, wish: Wish, author: Author): ReturnType<Desk['correct']> {
  // Grouping takes memory: it is loaded for the first correction.
  const { correctStore, ImpossibleWish } = await import('../correcting/correct.ts');
  try {
    return { correction: await correctStore(store, wish, author) };
  } catch (error) {
    if (error instanceof ImpossibleWish) return { refused: error.message };
    throw error;
  }
}
