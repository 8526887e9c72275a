import type { FC } from 'hono/jsx';
import type { WireStoryline } from '../../wire/storyline.ts';
import { StoriesChart } from '../charts/stories.tsx';
import { Page, type View } from '../layout.tsx';
import { DateMark } from '../parts/marks.tsx';
import { Proposals } from '../parts/proposals.tsx';
import { StoryItem } from '../parts/story-item.tsx';
import { counted, headlineWords } from '../words.ts';

const PROPOSALS_SHOWN = 12;
/** Actors of one column. */
const ACTORS_SHOWN = 12;

/** A running affair: its stories in time, and where actors stood over all of them. */
export const StorylinePage: FC<{ view: View; storyline: WireStoryline }> = ({
  view,
  storyline: { stories, proposals, positions, lines },
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
        {positions.length > 0 && (
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
              shown={PROPOSALS_SHOWN}
              actors={ACTORS_SHOWN}
            />
          </section>
        )}
        <h2 class="list-title">Its stories</h2>
        <ol class="chain">
          {stories.map((head) => (
            <li>
              <p class="day-title">
                <DateMark value={head.firstPublished} />
              </p>
              <StoryItem head={head} kind="second" />
            </li>
          ))}
        </ol>
      </section>
    </Page>
  );
};
