import { type Context, Hono } from 'hono';
import type { Desk } from '../engine/desk/desk.ts';
import { refusalOf } from '../engine/desk/local.ts';
import { problem } from './problems.ts';

/** The log of corrections, and a way to add to it for programs of this machine. */
export function correctionRoutes(desk: Desk): Hono {
  const routes = new Hono();
  routes.get('/api/corrections', async (c) => {
    const refusal = refusalOf(c.req.raw);
    if (refusal !== null) return problem(c, 403, 'Not from here', refusal);
    return c.json({ items: await desk.corrections() });
  });
  routes.post('/api/corrections', async (c) => {
    const refusal = refusalOf(c.req.raw);
    if (refusal !== null) return problem(c, 403, 'Not from here', refusal);
    // Schemas take memory: they are made for the first that is asked for.
    const { wish } = await import('../wire/schema/correction.ts');
    const asked = wish.safeParse(await bodyOf(c));
    if (!asked.success) return problem(c, 400, 'Not a correction', asked.error.issues.map(told).join(' '));
    const { by, ...what } = asked.data;
    const done = await desk.correct(what, by);
    return 'refused' in done ? problem(c, 400, 'It cannot be', done.refused) : c.json(done.correction, 201);
  });
  return routes;
}

const told = ({ path, message }: { path: PropertyKey[]; message: string }): string =>
  path.length > 0 ? `${path.map(String).join('.')}: ${message}.` : message;

/** Undefined where it is no JSON. */
async function bodyOf(c: Context): Promise<unknown> {
  try {
    return await c.req.json();
  } catch {
    return undefined;
  }
}
