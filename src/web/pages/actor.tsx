import type { FC } from 'hono/jsx';
import type { WireActor } from '../../wire/actor.ts';
import { Page, type View } from '../layout.tsx';
import { cut, Pager } from '../parts/pager.tsx';
import { LedgerLine } from '../parts/statement.tsx';
import { actorPath, storyPath } from '../paths.ts';
import { counted, headlineWords } from '../words.ts';

const LINES_A_PAGE = 50;

/** All that an actor said, latest first, by the article that it was read in. */
export const ActorPage: FC<{ view: View; actor: WireActor; page: number }> = ({ view, actor, page }) => (
  <Page view={view} title={actor.actor}>
    <section class="list-page ledger">
      <header class="head">
        <p class="kicker">Actor</p>
        <h1>{actor.actor}</h1>
        <p class="facts">
          <span>{counted(actor.statements, 'statement')}</span>
          {actor.lines.length < actor.statements && <span>the latest {actor.lines.length} shown</span>}
        </p>
      </header>
      <ol class="days">
        {byArticle(cut(actor.lines, page, LINES_A_PAGE)).map((lines) => (
          <li class="day">
            <h2 class="day-title">
              {lines[0]!.story === null ? (
                headlineWords(lines[0]!.headline)
              ) : (
                <a href={storyPath(lines[0]!.story)}>{headlineWords(lines[0]!.headline)}</a>
              )}
            </h2>
            <ol class="lines">
              {lines.map((line) => (
                <LedgerLine line={line} story={null} />
              ))}
            </ol>
          </li>
        ))}
      </ol>
      <Pager path={actorPath(actor.actor)} page={page} count={actor.lines.length} size={LINES_A_PAGE} />
    </section>
  </Page>
);

type Line = WireActor['lines'][number];

/** Neighbours from one article together; the order stays. */
function byArticle(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && last[0]?.articleId === line.articleId) last.push(line);
    else groups.push([line]);
  }
  return groups;
}
