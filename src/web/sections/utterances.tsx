import type { FC } from 'hono/jsx';
import type { WireDiffPart } from '../../wire/comparisons.ts';
import { SideMark } from '../parts/marks.tsx';
import { Speaker } from '../parts/statement.tsx';
import { statementPath } from '../paths.ts';
import { contentWords, counted, outletWords } from '../words.ts';
import type { Section } from './section.ts';

/** The other wording against the fullest: words that it leaves out struck, words of its own underlined. */
const Diff: FC<{ parts: readonly WireDiffPart[] }> = ({ parts }) => (
  <>
    {parts.map(({ kind, text }, i) => (
      <>
        {i > 0 && ' '}
        {kind === 'same' ? text : kind === 'first' ? <del>{text}</del> : <ins>{text}</ins>}
      </>
    ))}
  </>
);

export const UTTERANCES: Section = {
  key: 'wordings',
  title: 'One utterance, several wordings',
  note: 'The fullest wording, then how others give it: words left out are struck, words of their own underlined.',
  count: ({ utterances }) => utterances.length,
  shown: 3,
  Body: ({ sheet: { utterances }, lines, shown }) => (
    <>
      {utterances.slice(0, shown).map(({ statement, origins, wordings }) => {
        const fullest = lines.get(statement);
        return fullest ? (
          <article class="utterance">
            <h3>
              <Speaker statement={fullest} />, in {counted(origins, 'origin')}
            </h3>
            <p class="fullest">
              <a href={statementPath(fullest.articleId, fullest.id)}>{contentWords(fullest)}</a>{' '}
              <span class="credit">{outletWords(fullest.outlet)}</span>
            </p>
            <ul>
              {wordings.slice(0, shown).map((wording) => {
                const line = lines.get(wording.statement);
                return line ? (
                  <li class="wording">
                    <a class="outlet" href={statementPath(line.articleId, line.id)}>
                      {outletWords(line.outlet)}
                    </a>{' '}
                    <SideMark side={line.side} />:{' '}
                    <span class="diff">
                      <Diff parts={wording.diff} />
                    </span>
                  </li>
                ) : null;
              })}
            </ul>
          </article>
        ) : null;
      })}
    </>
  ),
};
