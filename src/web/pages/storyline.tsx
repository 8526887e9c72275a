import type { FC } from 'hono/jsx';
import type { WireStoryHead } from '../../wire/sheet.ts';
import type { WireCourse, WireStoryline } from '../../wire/storyline.ts';
import { portion } from '../budget.ts';
import { StoriesChart } from '../charts/stories.tsx';
import { Page, type View } from '../layout.tsx';
import { DateMark } from '../parts/marks.tsx';
import { cut, Pager } from '../parts/pager.tsx';
import { Proposals } from '../parts/proposals.tsx';
import { StoryItem } from '../parts/story-item.tsx';
import { storylinePath, storyPath } from '../paths.ts';
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
  storyline: { storyline, stories, course, proposals, positions, lines },
}) => {
  const headline = headlineWords(widest(stories)?.headline ?? null);
  return (
    <Page view={view} title={`The whole affair: ${headline}`}>
      <section class="list-page storyline">
        <header class="head">
          <p class="kicker">The whole affair</p>
          <h1>{headline}</h1>
          <p class="facts">
            <span>{counted(stories.length, 'story', 'stories')}, called after the most covered one</span>{' '}
            <span>
              <DateMark value={stories[0]?.firstPublished ?? null} /> to{' '}
              <DateMark value={course.ended ?? latestOf(stories)} />
            </span>{' '}
            {course.ended !== null && <span>ended: a month of other news has passed since</span>}
          </p>
        </header>
        <StoriesChart stories={stories} course={course} />
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
        <h2 class="list-title">Its stories, earliest first</h2>
        <ol class="chain">
          {cut(stories, page, STORIES_A_PAGE).map((head) => (
            <li>
              <p class="day-title">
                <DateMark value={head.firstPublished} />
              </p>
              <Turn story={head.story} course={course} stories={stories} />
              <StoryItem head={head} kind="second" />
            </li>
          ))}
        </ol>
        <Pager path={storylinePath(storyline)} page={page} count={stories.length} size={STORIES_A_PAGE} />
      </section>
    </Page>
  );
};

/** How the affair turned with a story: it began, or took another way beside the one that went on. */
const Turn: FC<{ story: string; course: WireCourse; stories: readonly WireStoryHead[] }> = ({
  story,
  course,
  stories,
}) => {
  const branch = course.branches.find((one) => one.stories[0] === story);
  if (!branch) return null;
  const from = stories.find((one) => one.story === branch.from);
  return (
    <p class="turn note">
      {from ? (
        <>
          A branch begins, from <a href={storyPath(from.story)}>{headlineWords(from.headline)}</a>
        </>
      ) : (
        'The affair begins'
      )}
    </p>
  );
};

/** The story with most articles, the earliest of equals. */
const widest = (stories: readonly WireStoryHead[]): WireStoryHead | undefined =>
  stories.reduce<WireStoryHead | undefined>(
    (best, one) => (best && best.coverage.articles.total >= one.coverage.articles.total ? best : one),
    undefined,
  );

const latestOf = (stories: readonly WireStoryHead[]): string | null =>
  stories
    .flatMap(({ lastUpdated }) => lastUpdated?.slice(0, 10) ?? [])
    .sort()
    .at(-1) ?? null;
