import type { FC } from 'hono/jsx';
import type { Stance } from '../../model/statement.ts';
import type { WirePositionCell, WireProposal } from '../../wire/comparisons.ts';
import type { WireLedgerLine } from '../../wire/sheet.ts';
import { HistoryChart } from '../charts/history.tsx';
import { dayWords } from '../dates.ts';
import { statementPath } from '../paths.ts';
import { figure } from '../words.ts';

const COLUMNS: readonly {
  readonly title: string;
  readonly mark: string;
  readonly stances: readonly Stance[];
}[] = [
  { title: 'For', mark: '▲', stances: ['supports'] },
  { title: 'On conditions, or neither', mark: '◆', stances: ['conditional', 'neutral'] },
  { title: 'Against', mark: '▼', stances: ['opposes'] },
];
/** The lines that positions stand on, by their ids. */
type Lines = ReadonlyMap<string, WireLedgerLine>;

const Proposal: FC<{
  proposal: WireProposal;
  cells: readonly WirePositionCell[];
  lines: Lines;
  actors: number;
}> = ({ proposal, cells, lines, actors }) => (
  <article class="proposal">
    <h3>{proposal.name}</h3>
    {proposal.wordings.length > 1 && (
      <p class="note">
        also:{' '}
        {proposal.wordings
          .slice(1, 5)
          .map((wording) => `“${wording}”`)
          .join(', ')}
      </p>
    )}
    <div class="stances">
      {COLUMNS.map(({ title, mark, stances }) => {
        const of = cells.filter(({ latest }) => stances.includes(latest.stance));
        return (
          <div>
            <h4>
              <span aria-hidden="true">{mark}</span> {title}
            </h4>
            {of.length === 0 && <p class="unknown">nobody that we found</p>}
            <ul>
              {of.slice(0, actors).map((cell) => (
                <Stand cell={cell} lines={lines} />
              ))}
            </ul>
            {of.length > actors && <p class="note">and {figure(of.length - actors)} more</p>}
          </div>
        );
      })}
    </div>
  </article>
);

const Stand: FC<{ cell: WirePositionCell; lines: Lines }> = ({ cell, lines }) => {
  const { actor, latest, history, changed, secondHandOnly, disputed } = cell;
  const line = lines.get(latest.statement);
  return (
    <li>
      {line ? (
        <a class="speaker" href={statementPath(line.articleId, line.id)}>
          {actor.name}
        </a>
      ) : (
        <span class="speaker">{actor.name}</span>
      )}{' '}
      <span class="note whole-line">{dayWords(latest.day)}</span>
      {changed && <strong class="caution">changed</strong>}
      {secondHandOnly && <span class="caution">second-hand</span>}
      {disputed && <span class="caution">disputed</span>}
      {history.length > 1 && <HistoryChart history={history} />}
    </li>
  );
};

/** Proposals with who is for them, between and against. `actors`: how many of one column are named. */
export const Proposals: FC<{
  proposals: readonly WireProposal[];
  positions: readonly WirePositionCell[];
  lines: Lines;
  shown: number;
  actors: number;
}> = ({ proposals, positions, lines, shown, actors }) => {
  const cells = Map.groupBy(positions, ({ proposal }) => proposal);
  return (
    <>
      {proposals
        .filter(({ id }) => cells.has(id))
        .slice(0, shown)
        .map((proposal) => (
          <Proposal proposal={proposal} cells={cells.get(proposal.id)!} lines={lines} actors={actors} />
        ))}
    </>
  );
};
