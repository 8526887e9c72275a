import { type Context, Hono } from 'hono';
import type { Reader } from '../../engine/answering/reader.ts';
import { chosen, missing, pageOf, show, viewOf } from '../answer.tsx';
import { ActorPage } from '../pages/actor.tsx';
import { ArticlePage } from '../pages/article.tsx';
import { IssuesPage } from '../pages/issues.tsx';
import { OutletPage } from '../pages/outlet.tsx';
import { RevisionsPage } from '../pages/revisions.tsx';
import { SearchPage } from '../pages/search.tsx';
import { statementPath } from '../paths.ts';

const HITS_A_PAGE = 50;

/** Actors, outlets, articles with their statements, search and issues. */
export function recordRoutes(reader: Reader): Hono {
  const routes = new Hono();
  routes.get('/actors/:name', async (c) => {
    const actor = await chosen(reader, c).actor(c.req.param('name'));
    return actor
      ? show(c, <ActorPage view={viewOf(c)} actor={actor} page={pageOf(c)} />)
      : missing(c, 'actor');
  });
  routes.get('/outlets/:domain', async (c) => {
    const outlet = await reader.outlet(c.req.param('domain'));
    return outlet
      ? show(c, <OutletPage view={viewOf(c)} outlet={outlet} page={pageOf(c)} />)
      : missing(c, 'outlet');
  });
  routes.get('/articles/:id', async (c) => {
    const id = c.req.param('id');
    const reading = await chosen(reader, c).reading(id);
    if (!reading) return missing(c, 'article');
    const [texts, why] = [await reader.textCount(id), await reader.why(id)];
    const [start, end] = [placeOf(c, 'from'), placeOf(c, 'to')];
    const span = start === null || end === null ? null : { start, end };
    const focus = { statement: c.req.query('statement') ?? null, span };
    return show(c, <ArticlePage view={viewOf(c)} reading={reading} focus={focus} texts={texts} why={why} />);
  });
  routes.get('/articles/:id/revisions', async (c) => {
    const id = c.req.param('id');
    const [reading, revisions] = [await chosen(reader, c).reading(id), await reader.revisions(id)];
    return reading && revisions
      ? show(c, <RevisionsPage view={viewOf(c)} article={reading.article} revisions={revisions} />)
      : missing(c, 'article');
  });
  routes.get('/statements/:id', async (c) => {
    const statement = c.req.param('id');
    const article = await reader.articleOfStatement(statement);
    return article === null ? missing(c, 'statement') : c.redirect(statementPath(article, statement));
  });
  routes.get('/search', async (c) => {
    const query = (c.req.query('q') ?? '').trim().slice(0, 200);
    const hits = query === '' ? null : await chosen(reader, c).search(query, HITS_A_PAGE);
    return show(c, <SearchPage view={viewOf(c)} query={query} hits={hits} />);
  });
  routes.get('/issues', async (c) => {
    const [issues, counts] = await Promise.all([reader.issues(), reader.counts()]);
    return show(c, <IssuesPage view={viewOf(c)} issues={issues} counts={counts} />);
  });
  return routes;
}

/** A place in a text, or null where the address gives none. */
function placeOf(c: Context, name: string): number | null {
  const value = c.req.query(name);
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : null;
}
