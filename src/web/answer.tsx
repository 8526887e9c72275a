import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Reader } from '../engine/answering/reader.ts';
import { createProblem, type Problem } from '../wire/problem.ts';
import type { View } from './layout.tsx';
import { ProblemPage } from './pages/problem.tsx';
import { raterOf } from './rater.ts';
import { themeOf } from './theme.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Whether there is a desk and whoever asks may use it. */
    canChange: boolean;
  }
}

export function viewOf(c: Context): View {
  const { pathname, search } = new URL(c.req.url);
  return {
    theme: themeOf(c),
    rater: raterOf(c),
    canChange: c.get('canChange') ?? false,
    path: pathname + search,
  };
}

/** The reader with the sides that whoever asks chose. */
export function chosen(reader: Reader, c: Context): Reader {
  const rater = raterOf(c);
  return rater === null ? reader : reader.ratedBy(rater);
}

export function show(c: Context, page: Child, status: ContentfulStatusCode = 200): Response {
  c.header('Cache-Control', 'no-cache');
  c.header('Vary', 'Cookie');
  return c.html(`<!doctype html>${page}`, status) as Response;
}

export const showProblem = (c: Context, problem: Problem): Response =>
  show(c, <ProblemPage view={viewOf(c)} problem={problem} />, problem.status as ContentfulStatusCode);

export const missing = (c: Context, what: string): Response =>
  showProblem(
    c,
    createProblem(
      404,
      `No such ${what}`,
      `There is no ${what} at ${new URL(c.req.url).pathname}. It may have been merged, or the address may be mistyped.`,
    ),
  );

/** The page of a long list, from 1; anything else is the first. */
export function pageOf(c: Context): number {
  const page = Number(c.req.query('page'));
  return Number.isInteger(page) && page > 0 && page < 1e6 ? page : 1;
}
