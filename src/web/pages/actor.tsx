import type { FC } from 'hono/jsx';
import type { WireActor } from '../../wire/actor.ts';
import { HistoryChart } from '../charts/history.tsx';
import { dayWords } from '../dates.ts';
import { Page, type View } from '../layout.tsx';
import { cut, Pager } from '../parts/pager.tsx';
import { Pair } from '../parts/pair.tsx';
import { LedgerLine } from '../parts/statement.tsx';
import { actorPath, linePath, storyPath } from '../paths.ts';
import { CHANGE_WORDS, capital, counted, headlineWords, STANCE_WORDS } from '../words.ts';

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
      <div class="railed">
        {page === 1 && <Stands actor={actor} />}
        <div class="main">
          {page === 1 && <Changes actor={actor} />}
          <h2 class="list-title">All that was said</h2>
          <ol class="days">
            {byArticle(cut(actor.lines, page, LINES_A_PAGE)).map((lines) => (
              <li class="day">
                <h3 class="day-title">
                  {lines[0]!.story === null ? (
                    headlineWords(lines[0]!.headline)
                  ) : (
                    <a href={storyPath(lines[0]!.story)}>{headlineWords(lines[0]!.headline)}</a>
                  )}
                </h3>
                <ol class="lines">
                  {lines.map((line) => (
                    <LedgerLine line={line} story={null} />
                  ))}
                </ol>
              </li>
            ))}
          </ol>
          <Pager path={actorPath(actor.actor)} page={page} count={actor.lines.length} size={LINES_A_PAGE} />
        </div>
      </div>
    </section>
  </Page>
);

/** The latest; each stands in its story too. */
const POSITIONS_SHOWN = 30;
/** Changes of position shown; each stands in its story too. */
const CHANGES_SHOWN = 6;

const Stands: FC<{ actor: WireActor }> = ({ actor: { positions } }) =>
  positions.length === 0 ? null : (
    <section class="stands rail">
      <h2 class="list-title">Where they stand</h2>
      <ul>
        {positions.slice(0, POSITIONS_SHOWN).map(({ story, headline, proposal, cell }) => (
          <li>
            <h3>{capital(proposal)}</h3>
            <p>
              <a href={linePath(cell.latest.statement)}>{STANCE_WORDS[cell.latest.stance]}</a>
              {', '}
              {dayWords(cell.latest.day)}
              {cell.changed && <strong class="caution">changed</strong>}
              {cell.secondHandOnly && <span class="caution">second-hand</span>}
              {cell.disputed && <span class="caution">disputed</span>}
            </p>
            {cell.history.length > 1 && (
              <p class="note trail">
                <HistoryChart history={cell.history} />
                <span>
                  Said {counted(cell.history.length, 'time')} since {dayWords(cell.history[0]!.day)}; up is
                  for, down is against
                </span>
              </p>
            )}
            <p class="note">
              <a href={storyPath(story)}>{headlineWords(headline)}</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );

const Changes: FC<{ actor: WireActor }> = ({ actor: { changes } }) =>
  changes.length === 0 ? null : (
    <section class="changed">
      <h2 class="list-title">What changed</h2>
      {changes.slice(0, CHANGES_SHOWN).map(({ kind, earlier, later, why }) => (
        <Pair title={CHANGE_WORDS[kind]} first={earlier} second={later} why={why} />
      ))}
    </section>
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
