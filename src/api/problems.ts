import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { createProblem } from '../wire/problem.ts';

/** A caller's mistake as RFC 9457 writes it. */
export const problem = (c: Context, status: ContentfulStatusCode, title: string, detail: string): Response =>
  c.body(JSON.stringify(createProblem(status, title, detail)), status, {
    'Content-Type': 'application/problem+json',
  });

export const missing = (c: Context, what: string): Response =>
  problem(
    c,
    404,
    `No such ${what}`,
    `There is no ${what} at ${new URL(c.req.url).pathname}. Lists under /api/stories give the ids that hold.`,
  );
