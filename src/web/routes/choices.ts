import { Hono } from 'hono';
import { backPath } from '../paths.ts';
import { keepRater } from '../rater.ts';
import { isTheme, keepTheme } from '../theme.ts';

/** What the reader chose, kept in a cookie: the light of the pages and the rater of the sides. */
export function choiceRoutes(): Hono {
  const routes = new Hono();
  routes.post('/theme', async (c) => {
    const { theme, back } = await c.req.parseBody();
    if (isTheme(theme)) keepTheme(c, theme);
    return c.redirect(backPath(back), 303);
  });
  routes.post('/rater', async (c) => {
    const { rater, back } = await c.req.parseBody();
    if (typeof rater === 'string') keepRater(c, rater);
    return c.redirect(backPath(back), 303);
  });
  return routes;
}
