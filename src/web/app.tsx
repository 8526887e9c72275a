import { type Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Reader } from '../engine/answering/reader.ts';
import { readFilter } from '../wire/ledger.ts';
import { createProblem, type Problem } from '../wire/problem.ts';
import { createAssets } from './assets.ts';
import { withinBudget } from './budget.ts';
import type { View } from './layout.tsx';
import { ActorPage } from './pages/actor.tsx';
import { ArticlePage } from './pages/article.tsx';
import { FrontPage } from './pages/front.tsx';
import { IssuesPage } from './pages/issues.tsx';
import { ArticlesPage, LedgerPage } from './pages/lists.tsx';
import { OutletPage } from './pages/outlet.tsx';
import { ProblemPage } from './pages/problem.tsx';
import { SearchPage } from './pages/search.tsx';
import { SectionPage } from './pages/section.tsx';
import { StoryPage } from './pages/story.tsx';
import { StorylinePage } from './pages/storyline.tsx';
import { backPath, statementPath } from './paths.ts';
import { SECTIONS } from './sections/sections.ts';
import { secureHeaders } from './security.ts';
import { isTheme, keepTheme, themeOf } from './theme.ts';

const STORIES_A_PAGE = 30;
const HITS_A_PAGE = 50;

export interface AppOptions {
  /** The JSON face, which answers under `/api`. It is mounted as it comes. */
  readonly api?: Hono;
  /** Told of every bug that a request ran into; the reader sees a page without its details. */
  readonly onBug?: (error: Error) => void;
}

/** The web reader: pages made on the server from what the reader gives. Asks nothing of a browser but HTML. */
export function createApp(reader: Reader, { api, onBug = console.error }: AppOptions = {}): Hono {
  const app = new Hono();
  app.use(secureHeaders);
  if (api) app.route('/', api);
  app.route('/', createAssets());

  app.get('/', async (c) => {
    const after = c.req.query('after') ?? null;
    const page = await reader.stories(STORIES_A_PAGE, after);
    return show(c, <FrontPage view={viewOf(c)} page={page} first={after === null} />);
  });
  app.get('/stories/:id', async (c) => {
    const sheet = await reader.sheet(c.req.param('id'));
    if (!sheet) return missing(c, 'story');
    return show(
      c,
      withinBudget((share) => <StoryPage view={viewOf(c)} sheet={sheet} share={share} />),
    );
  });
  app.get('/stories/:id/ledger', async (c) => {
    const sheet = await reader.sheet(c.req.param('id'));
    if (!sheet) return missing(c, 'story');
    const filter = readFilter(c.req.query());
    const actorKnown = filter.actor !== null && (await reader.actor(filter.actor)) !== null;
    return show(
      c,
      <LedgerPage view={viewOf(c)} sheet={sheet} page={pageOf(c)} filter={filter} actorKnown={actorKnown} />,
    );
  });
  app.get('/stories/:id/articles', async (c) => {
    const sheet = await reader.sheet(c.req.param('id'));
    if (!sheet) return missing(c, 'story');
    return show(c, <ArticlesPage view={viewOf(c)} sheet={sheet} page={pageOf(c)} />);
  });
  for (const section of SECTIONS)
    app.get(`/stories/:id/${section.key}`, async (c) => {
      const sheet = await reader.sheet(c.req.param('id'));
      if (!sheet) return missing(c, 'story');
      return show(
        c,
        withinBudget((share) => (
          <SectionPage view={viewOf(c)} sheet={sheet} section={section} share={share} />
        )),
      );
    });
  app.get('/storylines/:id', async (c) => {
    const storyline = await reader.storyline(c.req.param('id'));
    return storyline
      ? show(c, <StorylinePage view={viewOf(c)} storyline={storyline} />)
      : missing(c, 'storyline');
  });
  app.get('/actors/:name', async (c) => {
    const actor = await reader.actor(c.req.param('name'));
    return actor
      ? show(c, <ActorPage view={viewOf(c)} actor={actor} page={pageOf(c)} />)
      : missing(c, 'actor');
  });
  app.get('/outlets/:domain', async (c) => {
    const outlet = await reader.outlet(c.req.param('domain'));
    return outlet
      ? show(c, <OutletPage view={viewOf(c)} outlet={outlet} page={pageOf(c)} />)
      : missing(c, 'outlet');
  });
  app.get('/articles/:id', async (c) => {
    const reading = await reader.reading(c.req.param('id'));
    if (!reading) return missing(c, 'article');
    const [start, end] = [placeOf(c, 'from'), placeOf(c, 'to')];
    const span = start === null || end === null ? null : { start, end };
    const focus = { statement: c.req.query('statement') ?? null, span };
    return show(c, <ArticlePage view={viewOf(c)} reading={reading} focus={focus} />);
  });
  app.get('/statements/:id', async (c) => {
    const statement = c.req.param('id');
    const article = await reader.articleOfStatement(statement);
    return article === null ? missing(c, 'statement') : c.redirect(statementPath(article, statement));
  });
  app.get('/search', async (c) => {
    const query = (c.req.query('q') ?? '').trim().slice(0, 200);
    const hits = query === '' ? null : await reader.search(query, HITS_A_PAGE);
    return show(c, <SearchPage view={viewOf(c)} query={query} hits={hits} />);
  });
  app.get('/issues', async (c) => {
    const [issues, counts] = await Promise.all([reader.issues(), reader.counts()]);
    return show(c, <IssuesPage view={viewOf(c)} issues={issues} counts={counts} />);
  });
  app.post('/theme', async (c) => {
    const { theme, back } = await c.req.parseBody();
    if (isTheme(theme)) keepTheme(c, theme);
    return c.redirect(backPath(back), 303);
  });

  app.notFound((c) => missing(c, 'page'));
  app.onError((error, c) => {
    onBug(error);
    const detail = 'The server ran into a bug and could not make this page. Its log tells more.';
    return showProblem(c, createProblem(500, 'Something broke', detail));
  });
  return app;
}

function viewOf(c: Context): View {
  const { pathname, search } = new URL(c.req.url);
  return { theme: themeOf(c), path: pathname + search };
}

function show(c: Context, page: Child, status: ContentfulStatusCode = 200): Response {
  c.header('Cache-Control', 'no-cache');
  c.header('Vary', 'Cookie');
  return c.html(`<!doctype html>${page}`, status);
}

const showProblem = (c: Context, problem: Problem): Response =>
  show(c, <ProblemPage view={viewOf(c)} problem={problem} />, problem.status as ContentfulStatusCode);

const missing = (c: Context, what: string): Response =>
  showProblem(
    c,
    createProblem(
      404,
      `No such ${what}`,
      `There is no ${what} at ${new URL(c.req.url).pathname}. It may have been merged, or the address may be mistyped.`,
    ),
  );

/** The page of a long list, from 1; anything else is the first. */
function pageOf(c: Context): number {
  const page = Number(c.req.query('page'));
  return Number.isInteger(page) && page > 0 && page < 1e6 ? page : 1;
}

/** A place in a text, or null where the address gives none. */
function placeOf(c: Context, name: string): number | null {
  const value = c.req.query(name);
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : null;
}
