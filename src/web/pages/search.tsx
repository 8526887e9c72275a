import type { FC } from 'hono/jsx';
import type { WireHit } from '../../wire/list.ts';
import { Page, type View } from '../layout.tsx';
import { DateMark, OutletMark } from '../parts/marks.tsx';
import { articlePath, storyPath } from '../paths.ts';
import { headlineWords } from '../words.ts';

/** Full-text search over all articles. `hits` is null before anything was asked. */
export const SearchPage: FC<{ view: View; query: string; hits: readonly WireHit[] | null }> = ({
  view,
  query,
  hits,
}) => (
  <Page view={view} title={query === '' ? 'Search' : `Search: ${query}`}>
    <section class="list-page search">
      <header class="head">
        <h1>Search</h1>
      </header>
      <div class="railed">
        <div class="main">
          <form method="get" action="/search" class="search-form">
            <label for="q">Words, or a “quoted phrase”</label>
            <input id="q" type="search" name="q" value={query} maxlength={200} />
            <button type="submit">Search</button>
          </form>
          {hits?.length === 0 && <p class="notice">Nothing was found. Try fewer or other words.</p>}
          {hits && hits.length > 0 && (
            <ol class="hits">
              {hits.map((hit) => (
                <li>
                  <h2>
                    <a href={articlePath(hit.articleId)}>{headlineWords(hit.headline)}</a>
                  </h2>
                  <p>{hit.excerpt}</p>
                  <p class="line-foot">
                    <OutletMark name={hit.outlet} /> <DateMark value={hit.publishedAt} />{' '}
                    {hit.story !== null && <a href={storyPath(hit.story)}>All accounts of this story</a>}
                  </p>
                </li>
              ))}
            </ol>
          )}
        </div>
        <Narrowing />
      </div>
    </section>
  </Page>
);

const NARROWING = [
  ['actor:', 'who speaks'],
  ['outlet:', 'whose article'],
  ['side:', 'left, center or right'],
  ['act:', 'what is done by saying it'],
  ['from:', 'the first day'],
  ['to:', 'the last day'],
] as const;

const Narrowing: FC = () => (
  <section class="rail narrowing">
    <h2>Narrow it</h2>
    <dl>
      {NARROWING.map(([word, meaning]) => (
        <div>
          <dt>
            <code>{word}</code>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
    <p class="note">
      Like <code>dam side:left from:2026-03-01</code>
    </p>
  </section>
);
