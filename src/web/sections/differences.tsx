import { SideMark } from '../parts/marks.tsx';
import { Why } from '../parts/pair.tsx';
import { Speaker } from '../parts/statement.tsx';
import { statementPath } from '../paths.ts';
import { contentWords, counted, figure, SIDE_WORDS } from '../words.ts';
import type { Section } from './section.ts';

const TELLING = ['left', 'center', 'right'] as const;
const WORDS_A_SIDE = 8;

export const OMISSIONS: Section = {
  key: 'omissions',
  title: 'Carried by one side alone',
  note: 'Claims that independent origins of one side carry and the others, though they cover the story, do not.',
  count: ({ omissions }) => omissions.length,
  shown: 4,
  Body: ({ sheet: { omissions }, lines, shown }) => (
    <ul class="omissions">
      {omissions.slice(0, shown).map(({ statement, side, origins, missingFrom, why }) => {
        const line = lines.get(statement);
        return line ? (
          <li>
            <p class="line-head">
              <SideMark side={side} /> <span class="note">alone, in {counted(origins, 'origin')}</span>
            </p>
            <p class="line-content">
              <Speaker statement={line} />:{' '}
              <a href={statementPath(line.articleId, line.id)}>{contentWords(line)}</a>
            </p>
            <p class="note">not found in {missingFrom.map((missing) => SIDE_WORDS[missing]).join(', ')}</p>
            <Why reasons={why} />
          </li>
        ) : null;
      })}
    </ul>
  ),
};

export const WORDING: Section = {
  key: 'wording',
  title: 'Their words',
  note: 'Words that one side uses more than the others, by log-odds with a prior; how often of how often in all.',
  count: ({ wording }) => (wording.length > 0 ? 1 : 0),
  shown: 1,
  Body: ({ sheet: { wording } }) => (
    <div class="sides words">
      {TELLING.map((side) => {
        const words = wording.filter((word) => word.side === side).slice(0, WORDS_A_SIDE);
        return (
          <div class="account">
            <h3>
              <SideMark side={side} />
            </h3>
            {words.length === 0 && <p class="unknown">No word stands out.</p>}
            <ul>
              {words.map(({ word, count, countOfAll }) => (
                <li>
                  <b>{word}</b>{' '}
                  <span class="note">
                    {figure(count)} of {figure(countOfAll)}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  ),
};
