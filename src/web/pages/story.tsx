import type { FC } from 'hono/jsx';
import type { WireSheet } from '../../wire/sheet.ts';
import { Page, type View } from '../layout.tsx';
import { Articles } from '../parts/articles.tsx';
import { CoveragePanel } from '../parts/coverage.tsx';
import { Disputes } from '../parts/disputes.tsx';
import { Ledger } from '../parts/ledger.tsx';
import { DateMark } from '../parts/marks.tsx';
import { Summaries } from '../parts/summaries.tsx';
import { articlePath, coveragePath, ledgerPath, storylinePath } from '../paths.ts';
import { counted, figure, headlineWords, outletName } from '../words.ts';

/** What the sheet shows of its long lists; each whole list has a page of its own, so that the sheet stays light. */
const LINES_SHOWN = 24;
const ARTICLES_SHOWN = 30;

/** All of one story on one page. */
export const StoryPage: FC<{ view: View; sheet: WireSheet }> = ({ view, sheet }) => {
  const { ledger, articles, disputes } = sheet;
  const lines = new Map(ledger.map((line) => [line.id, line]));
  return (
    <Page view={view} title={headlineWords(sheet.headline?.text ?? null)}>
      <div class="sheet">
        <SheetHead sheet={sheet} />
        <div class="sheet-top">
          <Summaries summaries={sheet.summaries} />
          <CoveragePanel coverage={sheet.coverage} />
        </div>
        <Disputes disputes={disputes} lines={lines} />
        <div class="sheet-lists">
          <section class="ledger" id="ledger" aria-labelledby="ledger-title">
            <h2 id="ledger-title">Who said what</h2>
            {ledger.length > 0 && (
              <p class="note section-link">
                <a href={ledgerPath(sheet.story)}>Filter by speaker, act, side or day</a>
              </p>
            )}
            {ledger.length === 0 && <p class="unknown">No statement was found.</p>}
            <Ledger lines={ledger.slice(0, LINES_SHOWN)} story={sheet.story} heading="h3" />
            {ledger.length > LINES_SHOWN && (
              <p class="pager">
                <a href={ledgerPath(sheet.story)}>All {figure(ledger.length)} statements</a>
              </p>
            )}
          </section>
          <section class="articles-section" id="articles" aria-labelledby="articles-title">
            <h2 id="articles-title">Articles</h2>
            <Articles articles={articles.slice(0, ARTICLES_SHOWN)} all={articles} />
            {articles.length > ARTICLES_SHOWN && (
              <p class="pager">
                <a href={coveragePath(sheet.story)}>All {figure(articles.length)} articles</a>
              </p>
            )}
          </section>
        </div>
      </div>
    </Page>
  );
};

const SheetHead: FC<{ sheet: WireSheet }> = ({ sheet }) => {
  const { headline, articles, coverage, ledger, disputes } = sheet;
  const from = headline && articles.find(({ id }) => id === headline.articleId);
  return (
    <header class="head">
      <p class="kicker">
        <a href={storylinePath(sheet.storyline)}>The whole affair</a>
      </p>
      <h1>{headlineWords(headline?.text ?? null)}</h1>
      {from && (
        <p class="byline">
          Headline by <a href={articlePath(from.id)}>{outletName(from)}</a>
        </p>
      )}
      <p class="facts">
        <span>
          Since <DateMark value={sheet.firstPublished} />
        </span>{' '}
        <span>
          Last updated <DateMark value={sheet.lastUpdated} withTime />
        </span>{' '}
        <span>{counted(coverage.articles.total, 'article')}</span>{' '}
        <span>{counted(coverage.outlets.total, 'outlet')}</span>
      </p>
      <nav class="contents" aria-label="On this sheet">
        <a href="#summary">The account</a> <a href="#coverage">Coverage</a>{' '}
        <a href="#disputes">Disputes {figure(disputes.length)}</a>{' '}
        <a href="#ledger">Who said what {figure(ledger.length)}</a>{' '}
        <a href="#articles">Articles {figure(articles.length)}</a>
      </nav>
    </header>
  );
};
