import type { Feed, FeedState } from '../model/feed.ts';
import type { Issue } from '../model/issue.ts';

/** A feed that is followed, and how polling it goes. Instants are in UTC. */
export interface WireFeed extends Feed {
  /** Null before the first time. */
  readonly askedAt: string | null;
  /** When it may be asked next; null where its server said that it is gone for good. */
  readonly due: string | null;
  /** Failed polls since the last good one, and what was wrong with the last. */
  readonly failures: number;
  readonly issue: Issue | null;
}

export const toWireFeed = (
  { url, title, home, outlet, folders }: Feed,
  { askedAt, due, failures, issue, isGone }: FeedState,
): WireFeed => ({
  url,
  title,
  home,
  outlet,
  folders,
  askedAt: instantOf(askedAt),
  due: isGone ? null : instantOf(due),
  failures,
  issue,
});

const instantOf = (milliseconds: number | null): string | null =>
  milliseconds === null ? null : new Date(milliseconds).toISOString();
