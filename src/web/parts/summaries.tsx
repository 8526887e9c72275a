import type { FC } from 'hono/jsx';
import type { WireSentence, WireSheet } from '../../wire/sheet.ts';
import { sentencePath } from '../paths.ts';
import { outletWords } from '../words.ts';
import { SideMark } from './marks.tsx';

const COLUMNS = ['left', 'center', 'right'] as const;

/** The account for everyone: every sentence somebody's own and linked to its place. */
export const Account: FC<{ summaries: WireSheet['summaries'] }> = ({ summaries }) => (
  <section class="summaries" id="summary" aria-labelledby="summary-title">
    <h2 id="summary-title">The account</h2>
    <div class="account all">
      {summaries.all.length === 0 ? (
        <p class="unknown">No sentence stands for everyone.</p>
      ) : (
        <Sentences sentences={summaries.all} />
      )}
    </div>
  </section>
);

/** One account for each side; none where no side has one. */
export const SideAccounts: FC<{ summaries: WireSheet['summaries'] }> = ({ summaries }) =>
  COLUMNS.every((side) => summaries[side].length === 0) ? null : (
    <section class="side-accounts" aria-labelledby="sides-title">
      <h2 id="sides-title">Side by side</h2>
      <div class="sides">
        {COLUMNS.map((side) => (
          <div class="account">
            <h3>
              <SideMark side={side} />
            </h3>
            {summaries[side].length === 0 ? (
              <p class="unknown">We hold no article from this side.</p>
            ) : (
              <Sentences sentences={summaries[side]} />
            )}
          </div>
        ))}
      </div>
    </section>
  );

const Sentences: FC<{ sentences: readonly WireSentence[] }> = ({ sentences }) => (
  <>
    {sentences.map((sentence) => (
      <p>
        {sentence.text}{' '}
        <a class="credit" href={sentencePath(sentence.articleId, sentence)}>
          {outletWords(sentence.outlet)}
        </a>
      </p>
    ))}
  </>
);
