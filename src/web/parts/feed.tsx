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
  if (issue) return `Failed ${counted(failures, 'time')}: ${issue.detail} ${issue.remedy}`;
  if (askedAt === null) return 'Not asked yet.';
  return `Asked ${momentWords(askedAt)}, next from ${momentWords(due)}.`;
}
