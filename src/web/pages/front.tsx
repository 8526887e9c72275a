import type { FC } from 'hono/jsx';
import type { WirePage } from '../../wire/list.ts';
import type { WireStoryHead } from '../../wire/sheet.ts';
import { dayWords } from '../dates.ts';
import { Page, type View } from '../layout.tsx';
import { StoryItem } from '../parts/story-item.tsx';

/** Stories beside the lead, and briefs below it that fill the column to the height of those. */
const SECONDS = 3;
const UNDER = 2;

/** The latest stories: one leads with two below it, three stand beside them, the rest in columns. */
export const FrontPage: FC<{ view: View; page: WirePage<WireStoryHead>; first: boolean }> = ({
  view,
  page: { items, next },
  first,
}) => {
  const lead = leadOf(items);
  const others = items.filter((head) => head !== lead);
  return (
    <Page
      view={view}
      title="Broadsheet"
      front
      ear={items[0] ? `Latest account: ${dayWords(items[0].lastUpdated)}` : 'No account yet'}
    >
      <h1 class="unseen">{first ? 'Stories' : 'Earlier stories'}</h1>
      {lead === undefined ? (
        <section class="empty">
          <h2>Nothing is on the sheet yet</h2>
          <p>
            Add a folder of articles, then come back: <code>broadsheet add FOLDER</code>
          </p>
        </section>
      ) : (
        <>
          <div class="top">
            <StoryItem head={lead} kind="lead" />
            <div class="seconds">
              {others.slice(0, SECONDS).map((head) => (
                <StoryItem head={head} kind="second" />
              ))}
            </div>
            <div class="under">
              {others.slice(SECONDS, SECONDS + UNDER).map((head) => (
                <StoryItem head={head} kind="brief" />
              ))}
            </div>
          </div>
          <div class="more">
            {others.slice(SECONDS + UNDER).map((head) => (
              <StoryItem head={head} kind="brief" />
            ))}
          </div>
        </>
      )}
      {next !== null && (
        <p class="pager">
          <a href={`/?after=${encodeURIComponent(next)}`} rel="next">
            Earlier stories
          </a>
        </p>
      )}
    </Page>
  );
};

/** The story that most outlets cover leads the page; the latest among equals. */
const leadOf = (heads: readonly WireStoryHead[]): WireStoryHead | undefined =>
  heads.reduce<WireStoryHead | undefined>(
    (lead, head) => (lead && lead.coverage.outlets.total >= head.coverage.outlets.total ? lead : head),
    undefined,
  );
