import type { Fetch } from '../../collect/fetch/result.ts';
import type { Correction } from '../../model/correction.ts';
import type { Issue } from '../../model/issue.ts';
import type { Store } from '../../store/store.ts';
import type { GivenFile } from '../adding/add-files.ts';
import type { Wish } from '../deriving/correct.ts';
import type { Subscribed } from '../following/feeds/subscribe.ts';
import { createImports, type Imports } from './imports.ts';

/** What a person may change from the page: the articles, the grouping, and the feeds that are followed. */
export interface Desk {
  readonly imports: Imports;
  /** Null once it is done; else what forbids it, for a person, and then nothing has changed. */
  correct(wish: Wish): Promise<string | null>;
  /** Follows feeds, pages and reading lists by their addresses. Gives what was wrong. */
  subscribe(places: readonly string[]): Promise<readonly Issue[]>;
  /** Follows a feed no more; what it brought stays. */
  unsubscribe(url: string): Promise<void>;
  /** In the order in which they were made. */
  corrections(): Promise<readonly Correction[]>;
  /** Ends an import that runs as soon as it can end well, and waits for it. */
  close(): Promise<void>;
}

export interface DeskDeps {
  readonly fetch: Fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onBug?: (error: Error) => void;
}

/** A desk over one store. Imports and corrections wait for each other: two that group at once would each miss what the other adds. */
export function createDesk(store: Store, { fetch, now, onBug = console.error }: DeskDeps): Desk {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };
  const stop = new AbortController();
  return {
    imports: createImports(store, {
      fetch,
      now,
      inTurn,
      subscribe: (list) => subscribeTo(store, [list], { fetch, now }),
      signal: stop.signal,
      onBug,
    }),
    subscribe: async (places) => (await subscribeTo(store, places, { fetch, now })).issues,
    unsubscribe: async (url) => {
      await store.unsubscribe([url]);
    },
    correct: (wish) => inTurn(() => correct(store, wish, new Date(now()).toISOString())),
    corrections: () => store.corrections(),
    async close() {
      stop.abort();
      await last;
    },
  };
}

async function subscribeTo(
  store: Store,
  places: readonly (string | GivenFile)[],
  deps: Pick<DeskDeps, 'fetch' | 'now'>,
): Promise<Subscribed> {
  // Readers of feeds take memory: they are loaded for the first subscription.
  const { createFeedReader, subscribe } = await import('../following/open.ts');
  const reader = createFeedReader();
  try {
    return await subscribe(store, places, { ...deps, reader });
  } finally {
    await reader.close();
  }
}

async function correct(store: Store, wish: Wish, madeAt: string): Promise<string | null> {
  // Grouping takes memory: it is loaded for the first correction.
  const { correctStore, UnknownArticles } = await import('../deriving/correct.ts');
  try {
    await correctStore(store, wish, { madeAt, madeBy: null });
    return null;
  } catch (error) {
    if (error instanceof UnknownArticles) return error.message;
    throw error;
  }
}
