import type { FC } from 'hono/jsx';
import type { WirePage } from '../../wire/list.ts';
import type { WireSentence, WireStoryHead } from '../../wire/sheet.ts';
import { dayWords } from '../dates.ts';
import { Page, type View } from '../layout.tsx';
import { BiasBar, BiasLegend } from '../parts/bias-bar.tsx';
import { DateMark, SideMark } from '../parts/marks.tsx';
import { sentencePath, storyPath } from '../paths.ts';
import { counted, headlineWords, outletWords } from '../words.ts';

const TOLD_BY = ['left', 'center', 'right'] as const;

/** The latest stories: the first leads, the next stand beside it, the rest in columns. */
export const FrontPage: FC<{ view: View; page: WirePage<WireStoryHead>; first: boolean }> = ({
  view,
  page: { items, next },
  first,
}) => {
  const [lead, ...others] = items;
  return (
    <Page
      view={view}
      title="Broadsheet"
      front
      ear={lead ? `Latest account: ${dayWords(lead.lastUpdated)}` : 'No account yet'}
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
              {others.slice(0, 3).map((head) => (
                <StoryItem head={head} kind="second" />
              ))}
            </div>
          </div>
          <div class="more">
            {others.slice(3).map((head) => (
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

const StoryItem: FC<{ head: WireStoryHead; kind: 'lead' | 'second' | 'brief' }> = ({ head, kind }) => (
  <article class={`story ${kind}`}>
    <h2>
      <a href={storyPath(head.story)}>{headlineWords(head.headline)}</a>
    </h2>
    {head.ledes.all && kind !== 'brief' && <Lede sentence={head.ledes.all} />}
    <div class="story-coverage">
      <BiasBar counts={head.coverage.outlets} unit="outlets" />
      {kind !== 'brief' && <BiasLegend counts={head.coverage.outlets} />}
    </div>
    <p class="facts">
      <span>{counted(head.coverage.articles.total, 'article')}</span>{' '}
      <span>{counted(head.coverage.outlets.total, 'outlet')}</span>{' '}
      <span>{counted(head.statements, 'statement')}</span>{' '}
      {head.disputes > 0 && (
        <strong>
          <a href={`${storyPath(head.story)}#disputes`}>{counted(head.disputes, 'dispute')}</a>
        </strong>
      )}{' '}
      <span>
        Updated <DateMark value={head.lastUpdated} />
      </span>
    </p>
    {kind === 'lead' && <SideLedes ledes={head.ledes} />}
  </article>
);

/** The first sentence that each side gives of the story. */
const SideLedes: FC<{ ledes: WireStoryHead['ledes'] }> = ({ ledes }) => (
  <div class="sides">
    {TOLD_BY.map((side) => (
      <div class="account">
        <h3>
          <SideMark side={side} />
        </h3>
        {ledes[side] === null ? (
          <p class="unknown">We hold no article from this side.</p>
        ) : (
          <Lede sentence={ledes[side]} />
        )}
      </div>
    ))}
  </div>
);

const Lede: FC<{ sentence: WireSentence }> = ({ sentence }) => (
  <p class="lede">
    {sentence.text}{' '}
    <a class="credit" href={sentencePath(sentence.articleId, sentence)}>
      {outletWords(sentence.outlet)}
    </a>
  </p>
);
