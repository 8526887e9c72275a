import { DEPTHS, type Depth } from '../../model/sourcing.ts';
import { SourcingChart } from '../charts/sourcing.tsx';
import { articlePath } from '../paths.ts';
import { figure, outletName, outletWords } from '../words.ts';
import type { Section } from './section.ts';

const DEPTH_WORDS: Readonly<Record<Depth, string>> = {
  'on record': 'by name',
  office: 'as an office or organization',
  unnamed: 'without a name',
  'second-hand': 'through another mouth',
};

export const SOURCING: Section = {
  key: 'sourcing',
  title: 'Who cites whom',
  note: 'Outlets, and the actors they give the word to. The dashes tell how near the speaker is brought.',
  count: ({ sourcing }) => (sourcing.citations.length > 0 ? 1 : 0),
  shown: 1,
  Body: ({ sheet }) => {
    const { sourcing, articles } = sheet;
    const outlets = new Map(articles.map((article) => [article.id, outletName(article)]));
    const earliest = articles.find(({ id }) => id === sourcing.earliestHeld);
    return (
      <>
        <SourcingChart
          story={sheet.story}
          citations={sourcing.citations}
          outletOf={(id) => outlets.get(id) ?? outletWords(null)}
        />
        <ul class="depths">
          {DEPTHS.map((depth) => (
            <li>
              <svg width="28" height="8" aria-hidden="true">
                <line
                  class={`link ${depth.replace(' ', '-')}`}
                  x1="0"
                  x2="28"
                  y1="4"
                  y2="4"
                  stroke-width="2"
                />
              </svg>{' '}
              {DEPTH_WORDS[depth]} <b>{figure(sourcing.depths[depth])}</b>
            </li>
          ))}
        </ul>
        {sourcing.passedOnBy.length > 0 && (
          <p class="note">
            Passed on by{' '}
            {sourcing.passedOnBy
              .slice(0, 6)
              .map(({ name, articleIds }) => `${name} (${figure(articleIds.length)})`)
              .join(', ')}
            .
          </p>
        )}
        {earliest && (
          <p class="note">
            Earliest that we hold: <a href={articlePath(earliest.id)}>{outletName(earliest)}</a>.
          </p>
        )}
      </>
    );
  },
};
