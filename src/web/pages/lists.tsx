import type { FC } from 'hono/jsx';
import { filterLedger, isFiltered, type LedgerFilter, writeFilter } from '../../wire/sheet/ledger.ts';
import type { WireSheet } from '../../wire/sheet.ts';
import { Page, type View } from '../layout.tsx';
import { Articles } from '../parts/articles.tsx';
import { Filters } from '../parts/filters.tsx';
import { Ledger } from '../parts/ledger.tsx';
import { cut, Pager } from '../parts/pager.tsx';
import { actorPath, coveragePath, ledgerPath, storyPath } from '../paths.ts';
import { counted, headlineWords } from '../words.ts';

const LINES_A_PAGE = 50;
const ARTICLES_A_PAGE = 80;

interface Props {
  readonly view: View;
  readonly sheet: WireSheet;
  /** From 1. */
  readonly page: number;
}

/** Every statement of a story, or those that a filter lets through. `actorKnown`: the filter's actor has a page. */
export const LedgerPage: FC<Props & { filter: LedgerFilter; actorKnown: boolean }> = ({
  view,
  sheet,
  page,
  filter,
  actorKnown,
}) => {
  const lines = filterLedger(sheet.ledger, filter);
  const path = ledgerPath(sheet.story);
  return (
    <Page view={view} title={`Who said what: ${headlineWords(sheet.headline?.text ?? null)}`}>
      <section class="list-page ledger">
        <ListHead title="Who said what" sheet={sheet} />
        <Filters action={path} filter={filter} lines={sheet.ledger} />
        <div id="filtered">
          <p class="notice" role="status">
            {isFiltered(filter)
              ? `${counted(lines.length, 'statement')} of ${sheet.ledger.length}`
              : counted(lines.length, 'statement')}
            {filter.actor !== null && actorKnown && (
              <>
                {' '}
                · <a href={actorPath(filter.actor)}>All that {filter.actor} said, in every story</a>
              </>
            )}
          </p>
          <Ledger lines={cut(lines, page, LINES_A_PAGE)} story={sheet.story} heading="h2" />
          <Pager
            path={path}
            query={writeFilter(filter)}
            page={page}
            count={lines.length}
            size={LINES_A_PAGE}
          />
        </div>
      </section>
    </Page>
  );
};

/** Every article of a story. */
export const ArticlesPage: FC<Props> = ({ view, sheet, page }) => (
  <Page view={view} title={`Articles: ${headlineWords(sheet.headline?.text ?? null)}`}>
    <section class="list-page">
      <ListHead title="Articles" sheet={sheet} />
      <Articles articles={cut(sheet.articles, page, ARTICLES_A_PAGE)} all={sheet.articles} />
      <Pager
        path={coveragePath(sheet.story)}
        page={page}
        count={sheet.articles.length}
        size={ARTICLES_A_PAGE}
      />
    </section>
  </Page>
);

const ListHead: FC<{ title: string; sheet: WireSheet }> = ({ title, sheet }) => (
  <header class="head">
    <p class="kicker">
      <a href={storyPath(sheet.story)}>{headlineWords(sheet.headline?.text ?? null)}</a>
    </p>
    <h1>{title}</h1>
  </header>
);
