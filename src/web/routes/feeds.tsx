import { Hono } from 'hono';
import type { Reader } from '../../engine/answering/reader.ts';
import type { Desk } from '../../engine/desk/desk.ts';
import { show, viewOf } from '../answer.tsx';
import { FeedsPage } from '../pages/feeds.tsx';
import { importPath } from '../paths.ts';
import { localOnly } from '../serving/local.ts';
import { linksOf } from './add.tsx';

/** The feeds that are followed. With a desk they can be added and taken off. */
export function feedRoutes(reader: Reader, desk: Desk | undefined): Hono {
  const routes = new Hono();
  routes.get('/outlets', async (c) => {
    const [feeds, outlets] = await Promise.all([reader.feeds(), reader.outlets()]);
    return show(c, <FeedsPage view={viewOf(c)} feeds={feeds} outlets={outlets} />);
  });
  if (!desk) return routes;
  routes.post('/outlets', localOnly, async (c) => {
    const { places, drop } = await c.req.parseBody();
    if (typeof drop === 'string') await desk.unsubscribe(drop);
    const named = linksOf(places);
    if (named.length === 0) return c.redirect('/outlets', 303);
    // Hosts want their rest between two requests: the page of the import tells how far it has come.
    return c.redirect(importPath(desk.imports.start({ links: [], files: [], places: named })), 303);
  });
  return routes;
}
