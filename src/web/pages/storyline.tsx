import type { FC } from 'hono/jsx';
import type { WireStoryline } from '../../wire/storyline.ts';
import { Page, type View } from '../layout.tsx';
import { DateMark } from '../parts/marks.tsx';
import { StoryItem } from '../parts/story-item.tsx';
import { counted, headlineWords } from '../words.ts';

/** A running affair: its stories in the order of time. */
export const StorylinePage: FC<{ view: View; storyline: WireStoryline }> = ({
  view,
  storyline: { stories },
}) => {
  const latest = stories.at(-1)?.headline ?? null;
  return (
    <Page view={view} title={`The whole affair: ${headlineWords(latest)}`}>
      <section class="list-page storyline">
        <header class="head">
          <p class="kicker">{counted(stories.length, 'story', 'stories')}, earliest first</p>
          <h1>The whole affair</h1>
        </header>
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
