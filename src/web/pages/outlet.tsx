import type { FC } from 'hono/jsx';
import { sideOf } from '../../model/rating.ts';
import type { WireOutlet } from '../../wire/outlet.ts';
import { Page, type View } from '../layout.tsx';
import { FeedLine } from '../parts/feed.tsx';
import { DateMark, SideMark } from '../parts/marks.tsx';
import { cut, Pager } from '../parts/pager.tsx';
import { articlePath, outletPath, outsideHref, storyPath } from '../paths.ts';
import { capital, counted, figure, headlineWords, percent, ratingWords } from '../words.ts';

const ARTICLES_A_PAGE = 50;

/** An outlet: what each rater says of it, how much of it is its own text, and what it carried. */
export const OutletPage: FC<{ view: View; outlet: WireOutlet; page: number }> = ({ view, outlet, page }) => (
  <Page view={view} title={outlet.name}>
    <section class="list-page outlet-page">
      <header class="head">
        <p class="kicker">{outlet.kind === null ? 'Outlet' : capital(outlet.kind)}</p>
        <h1>{outlet.name}</h1>
        <p class="facts">
          <span>{outlet.domain}</span> {outlet.country !== null && <span>{outlet.country}</span>}{' '}
          {outlet.stateControl !== null && <span>State Media Matrix: {outlet.stateControl}</span>}{' '}
          <span>{outlet.owner === null ? 'Owner unknown' : `Owned by ${outlet.owner}`}</span>{' '}
          <span>{counted(outlet.articles, 'article')}</span>{' '}
          <span>{counted(outlet.stories, 'story', 'stories')}</span>{' '}
          <span>
            {percent(outlet.articles - outlet.reprints, outlet.articles)} its own text:{' '}
            {figure(outlet.reprints)} of them are reprints
          </span>
        </p>
      </header>
      <div class="railed">
        <div class="rail">
          <h2>Rated by</h2>
          {outlet.ratings.length === 0 ? (
            <p class="unknown">Unrated: no rater that we hold rates it.</p>
          ) : (
            <ul class="ratings">
              {outlet.ratings.map(({ rater, rating, asOf, url, licence }) => (
                <li title={licence ?? undefined}>
                  <p>
                    <SideMark side={sideOf(rating)} /> <span class="rating">{ratingWords(rating)}</span>
                  </p>
                  <p class="line-foot">
                    <span>{outsideHref(url) ? <a href={outsideHref(url)!}>{rater}</a> : rater}</span>{' '}
                    <span>{asOf === null ? 'undated' : `as of ${asOf}`}</span>
                  </p>
                </li>
              ))}
            </ul>
          )}
          {outlet.feeds.length > 0 && (
            <>
              <h2>Its feeds</h2>
              {outlet.feeds.map((feed) => (
                <FeedLine feed={feed} />
              ))}
            </>
          )}
          {page === 1 && outlet.missed.length > 0 && <Missed outlet={outlet} />}
        </div>
        <div class="main">
          <h2>What it carried</h2>
          <ol class="articles plain">
            {cut(outlet.latest, page, ARTICLES_A_PAGE).map((article) => (
              <li>
                <p class="article-headline">
                  <a href={articlePath(article.articleId)}>{headlineWords(article.headline)}</a>
                </p>
                <p class="line-foot">
                  <DateMark value={article.publishedAt} /> {article.isReprint && <span>reprint</span>}{' '}
                  {article.story !== null && (
                    <a href={storyPath(article.story)}>All accounts of this story</a>
                  )}
                </p>
              </li>
            ))}
          </ol>
          <Pager
            path={outletPath(outlet.domain)}
            page={page}
            count={outlet.latest.length}
            size={ARTICLES_A_PAGE}
          />
        </div>
      </div>
    </section>
  </Page>
);

const Missed: FC<{ outlet: WireOutlet }> = ({ outlet: { missed } }) => (
  <section class="missed">
    <h2>Stories without it</h2>
    <p class="note">
      Of the latest stories, those that three outlets or more cover and of which we hold no article of this
      one. A gap in what we hold looks the same.
    </p>
    <ul>
      {missed.map(({ story, headline, lastUpdated, outlets }) => (
        <li>
          <a href={storyPath(story)}>{headlineWords(headline)}</a>{' '}
          <span class="note">
            {counted(outlets, 'outlet')}, <DateMark value={lastUpdated} />
          </span>
        </li>
      ))}
    </ul>
  </section>
);
