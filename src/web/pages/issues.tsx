import type { FC } from 'hono/jsx';
import type { Reader } from '../../engine/answering/reader.ts';
import type { Issue } from '../../model/issue.ts';
import { Page, type View } from '../layout.tsx';
import { counted } from '../words.ts';

type Counts = Awaited<ReturnType<Reader['counts']>>;

/** At most this many of one code are written out; the doctor on the command line lists them all. */
const SHOWN_OF_A_CODE = 50;

/** What could not be read, and what to do about it. */
export const IssuesPage: FC<{ view: View; issues: readonly Issue[]; counts: Counts }> = ({
  view,
  issues,
  counts,
}) => (
  <Page view={view} title="Issues">
    <section class="list-page issues">
      <header class="head">
        <h1>Issues</h1>
        <p class="facts">
          <span>{counted(counts.articles, 'article')}</span>{' '}
          <span>{counted(counts.stories, 'story', 'stories')}</span>{' '}
          <span>{counted(counts.statements, 'statement')}</span>
        </p>
      </header>
      {issues.length === 0 && <p class="notice">Nothing is wrong.</p>}
      {[...Map.groupBy(issues, ({ code }) => code)].map(([code, found]) => (
        <section>
          <h2>
            <code>{code}</code> {counted(found.length, 'time')}
          </h2>
          <ul>
            {found.slice(0, SHOWN_OF_A_CODE).map(({ subject, detail, remedy }) => (
              <li>
                <b class="subject">{subject}</b> {detail} <i>{remedy}</i>
              </li>
            ))}
          </ul>
          {found.length > SHOWN_OF_A_CODE && (
            <p class="note">
              And {counted(found.length - SHOWN_OF_A_CODE, 'more', 'more')}: <code>broadsheet doctor</code>{' '}
              lists all.
            </p>
          )}
        </section>
      ))}
    </section>
  </Page>
);
