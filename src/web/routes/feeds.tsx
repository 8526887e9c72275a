import { type Context, Hono } from 'hono';
import type { Reader } from '../../engine/answering/reader.ts';
import type { Desk } from '../../engine/desk/desk.ts';
import type { Issue } from '../../model/issue.ts';
import { show, viewOf } from '../answer.tsx';
import { localOnly } from '../local.ts';
import { FeedsPage } from '../pages/feeds.tsx';
import { linksOf } from './add.tsx';

/** Places of one form; a reading list may name any number of feeds. */
const MAX_PLACES = 50;

/** The feeds that are followed. With a desk they can be added and taken off. */
export function feedRoutes(reader: Reader, desk: Desk | undefined): Hono {
  const routes = new Hono();
  const page = async (c: Context, issues: readonly Issue[]): Promise<Response> => {
    const [feeds, outlets] = await Promise.all([reader.feeds(), reader.outlets()]);
    const status = issues.length > 0 ? 400 : 200;
    return show(c, <FeedsPage view={viewOf(c)} feeds={feeds} outlets={outlets} issues={issues} />, status);
  };
  routes.get('/outlets', async (c) => await page(c, []));
  if (!desk) return routes;
  routes.post('/outlets', localOnly, async (c) => {
    const { places, drop } = await c.req.parseBody();
    let issues: readonly Issue[] = [];
    if (typeof drop === 'string') await desk.unsubscribe(drop);
    else issues = await desk.subscribe(linksOf(places).slice(0, MAX_PLACES));
    if (issues.length === 0) return c.redirect('/outlets', 303);
    return await page(c, issues);
  });
  return routes;
}
