import type { FC } from 'hono/jsx';
import type { WireSheet } from '../../wire/sheet.ts';
import { Page, type View } from '../layout.tsx';
import { Articles } from '../parts/articles.tsx';
import { Ledger } from '../parts/ledger.tsx';
import { coveragePath, ledgerPath, storyPath } from '../paths.ts';
import { figure, headlineWords } from '../words.ts';

const LINES_A_PAGE = 50;
const ARTICLES_A_PAGE = 100;

interface Props {
  readonly view: View;
  readonly sheet: WireSheet;
  /** From 1. */
  readonly page: number;
}

/** Every statement of a story. */
export const LedgerPage: FC<Props> = ({ view, sheet, page }) => (
  <Page view={view} title={`Who said what: ${headlineWords(sheet.headline?.text ?? null)}`}>
    <section class="list-page ledger">
      <ListHead title="Who said what" sheet={sheet} />
      <Ledger lines={cut(sheet.ledger, page, LINES_A_PAGE)} heading="h2" />
      <Pager path={ledgerPath(sheet.story)} page={page} count={sheet.ledger.length} size={LINES_A_PAGE} />
    </section>
  </Page>
);

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

const cut = <T,>(items: readonly T[], page: number, size: number): readonly T[] =>
  items.slice((page - 1) * size, page * size);

const Pager: FC<{ path: string; page: number; count: number; size: number }> = ({
  path,
  page,
  count,
  size,
}) => {
  const last = Math.max(1, Math.ceil(count / size));
  if (last === 1) return null;
  return (
    <nav class="pager" aria-label="Pages">
      {page > 1 && (
        <a href={`${path}?page=${page - 1}`} rel="prev">
          Before
        </a>
      )}{' '}
      <span>
        Page {figure(page)} of {figure(last)}
      </span>{' '}
      {page < last && (
        <a href={`${path}?page=${page + 1}`} rel="next">
          After
        </a>
      )}
    </nav>
  );
};
