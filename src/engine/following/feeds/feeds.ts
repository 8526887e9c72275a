import { afterSleep, withoutFuture } from '../../../collect/schedule/feed-schedule.ts';
import type { FeedState } from '../../../model/feed.ts';
import type { FollowedFeed, Store } from '../../../store/store.ts';
import { addressOf } from '../polling/poll.ts';

/** The feeds that are followed, as this process sees them. */
export interface Feeds {
  /** Takes over what others have changed in the store since. */
  reload(now: number): Promise<void>;
  /** Not gone and not under way, the longest due first. */
  waiting(): readonly WaitingFeed[];
  /** Keeps a feed for one poll. False where another process has it, or nobody follows it any more. */
  claim(followed: FollowedFeed, until: number): Promise<boolean>;
  take(url: string): void;
  /** Gives back what was taken and not polled. */
  putBack(url: string): void;
  /** @param state what a poll left; null where it failed. */
  release(url: string, state: FeedState | null): void;
  /** Spreads those that came due while nobody looked. */
  spread(now: number): Promise<void>;
}

/** A feed with the address to ask, which is read once: hundreds are looked at whenever something ends. */
export interface WaitingFeed extends FollowedFeed {
  readonly address: URL;
}

interface Known extends WaitingFeed {
  /** Its due time in the store: ours differs where the clock was set back. */
  readonly storedDue: number;
}

const knownOf = (followed: FollowedFeed, storedDue: number): Known => ({
  feed: followed.feed,
  state: followed.state,
  address: new URL(addressOf(followed)),
  storedDue,
});

export function createFeeds(store: Store): Feeds {
  let known = new Map<string, Known>();
  const underWay = new Set<string>();
  const claim = (url: string, until: number): Promise<boolean> => {
    const one = known.get(url);
    return one === undefined ? Promise.resolve(false) : store.claimFeed(url, one.storedDue, until);
  };
  return {
    async reload(now) {
      const found = await store.feeds();
      known = new Map(
        found.map(({ feed, state }) => {
          const mine = known.get(feed.url);
          // What is under way is decided by its poll.
          const isMine = mine && (mine.storedDue === state.due || underWay.has(feed.url));
          return [
            feed.url,
            isMine
              ? { ...mine, feed, state: withoutFuture(mine.state, now) }
              : knownOf({ feed, state: withoutFuture(state, now) }, state.due),
          ];
        }),
      );
    },
    waiting: () =>
      [...known.values()]
        .filter(({ feed, state }) => !state.isGone && !underWay.has(feed.url))
        .sort((a, b) => a.state.due - b.state.due),
    claim: ({ feed }, until) => claim(feed.url, until),
    take: (url) => underWay.add(url),
    putBack: (url) => underWay.delete(url),
    release(url, state) {
      underWay.delete(url);
      const before = known.get(url);
      if (before && state) known.set(url, knownOf({ feed: before.feed, state }, state.due));
      // The next reload tells.
      else known.delete(url);
    },
    async spread(now) {
      for (const [url, { feed, state }] of known) {
        if (underWay.has(url)) continue;
        const spread = afterSleep(url, state, now);
        if (spread.due !== state.due && (await claim(url, spread.due)))
          known.set(url, knownOf({ feed, state: spread }, spread.due));
      }
    },
  };
}
