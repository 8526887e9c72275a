import type { FC } from 'hono/jsx';
import type { Problem } from '../../wire/problem.ts';
import { Page, type View } from '../layout.tsx';

/** A caller's mistake, or ours, as a page. */
export const ProblemPage: FC<{ view: View; problem: Problem }> = ({
  view,
  problem: { status, title, detail },
}) => (
  <Page view={view} title={title}>
    <section class="list-page problem">
      <p class="kicker">{status}</p>
      <h1>{title}</h1>
      <p>{detail}</p>
      <p>
        <a href="/">To the front page</a>, or <a href="/search">search</a>.
      </p>
    </section>
  </Page>
);
