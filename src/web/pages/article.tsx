import type { FC } from 'hono/jsx';
import type { WireWhy } from '../../wire/reading/why.ts';
import type { WireReading } from '../../wire/reading.ts';
import { SpeakerForm } from '../correcting/speaker-form.tsx';
import { Page, type View } from '../layout.tsx';
import { DateMark, OutletLink, SideMark } from '../parts/marks.tsx';
import { outsideHref, revisionsPath, storyPath } from '../paths.ts';
import { StatementCard, StatementList } from '../reading/card.tsx';
import { type Mark, marksOf } from '../reading/pieces.ts';
import { MarkedText } from '../reading/text.tsx';
import { WhyHere } from '../reading/why.tsx';
import { counted, headlineWords, outletName } from '../words.ts';

export interface Focus {
  /** A statement's id, as the address asks for it. */
  readonly statement: string | null;
  readonly span: { readonly start: number; readonly end: number } | null;
}

/** The sentence view: the article's text with one statement, or one sentence, lit. `texts`: how many texts it has had. */
export const ArticlePage: FC<{
  view: View;
  reading: WireReading;
  focus: Focus;
  texts: number;
  why: WireWhy | null;
}> = ({ view, reading, focus, texts, why }) => {
  const { article, statements, text, story } = reading;
  const chosen = statements.find(({ id }) => id === focus.statement) ?? null;
  const sentence: Mark[] =
    focus.span && focus.span.start < focus.span.end && focus.span.end <= text.length
      ? [{ ...focus.span, part: 'sentence' }]
      : [];
  const href = outsideHref(article.url);
  return (
    <Page view={view} title={headlineWords(article.headline)}>
      <article class="reading">
        <header class="head">
          <p class="kicker">
            <OutletLink outlet={article.outlet} /> <SideMark side={article.side} />
          </p>
          <h1>{headlineWords(article.headline)}</h1>
          <p class="byline">
            {article.byline !== null && <span>By {article.byline}</span>}{' '}
            <DateMark value={article.publishedAt} withTime />{' '}
            {story !== null && <a href={storyPath(story)}>All accounts of this story</a>}{' '}
            {texts > 1 && <a href={revisionsPath(article.id)}>What changed in {counted(texts, 'text')}</a>}{' '}
            {href !== null && (
              <a href={href} rel="noreferrer noopener external">
                Read at {outletName(article)}
              </a>
            )}
          </p>
          {focus.statement !== null && chosen === null && (
            <p class="notice" role="status">
              That statement does not stand in this article. Its text may have been read again since.
            </p>
          )}
        </header>
        <MarkedText text={text} marks={[...marksOf(statements, chosen), ...sentence]} language={null} />
        <aside class="beside" aria-label="Statements">
          {chosen && <StatementCard statement={chosen} article={article.id} />}
          {chosen && view.canChange && <SpeakerForm statement={chosen} statements={statements} />}
          <StatementList statements={statements} chosen={chosen} article={article.id} />
          {why !== null && <WhyHere why={why} />}
        </aside>
      </article>
    </Page>
  );
};
