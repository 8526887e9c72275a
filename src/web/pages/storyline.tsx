import type { FC } from 'hono/jsx';
import type { WireStoryline } from '../../wire/storyline.ts';
import { portion } from '../budget.ts';
import { StoriesChart } from '../charts/stories.tsx';
import { Page, type View } from '../layout.tsx';
import { DateMark } from '../parts/marks.tsx';
import { cut, Pager } from '../parts/pager.tsx';
import { Proposals } from '../parts/proposals.tsx';
import { StoryItem } from '../parts/story-item.tsx';
import { storylinePath } from '../paths.ts';
import { counted, headlineWords } from '../words.ts';

const STORIES_A_PAGE = 20;
const PROPOSALS_SHOWN = 12;
/** Actors of one column. */
const ACTORS_SHOWN = 12;

/** A running affair: its stories in time, and where actors stood over all of them. `share`: what part of the positions there is room for, up to 1. */
export const StorylinePage: FC<{ view: View; storyline: WireStoryline; page: number; share: number }> = ({
  view,
  page,
  share,
  storyline: { storyline, stories, proposals, positions, lines },
}) => {
  const latest = stories.at(-1)?.headline ?? null;
  return (
    <Page view={view} title={`The whole affair: ${headlineWords(latest)}`}>
      <section class="list-page storyline">
        <header class="head">
          <p class="kicker">{counted(stories.length, 'story', 'stories')}, earliest first</p>
          <h1>The whole affair</h1>
        </header>
        <StoriesChart stories={stories} />
        {page === 1 && positions.length > 0 && (
          <section class="affair-positions" aria-labelledby="positions-title">
            <h2 class="list-title" id="positions-title">
              Where they stand
            </h2>
            <p class="note">
              Each actor’s latest first-hand word in all stories of the affair, with its history: up is for,
              down is against.
            </p>
            <Proposals
              proposals={proposals}
              positions={positions}
              lines={new Map(lines.map((line) => [line.id, line]))}
              shown={portion(PROPOSALS_SHOWN, share)}
              actors={portion(ACTORS_SHOWN, share)}
            />
          </section>
        )}
        <h2 class="list-title">Its stories</h2>
        <ol class="chain">
          {cut(stories, page, STORIES_A_PAGE).map((head) => (
            <li>
              <p class="day-title">
                <DateMark value={head.firstPublished} />
              </p>
              <StoryItem head={head} kind="second" />
            </li>
          ))}
        </ol>
        <Pager path={storylinePath(storyline)} page={page} count={stories.length} size={STORIES_A_PAGE} />
      </section>
    </Page>
  );
};
