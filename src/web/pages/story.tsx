import type { FC } from 'hono/jsx';
import type { WireLedgerLine, WireSheet } from '../../wire/sheet.ts';
import { portion } from '../budget.ts';
import { Page, type View } from '../layout.tsx';
import { Articles } from '../parts/articles.tsx';
import { CoveragePanel } from '../parts/coverage.tsx';
import { Ledger } from '../parts/ledger.tsx';
import { DateMark } from '../parts/marks.tsx';
import { Account, SideAccounts } from '../parts/summaries.tsx';
import {
  articlePath,
  correctPath,
  coveragePath,
  ledgerPath,
  sectionPath,
  storylinePath,
  storyPath,
} from '../paths.ts';
import { linesOf, type Section, type SectionProps } from '../sections/section.ts';
import { isShown, SECTIONS } from '../sections/sections.ts';
import { contentWords, counted, figure, headlineWords, outletName, speakerWords } from '../words.ts';

/** What the sheet shows of its long lists; each whole list has a page of its own, so that the sheet stays light. */
const LINES_SHOWN = 12;
const ARTICLES_SHOWN = 16;

/** All of one story on one page. `share`: what part of its lists there is room for, up to 1. */
export const StoryPage: FC<{ view: View; sheet: WireSheet; share: number }> = ({ view, sheet, share }) => {
  const lines = linesOf(sheet);
  return (
    <Page
      view={view}
      title={headlineWords(sheet.headline?.text ?? null)}
      feed={`/feeds${storyPath(sheet.story)}.atom`}
    >
      <div class="sheet">
        <SheetHead sheet={sheet} />
        <div class="sheet-top">
          <Account summaries={sheet.summaries} />
          <CoveragePanel view={view} sheet={sheet} />
        </div>
        <SideAccounts summaries={sheet.summaries} />
        {SECTIONS.map((section) => (
          <SheetSection section={section} sheet={sheet} lines={lines} share={share} />
        ))}
        <div class="sheet-lists">
          <LedgerPart sheet={sheet} shown={portion(LINES_SHOWN, share)} />
          <ArticlesPart view={view} sheet={sheet} shown={portion(ARTICLES_SHOWN, share)} />
        </div>
      </div>
    </Page>
  );
};

const SheetSection: FC<{ section: Section } & Omit<SectionProps, 'shown'>> = ({
  section,
  sheet,
  lines,
  share,
}) => {
  const { key, title, note, Body } = section;
  const shown = portion(section.shown, share);
  const count = section.count(sheet);
  if (!isShown(section, count)) return null;
  return (
    <section class={`part ${key}`} id={key} aria-labelledby={`${key}-title`}>
      <div class="part-head">
        <h2 id={`${key}-title`}>{title}</h2>
        <p class="note">{count === 0 ? 'No two statements were found that cannot both stand.' : note}</p>
      </div>
      <div class="part-body">
        <Body sheet={sheet} lines={lines} shown={shown} share={share} />
        {count > shown && (
          <p class="pager">
            <a href={sectionPath(sheet.story, key)}>All {figure(count)}</a>
          </p>
        )}
      </div>
    </section>
  );
};

const LedgerPart: FC<{ sheet: WireSheet; shown: number }> = ({ sheet: { story, ledger }, shown }) => (
  <section class="ledger" id="ledger" aria-labelledby="ledger-title">
    <h2 id="ledger-title">Who said what</h2>
    {ledger.length === 0 ? (
      <p class="unknown">No statement was found.</p>
    ) : (
      <p class="note section-link">
        {ledger.length > shown && `The ${shown} that most origins carry. `}
        <a href={ledgerPath(story)}>
          All {counted(ledger.length, 'statement')}, by speaker, act, side or day
        </a>
      </p>
    )}
    <Ledger lines={mostCarried(ledger, shown)} story={story} heading="h3" />
  </section>
);

/** The lines that most independent origins carry, in the ledger's own order; a reprinted line stands once. */
function mostCarried(ledger: readonly WireLedgerLine[], shown: number): readonly WireLedgerLine[] {
  const firsts = new Map<string, WireLedgerLine>();
  for (const line of ledger) {
    const words = `${speakerWords(line)}\n${contentWords(line)}`;
    if (!firsts.has(words)) firsts.set(words, line);
  }
  const most = [...firsts.values()].sort((a, b) => b.origins - a.origins).slice(0, shown);
  const chosen = new Set(most);
  return ledger.filter((line) => chosen.has(line));
}

const ArticlesPart: FC<{ view: View; sheet: WireSheet; shown: number }> = ({
  view,
  sheet: { story, articles },
  shown,
}) => (
  <section class="articles-section" id="articles" aria-labelledby="articles-title">
    <h2 id="articles-title">Articles</h2>
    <Articles articles={articles.slice(0, shown)} all={articles} />
    {articles.length > shown && (
      <p class="pager">
        <a href={coveragePath(story)}>All {figure(articles.length)} articles</a>
      </p>
    )}
    {view.canChange && (
      <p class="note correct-link">
        <a href={correctPath(story)}>Is something wrong? Correct this sheet</a>
      </p>
    )}
  </section>
);

const SheetHead: FC<{ sheet: WireSheet }> = ({ sheet }) => {
  const { headline, articles, coverage, ledger } = sheet;
  const from = headline && articles.find(({ id }) => id === headline.articleId);
  return (
    <header class="head">
      <p class="kicker">
        <a href={storylinePath(sheet.storyline)}>The whole affair</a>
      </p>
      <h1>{headlineWords(headline?.text ?? null)}</h1>
      <p class="facts">
        {from && (
          <span>
            Headline by <a href={articlePath(from.id)}>{outletName(from)}</a>
          </span>
        )}{' '}
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
        {SECTIONS.filter((section) => isShown(section, section.count(sheet))).map(({ key, title }) => (
          <a href={`#${key}`}>{title}</a>
        ))}{' '}
        <a href="#ledger">Who said what {figure(ledger.length)}</a>{' '}
        <a href="#articles">Articles {figure(articles.length)}</a>
      </nav>
    </header>
  );
};
