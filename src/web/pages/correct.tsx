import type { Child, FC } from 'hono/jsx';
import type { Correction } from '../../model/correction.ts';
import type { WireSheet, WireSheetArticle } from '../../wire/sheet.ts';
import { momentWords } from '../dates.ts';
import { Page, type View } from '../layout.tsx';
import { DateMark } from '../parts/marks.tsx';
import { articlePath, correctPath, storyPath } from '../paths.ts';
import { headlineWords, outletName, percent } from '../words.ts';

/** Articles offered on one page, the most relevant first. */
const OFFERED = 200;

/** What a person can say about the grouping of one story, as plain forms. */
export const CorrectPage: FC<{ view: View; sheet: WireSheet; trouble?: string }> = ({
  view,
  sheet,
  trouble,
}) => {
  const { story, articles } = sheet;
  const byId = new Map(articles.map((article) => [article.id, article]));
  const reprints = articles.flatMap((article) => {
    const original = article.reprint && byId.get(article.reprint.of);
    return original ? [{ article, original }] : [];
  });
  return (
    <Page view={view} title={`Correct: ${headlineWords(sheet.headline?.text ?? null)}`}>
      <section class="list-page correct-page">
        <header class="head">
          <p class="kicker">
            <a href={storyPath(story)}>{headlineWords(sheet.headline?.text ?? null)}</a>
          </p>
          <h1>Correct the grouping</h1>
        </header>
        <p class="note">
          A correction is kept for good and honoured whenever stories are found anew.{' '}
          <a href="/corrections">All corrections</a>
        </p>
        {trouble !== undefined && (
          <p class="notice" role="alert">
            {trouble}
          </p>
        )}
        <CorrectForm story={story} kind="split" title="Some of these are another story">
          <ul class="choices">
            {articles.slice(0, OFFERED).map((article) => (
              <li>
                <label>
                  <input type="checkbox" name="article" value={article.id} /> <Named article={article} />
                </label>
              </li>
            ))}
          </ul>
          <button type="submit">Part them from the rest</button>
        </CorrectForm>
        <CorrectForm story={story} kind="merge" title="Another story is the same one">
          <p>
            <label for="other">The other story’s address or id</label>
            <input id="other" type="text" name="other" required />
          </p>
          <button type="submit">Make them one</button>
        </CorrectForm>
        {reprints.length > 0 && (
          <section class="correction">
            <h2>Not a reprint</h2>
            <ul>
              {reprints.map(({ article, original }) => (
                <li>
                  <form class="inline" method="post" action={correctPath(story)}>
                    <input type="hidden" name="kind" value="not a reprint" />
                    <input type="hidden" name="article" value={article.id} />
                    <input type="hidden" name="original" value={original.id} />
                    <p>
                      <Named article={article} />
                      <span class="note">
                        {' '}
                        repeats {outletName(original)}: {percent(article.reprint!.overlap, 1)} of its words
                        stand there
                      </span>
                    </p>
                    <button type="submit">It does not</button>
                  </form>
                </li>
              ))}
            </ul>
          </section>
        )}
      </section>
    </Page>
  );
};

const CorrectForm: FC<{ story: string; kind: 'split' | 'merge'; title: string; children?: Child }> = ({
  story,
  kind,
  title,
  children,
}) => (
  <form class="correction" method="post" action={correctPath(story)}>
    <h2>{title}</h2>
    <input type="hidden" name="kind" value={kind} />
    {children}
  </form>
);

const Named: FC<{ article: WireSheetArticle }> = ({ article }) => (
  <span>
    <b>{headlineWords(article.headline)}</b> {outletName(article)}, <DateMark value={article.publishedAt} />
  </span>
);

/** The log, latest first. */
export const CorrectionsPage: FC<{ view: View; corrections: readonly Correction[] }> = ({
  view,
  corrections,
}) => (
  <Page view={view} title="Corrections">
    <section class="list-page">
      <header class="head">
        <h1>Corrections</h1>
      </header>
      {corrections.length === 0 && <p class="notice">Nobody has corrected anything yet.</p>}
      <ul class="issues">
        {corrections.toReversed().map((correction) => (
          <li>
            <b>{KIND_WORDS[correction.kind]}</b> {articlesOf(correction)}{' '}
            <span class="note">
              {momentWords(correction.madeAt)}
              {correction.madeBy !== null && `, ${correction.madeBy}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  </Page>
);

const KIND_WORDS: Readonly<Record<Correction['kind'], string>> = {
  merge: 'One story:',
  split: 'Another story:',
  'not a reprint': 'Not a reprint:',
};

function articlesOf(correction: Correction): Child {
  const ids =
    correction.kind === 'not a reprint'
      ? [correction.articleId, correction.originalId]
      : correction.articleIds;
  return ids.map((id) => (
    <>
      <a href={articlePath(id)}>{id}</a>{' '}
    </>
  ));
}
