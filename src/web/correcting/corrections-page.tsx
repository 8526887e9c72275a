import type { Child, FC } from 'hono/jsx';
import { articlesIn, type Correction } from '../../model/correction.ts';
import { Page, type View } from '../layout.tsx';
import { articlePath } from '../paths.ts';
import { signedWords } from '../words.ts';

/** Corrections on one page; the command line writes all of them. */
const SHOWN = 200;

/** The log, latest first. */
export const CorrectionsPage: FC<{ view: View; corrections: readonly Correction[] }> = ({
  view,
  corrections,
}) => (
  <Page view={view} title="Corrections">
    <section class="list-page">
      <header class="head">
        <h1>Corrections</h1>
        <p class="note">What people said against the machine’s reading. Nothing leaves this list.</p>
      </header>
      {corrections.length === 0 && <p class="notice">Nobody has corrected anything yet.</p>}
      <ul class="issues">
        {corrections
          .toReversed()
          .slice(0, SHOWN)
          .map((correction) => (
            <li>
              <Told correction={correction} /> <span class="note">{signedWords(correction)}</span>
            </li>
          ))}
      </ul>
      {corrections.length > SHOWN && (
        <p class="note">
          The latest {SHOWN} of {corrections.length}; “broadsheet corrections” writes them all.
        </p>
      )}
    </section>
  </Page>
);

const Told: FC<{ correction: Correction }> = ({ correction }) => {
  switch (correction.kind) {
    case 'merge':
      return <Of title="One story">{links(correction.articleIds)}</Of>;
    case 'split':
      return <Of title="Another story">{links(correction.articleIds)}</Of>;
    case 'not a reprint':
      return <Of title="Not a reprint">{links(articlesIn(correction))}</Of>;
    case 'wrong speaker': {
      const { statement, voice, actor } = correction;
      const now = actor ?? (voice === 'outlet' ? 'the outlet itself' : 'nobody who is named');
      return (
        <Of title="Wrong speaker">
          <a href={articlePath(statement.articleId)}>“{statement.words}”</a> is said by {now}
          {statement.actor !== null && <>, not by {statement.actor}</>}
        </Of>
      );
    }
    case 'not a contradiction':
    case 'contradiction after all': {
      const [one, other] = correction.statements;
      return (
        <Of
          title={
            correction.kind === 'not a contradiction' ? 'Not a contradiction' : 'A contradiction after all'
          }
        >
          <a href={articlePath(one.articleId)}>“{one.words}”</a> and{' '}
          <a href={articlePath(other.articleId)}>“{other.words}”</a>
        </Of>
      );
    }
  }
};

const Of: FC<{ title: string; children?: Child }> = ({ title, children }) => (
  <>
    <b>{title}:</b> {children}
  </>
);

const links = (ids: readonly string[]): Child =>
  ids.map((id) => (
    <>
      <a href={articlePath(id)}>{id}</a>{' '}
    </>
  ));
