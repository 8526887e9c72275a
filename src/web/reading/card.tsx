import type { Child, FC } from 'hono/jsx';
import type { WireStatement } from '../../wire/statement.ts';
import { saidOnWords } from '../dates.ts';
import { Content, Speaker } from '../parts/statement.tsx';
import { statementPath } from '../paths.ts';
import { capital, MODE_WORDS, RELATION_WORDS, signedWords, wasWords } from '../words.ts';

/** All that is known of the statement that the reader follows. */
export const StatementCard: FC<{ statement: WireStatement; article: string }> = ({ statement, article }) => (
  <section class="card" aria-labelledby="card-title">
    <h2 id="card-title">The statement</h2>
    <dl>
      <Row name="Speaker">
        <Speaker statement={statement} />
      </Row>
      {statement.corrected && (
        <Row name="Corrected">
          by {signedWords(statement.corrected)}; the machine had read {wasWords(statement.corrected)}
        </Row>
      )}
      <Row name="Act">{capital(statement.act)}</Row>
      <Row name="Wording">{capital(MODE_WORDS[statement.mode])}</Row>
      <Row name="Said">{saidOnWords(statement.saidOn)}</Row>
      {statement.place !== null && <Row name="Where">{statement.place}</Row>}
      {statement.via.length > 0 && (
        <Row name="Through">
          {statement.via.map(({ relation, actor }) => `${RELATION_WORDS[relation]} ${actor}`).join(', ')}
        </Row>
      )}
      {statement.topic !== null && <Row name="On">{statement.topic}</Row>}
      {statement.stance !== null && <Row name="Stance">{capital(statement.stance)}</Row>}
      {statement.hedged && (
        <Row name="Hedged">{statement.hedges.map(({ text }) => `“${text}”`).join(', ')}</Row>
      )}
      {statement.negated && <Row name="Negated">Yes</Row>}
      {statement.disputed && <Row name="Doubted">By the article itself</Row>}
      {statement.answers !== null && (
        <Row name="Answers">
          <a href={statementPath(article, statement.answers)}>an earlier statement</a>
        </Row>
      )}
    </dl>
  </section>
);

const Row: FC<{ name: string; children?: Child }> = ({ name, children }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** Every statement of the article, to step from one to the next. */
export const StatementList: FC<{
  statements: readonly WireStatement[];
  chosen: WireStatement | null;
  article: string;
}> = ({ statements, chosen, article }) => (
  <section class="statement-list" aria-labelledby="statements-title">
    <h2 id="statements-title">Statements in this article</h2>
    {statements.length === 0 && <p class="unknown">None was found.</p>}
    <ol>
      {statements.map((statement) => (
        <li>
          <a
            href={statementPath(article, statement.id)}
            aria-current={statement === chosen ? 'true' : undefined}
          >
            <Speaker statement={statement} /> <span class="act">{statement.act}</span>{' '}
            <span class="gist">
              <Content statement={statement} />
            </span>
          </a>
        </li>
      ))}
    </ol>
  </section>
);
