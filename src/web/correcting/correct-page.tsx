import type { Child, FC } from 'hono/jsx';
import type { WireLedgerLine, WireSheet, WireSheetArticle } from '../../wire/sheet.ts';
import { Page, type View } from '../layout.tsx';
import { DateMark } from '../parts/marks.tsx';
import { Speaker } from '../parts/statement.tsx';
import { correctPath, statementPath, storyPath } from '../paths.ts';
import { linesOf } from '../sections/section.ts';
import { contentWords, headlineWords, outletName, percent } from '../words.ts';
import { SignedBy } from './signed-by.tsx';

/** Articles offered on one page, the most relevant first. */
const OFFERED = 200;

/** What a person can say about one story, as one plain form: each button says one thing. */
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
  const lines = linesOf(sheet);
  const disputes = sheet.disputes
    .flatMap(({ statement, contradicts, refused }) => {
      const [first, second] = [lines.get(contradicts), lines.get(statement)];
      return first && second ? [{ pair: `${statement} ${contradicts}`, refused, first, second }] : [];
    })
    .slice(0, OFFERED);
  return (
    <Page view={view} title={`Correct: ${headlineWords(sheet.headline?.text ?? null)}`}>
      <section class="list-page correct-page">
        <header class="head">
          <p class="kicker">
            <a href={storyPath(story)}>{headlineWords(sheet.headline?.text ?? null)}</a>
          </p>
          <h1>Correct this sheet</h1>
        </header>
        <p class="note">
          A correction is kept for good and honoured whenever stories are found anew. A wrong speaker is
          corrected where the statement stands lit in its article. <a href="/corrections">All corrections</a>
        </p>
        {trouble !== undefined && (
          <p class="notice" role="alert">
            {trouble}
          </p>
        )}
        <form method="post" action={correctPath(story)}>
          <SignedBy />
          <Part title="Some of these are another story">
            <ul class="choices">
              {articles.slice(0, OFFERED).map((article) => (
                <li>
                  <label>
                    <input type="checkbox" name="article" value={article.id} /> <Named article={article} />
                  </label>
                </li>
              ))}
            </ul>
            <button type="submit" name="kind" value="split">
              Part them from the rest
            </button>
          </Part>
          <Part title="Another story is the same one">
            <p>
              <label for="other">The other story’s address or id</label>
              <input id="other" type="text" name="other" />
            </p>
            <button type="submit" name="kind" value="merge">
              Make them one
            </button>
          </Part>
          {reprints.length > 0 && (
            <Part title="Not a reprint">
              <ul class="choices">
                {reprints.map(({ article, original }) => (
                  <li class="inline">
                    <p>
                      <Named article={article} />
                      <span class="note">
                        {' '}
                        repeats {outletName(original)}: {percent(article.reprint!.overlap, 1)} of its words
                        stand there
                      </span>
                    </p>
                    <button type="submit" name="reprint" value={article.id}>
                      It does not
                    </button>
                  </li>
                ))}
              </ul>
            </Part>
          )}
          {disputes.length > 0 && (
            <Part title="Can both stand?">
              <ul class="choices">
                {disputes.map(({ pair, refused, first, second }) => (
                  <li class="inline">
                    <p>
                      <Line line={first} /> <span class="note">against</span> <Line line={second} />
                    </p>
                    <button type="submit" name={refused ? 'restored' : 'pair'} value={pair}>
                      {refused ? 'They cannot after all' : 'Both can stand'}
                    </button>
                  </li>
                ))}
              </ul>
            </Part>
          )}
        </form>
      </section>
    </Page>
  );
};

const Part: FC<{ title: string; children?: Child }> = ({ title, children }) => (
  <section class="correction">
    <h2>{title}</h2>
    {children}
  </section>
);

const Named: FC<{ article: WireSheetArticle }> = ({ article }) => (
  <span>
    <b>{headlineWords(article.headline)}</b> {outletName(article)}, <DateMark value={article.publishedAt} />
  </span>
);

const Line: FC<{ line: WireLedgerLine }> = ({ line }) => (
  <>
    <Speaker statement={line} />: <a href={statementPath(line.articleId, line.id)}>{contentWords(line)}</a>
  </>
);
