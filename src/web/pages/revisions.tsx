import type { FC } from 'hono/jsx';
import type { WireDiffPart } from '../../wire/comparisons.ts';
import type { WireRevision, WireRevisionChange } from '../../wire/reading/revision.ts';
import type { WireReading } from '../../wire/reading.ts';
import type { WireStatement } from '../../wire/statement.ts';
import { Page, type View } from '../layout.tsx';
import { DateMark, OutletLink } from '../parts/marks.tsx';
import { Content, Speaker } from '../parts/statement.tsx';
import { articlePath } from '../paths.ts';
import { counted, headlineWords } from '../words.ts';

/** Every text that an article has had, the latest first, each laid over the one before it. */
export const RevisionsPage: FC<{
  view: View;
  article: WireReading['article'];
  revisions: readonly WireRevision[];
}> = ({ view, article, revisions }) => (
  <Page view={view} title={`Revisions: ${headlineWords(article.headline)}`}>
    <section class="list-page revisions">
      <header class="head">
        <p class="kicker">
          <OutletLink outlet={article.outlet} />
        </p>
        <h1>
          <a href={articlePath(article.id)}>{headlineWords(article.headline)}</a>
        </h1>
        <p class="facts">
          <span>{counted(revisions.length, 'text')} held, the latest first</span>{' '}
          <span>words left out are struck, words put in underlined</span>
        </p>
      </header>
      {revisions.toReversed().map((revision, i) => (
        <Revision revision={revision} nth={revisions.length - i} />
      ))}
    </section>
  </Page>
);

const Revision: FC<{ revision: WireRevision; nth: number }> = ({ revision, nth }) => {
  const { headline, modifiedAt, text, change, isLatest } = revision;
  return (
    <section class="revision">
      <h2>
        {change === null ? 'The first text that we hold' : `Text ${nth}`}
        {isLatest && <span class="note"> the sheet is drawn from it</span>}
      </h2>
      {modifiedAt !== null && (
        <p class="note">
          Changed <DateMark value={modifiedAt} withTime />
        </p>
      )}
      {change && <Statements change={change} />}
      <h3>{change ? <Diff parts={change.headline} /> : headlineWords(headline)}</h3>
      <p class="whole">{change ? <Diff parts={change.text} /> : text}</p>
    </section>
  );
};

/** The parts follow each other without a gap. */
const Diff: FC<{ parts: readonly WireDiffPart[] }> = ({ parts }) => (
  <>
    {parts.map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'first' ? <del>{text}</del> : <ins>{text}</ins>,
    )}
  </>
);

const Statements: FC<{ change: WireRevisionChange }> = ({ change: { vanished, appeared, changed } }) => (
  <dl class="statement-changes">
    <Group name="Vanished" statements={vanished} />
    <Group name="Appeared" statements={appeared} />
    <Group name="In other words" statements={changed.map(({ after }) => after)} />
  </dl>
);

const Group: FC<{ name: string; statements: readonly WireStatement[] }> = ({ name, statements }) =>
  statements.length === 0 ? null : (
    <div>
      <dt>
        {name} <span class="note">{counted(statements.length, 'statement')}</span>
      </dt>
      {statements.map((statement) => (
        <dd>
          <Speaker statement={statement} /> <span class="act">{statement.act}</span>{' '}
          <Content statement={statement} />
        </dd>
      ))}
    </div>
  );
