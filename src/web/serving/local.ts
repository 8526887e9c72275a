import type { MiddlewareHandler } from 'hono';
import { refusalOf } from '../../engine/desk/local.ts';
import { createProblem } from '../../wire/problem.ts';
import { showProblem } from '../answer.tsx';

/** Lets only pages of this server, and programs of this machine, ask for a change. */
export const localOnly: MiddlewareHandler = async (c, next) => {
  const refusal = refusalOf(c.req.raw);
  if (refusal !== null) return showProblem(c, createProblem(403, 'Not from here', refusal));
  await next();
};
