import { z } from 'zod';
import { problem } from '../../wire/schema/records.ts';
import { jsonSchemas, nameOf } from '../../wire/schema/registry.ts';
import { type Parameter, ROUTES, type Route } from './routes.ts';

/** The API as OpenAPI 3.1 describes one, made from the shapes that the wire has. */
export const openApi = (): Readonly<Record<string, unknown>> => ({
  openapi: '3.1.0',
  info: {
    title: 'Broadsheet',
    version: '1',
    description: 'Every outlet’s account of one news story, on one sheet.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  paths: Object.fromEntries(
    ROUTES.map((route) => [
      route.path,
      { get: operation(route), ...(route.post && { post: posting(route) }) },
    ]),
  ),
  components: { schemas: jsonSchemas() },
});

/** The operation that takes something in. */
const posting = ({ path, post }: Route): unknown =>
  post && {
    operationId: `post_${nameOfPath(path)}`,
    summary: post.summary,
    requestBody: { required: true, content: { 'application/json': refTo(post.takes) } },
    responses: {
      201: { description: post.summary, content: { 'application/json': refTo(post.gives) } },
      400: mistake(400),
      403: mistake(403),
    },
  };

const nameOfPath = (path: string): string => path.replace(/[^a-z]+/gi, '_').replace(/^_|_$/g, '');

const operation = ({ path, summary, query = [], gives, problems = [] }: Route): unknown => ({
  operationId: nameOfPath(path),
  summary,
  parameters: [...inPath(path), ...query.map(inQuery)],
  responses: {
    200: {
      description: summary,
      content: gives instanceof z.ZodType ? { 'application/json': refTo(gives) } : { [gives.type]: {} },
    },
    ...Object.fromEntries(problems.map((status) => [status, mistake(status)])),
  },
});

const MISTAKES = {
  400: 'The question is no good.',
  403: 'Only programs of the machine that serves may.',
  404: 'There is no such thing.',
};

const mistake = (status: keyof typeof MISTAKES): unknown => ({
  description: MISTAKES[status],
  content: { 'application/problem+json': refTo(problem) },
});

const refTo = (of: z.ZodType): unknown => ({ schema: { $ref: `#/components/schemas/${nameOf(of)}` } });

const inPath = (path: string): unknown[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

const inQuery = ({ name, about, required = false, values, type }: Parameter): unknown => ({
  name,
  in: 'query',
  description: about,
  required,
  schema: { type: type ?? 'string', ...(values ? { enum: values } : {}) },
});
