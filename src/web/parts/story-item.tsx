import type { FC } from 'hono/jsx';
import type { WireSentence, WireStoryHead } from '../../wire/sheet.ts';
import { sentencePath, storyPath } from '../paths.ts';
import { counted, headlineWords, outletWords } from '../words.ts';
import { BiasBar, BiasLegend } from './bias-bar.tsx';
import { DateMark, SideMark } from './marks.tsx';

const TOLD_BY = ['left', 'center', 'right'] as const;

/** A story in a list: the lead tells how each side begins, a brief only its headline and figures. */
export const StoryItem: FC<{ head: WireStoryHead; kind: 'lead' | 'second' | 'brief' }> = ({ head, kind }) => (
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
    {kind === 'lead' && TOLD_BY.some((side) => head.ledes[side] !== null) && <SideLedes ledes={head.ledes} />}
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
