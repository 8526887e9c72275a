import type { FC } from 'hono/jsx';
import type { WireSheetArticle } from '../../wire/sheet.ts';
import { articlePath, whyPath } from '../paths.ts';
import { headlineWords, percent, ratingWords } from '../words.ts';
import { DateMark, OutletLink, SideMark } from './marks.tsx';

/** The story's articles. `all` holds those that reprints refer to, which may stand on another page. */
export const Articles: FC<{
  articles: readonly WireSheetArticle[];
  all: readonly WireSheetArticle[];
}> = ({ articles, all }) => {
  const byId = new Map(all.map((article) => [article.id, article]));
  return (
    <>
      <p class="label list-label" aria-hidden="true">
        Relevancy, 0 to 100
      </p>
      <ol class="articles">
        {articles.map((article) => (
          <li>
            <p class="article-headline">
              <a href={articlePath(article.id)}>{headlineWords(article.headline)}</a>
            </p>
            <p class="line-foot">
              <OutletLink outlet={article.outlet} /> <SideMark side={article.side} />{' '}
              {article.rating !== null && article.rating !== article.side && (
                <span>{ratingWords(article.rating)}</span>
              )}{' '}
              <DateMark value={article.publishedAt} /> <Reprint article={article} byId={byId} />{' '}
              <a class="why-link" href={whyPath(article.id)}>
                why here?
              </a>
            </p>
            <p class="relevancy">
              <span class="unseen">Relevancy</span> <b>{article.relevancy}</b>
            </p>
          </li>
        ))}
      </ol>
    </>
  );
};

const Reprint: FC<{ article: WireSheetArticle; byId: ReadonlyMap<string, WireSheetArticle> }> = ({
  article: { reprint },
  byId,
}) => {
  if (!reprint) return null;
  const original = byId.get(reprint.of);
  return (
    <span class="wraps">
      {reprint.kind} reprint of{' '}
      <a href={articlePath(reprint.of)}>{original?.outlet?.name ?? 'an earlier article'}</a>,{' '}
      {percent(reprint.overlap, 1)} the same
    </span>
  );
};
