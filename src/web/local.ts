import type { Context, MiddlewareHandler } from 'hono';
import { createProblem } from '../wire/problem.ts';
import { showProblem } from './answer.tsx';

const LOCAL_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether the request calls this server by a local name. A page elsewhere can lead a browser here under its own name, by a name
 * that resolves to this machine; it cannot make the browser call it `localhost`.
 */
export const isCalledLocally = (c: Context): boolean => LOCAL_NAMES.has(new URL(c.req.url).hostname);

/** Lets only pages of this server, and programs of this machine, ask for a change. */
export const localOnly: MiddlewareHandler = async (c, next) => {
  if (!isCalledLocally(c))
    return refused(c, 'Adding and correcting are open only on the machine that serves, as localhost.');
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && !isFromHere(c))
    return refused(c, 'The form was sent by a page of another site.');
  await next();
};

/** Browsers say where a form comes from; what says nothing is no browser that a foreign page could misuse. */
function isFromHere(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = c.req.header('origin');
  return origin === undefined || origin === new URL(c.req.url).origin;
}

const refused = (c: Context, detail: string): Response =>
  showProblem(c, createProblem(403, 'Not from here', detail));
