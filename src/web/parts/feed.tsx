import type { FC } from 'hono/jsx';
import type { WireFeed } from '../../wire/feed.ts';
import { momentWords } from '../dates.ts';
import { outsideHref } from '../paths.ts';
import { counted } from '../words.ts';

/** A feed's address and how polling it goes. */
export const FeedLine: FC<{ feed: WireFeed }> = ({ feed }) => (
  <div>
    <p class="subject">
      <a href={outsideHref(feed.url) ?? '#'}>{feed.title ?? feed.url}</a>
    </p>
    <p class={feed.failures > 0 || feed.due === null ? 'line-foot failing' : 'line-foot'}>
      <span class="wraps">{statusOf(feed)}</span>
    </p>
  </div>
);

function statusOf({ askedAt, due, failures, issue }: WireFeed): string {
  if (due === null) return 'Gone for good, its server says; it is asked no more.';
  const told = issue === null ? '' : `${issue.detail} ${issue.remedy}`;
  if (failures > 0) return `Failed ${counted(failures, 'time')}: ${told}`;
  if (askedAt === null) return 'Not asked yet.';
  // What was read in part has not failed.
  return `Asked ${momentWords(askedAt)}, next from ${momentWords(due)}. ${told}`.trim();
}
