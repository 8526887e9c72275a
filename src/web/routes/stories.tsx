import { Hono } from 'hono';
import type { Reader } from '../../engine/answering/reader.ts';
import { readFilter } from '../../wire/sheet/ledger.ts';
import { chosen, missing, pageOf, show, viewOf } from '../answer.tsx';
import { withinBudget } from '../budget.ts';
import { FrontPage } from '../pages/front.tsx';
import { ArticlesPage, LedgerPage } from '../pages/lists.tsx';
import { SectionPage } from '../pages/section.tsx';
import { StoryPage } from '../pages/story.tsx';
import { StorylinePage } from '../pages/storyline.tsx';
import { SECTIONS } from '../sections/sections.ts';

const STORIES_A_PAGE = 30;

/** The front page, the sheets with their parts, and the storylines. */
export function storyRoutes(reader: Reader): Hono {
  const routes = new Hono();
  routes.get('/', async (c) => {
    const after = c.req.query('after') ?? null;
    const page = await chosen(reader, c).stories(STORIES_A_PAGE, after);
    return show(c, <FrontPage view={viewOf(c)} page={page} first={after === null} />);
  });
  routes.get('/stories/:id', async (c) => {
    const sheet = await chosen(reader, c).sheet(c.req.param('id'));
    if (!sheet) return missing(c, 'story');
    return show(
      c,
      withinBudget((share) => <StoryPage view={viewOf(c)} sheet={sheet} share={share} />),
    );
  });
  routes.get('/stories/:id/ledger', async (c) => {
    const sheet = await chosen(reader, c).sheet(c.req.param('id'));
    if (!sheet) return missing(c, 'story');
    const filter = readFilter(c.req.query());
    const actorKnown = filter.actor !== null && (await reader.hasActor(filter.actor));
    return show(
      c,
      <LedgerPage view={viewOf(c)} sheet={sheet} page={pageOf(c)} filter={filter} actorKnown={actorKnown} />,
    );
  });
  routes.get('/stories/:id/articles', async (c) => {
    const sheet = await chosen(reader, c).sheet(c.req.param('id'));
    if (!sheet) return missing(c, 'story');
    return show(c, <ArticlesPage view={viewOf(c)} sheet={sheet} page={pageOf(c)} />);
  });
  for (const section of SECTIONS)
    routes.get(`/stories/:id/${section.key}`, async (c) => {
      const sheet = await chosen(reader, c).sheet(c.req.param('id'));
      if (!sheet) return missing(c, 'story');
      return show(
        c,
        withinBudget((share) => (
          <SectionPage view={viewOf(c)} sheet={sheet} section={section} share={share} />
        )),
      );
    });
  routes.get('/storylines/:id', async (c) => {
    const storyline = await chosen(reader, c).storyline(c.req.param('id'));
    return storyline
      ? show(
          c,
          withinBudget((share) => (
            <StorylinePage view={viewOf(c)} storyline={storyline} page={pageOf(c)} share={share} />
          )),
        )
      : missing(c, 'storyline');
  });
  return routes;
}
