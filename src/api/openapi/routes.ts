import { z } from 'zod';
import { SIDES } from '../../model/rating.ts';
import { ACTS } from '../../model/statement.ts';
import { correction, wish } from '../../wire/schema/correction.ts';
import {
  actor,
  counts,
  feed,
  hit,
  issue,
  outlet,
  outletHead,
  revision,
  statementInArticle,
} from '../../wire/schema/records.ts';
import { items, shape } from '../../wire/schema/registry.ts';
import { disputePair, reading, sheet, storyline, storyPage } from '../../wire/schema/sheet.ts';
import { line } from '../../wire/schema/statement.ts';
import { why } from '../../wire/schema/why.ts';

/** A thing that an address may ask for behind its question mark. */
export interface Parameter {
  readonly name: string;
  readonly about: string;
  readonly required?: boolean;
  readonly values?: readonly string[];
  readonly type?: 'integer';
}

/** One address of the API: what it gives, as a named shape or in words of another format. */
export interface Route {
  /** As OpenAPI writes it: `/api/stories/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly query?: readonly Parameter[];
  readonly gives: z.ZodType | { readonly type: string };
  /** What else it may answer, as a problem. */
  readonly problems?: readonly (400 | 403 | 404)[];
  /** What may be sent there, and what comes of it. */
  readonly post?: { readonly summary: string; readonly takes: z.ZodType; readonly gives: z.ZodType };
}

const RATER: Parameter = {
  name: 'rater',
  about: 'The rater whose sides are given; "off" for none; without it an outlet’s first rater by name.',
};
const LIMIT: Parameter = { name: 'limit', about: 'How many items, 1 to 200.', type: 'integer' };
const FILTER: readonly Parameter[] = [
  { name: 'actor', about: 'The speaker’s name, whatever its case.' },
  { name: 'outlet', about: 'The outlet’s name, whatever its case.' },
  { name: 'act', about: 'What is done by saying it.', values: ACTS },
  { name: 'side', about: 'The side of the outlet.', values: SIDES },
  { name: 'from', about: 'First day on which it was said, YYYY-MM-DD.' },
  { name: 'to', about: 'Last day on which it was said, YYYY-MM-DD.' },
];

const syndication = (ending: string, type: string): readonly Route[] => [
  { path: `/feeds/stories.${ending}`, summary: 'The front page as a feed.', gives: { type } },
  {
    path: `/feeds/stories/{id}.${ending}`,
    summary: 'The articles of a story as a feed.',
    gives: { type },
    problems: [404],
  },
];

export const ROUTES: readonly Route[] = [
  {
    path: '/api/stories',
    summary: 'Stories, the latest first; pass `next` as `after` for the part that follows.',
    query: [LIMIT, { name: 'after', about: 'Where the part before ended.' }, RATER],
    gives: storyPage,
    problems: [400],
  },
  {
    path: '/api/stories/{id}',
    summary: 'A sheet, by the story’s id or one that was merged into it.',
    query: [RATER],
    gives: sheet,
    problems: [404],
  },
  {
    path: '/api/stories/{id}/ledger',
    summary: 'The statements of a story that pass every condition.',
    query: [...FILTER, RATER],
    gives: items('LedgerLines', line),
    problems: [404],
  },
  {
    path: '/api/stories/{id}/disputes',
    summary: 'Pairs of statements that cannot both stand, each whole, and why.',
    query: [RATER],
    gives: items('DisputePairs', disputePair),
    problems: [404],
  },
  {
    path: '/api/storylines/{id}',
    summary: 'The stories of a running affair and where actors stood.',
    query: [RATER],
    gives: storyline,
    problems: [404],
  },
  {
    path: '/api/actors/{name}',
    summary: 'What an actor said.',
    query: [RATER],
    gives: actor,
    problems: [404],
  },
  {
    path: '/api/outlets',
    summary: 'The outlets that have an article, by their names.',
    gives: items('Outlets', outletHead),
  },
  {
    path: '/api/outlets/{domain}',
    summary: 'An outlet, its ratings and its articles.',
    gives: outlet,
    problems: [404],
  },
  {
    path: '/api/articles/{id}',
    summary: 'An article’s text and statements.',
    query: [RATER],
    gives: reading,
    problems: [404],
  },
  {
    path: '/api/articles/{id}/revisions',
    summary: 'Every text that an article has had, the first one first, each with what changed.',
    gives: items('Revisions', revision),
    problems: [404],
  },
  {
    path: '/api/articles/{id}/why',
    summary: 'Why an article stands in its story and counts as a reprint.',
    gives: why,
    problems: [404],
  },
  {
    path: '/api/statements/{id}',
    summary: 'A statement with its article’s id.',
    gives: statementInArticle,
    problems: [404],
  },
  {
    path: '/api/corrections',
    summary: 'What people corrected, in the order in which they said it; open on the machine that serves.',
    gives: items('Corrections', correction),
    problems: [403],
    post: {
      summary: 'Corrects, for good. It comes true in the grouping and on the sheets before it is answered.',
      takes: wish,
      gives: correction,
    },
  },
  {
    path: '/api/search',
    summary: 'Articles by words, "phrases" and fields, best first.',
    query: [{ name: 'q', about: 'What is searched for.', required: true }, LIMIT, RATER],
    gives: items('Hits', hit),
    problems: [400],
  },
  { path: '/api/feeds', summary: 'The feeds that are followed.', gives: items('Feeds', feed) },
  { path: '/api/issues', summary: 'What was wrong with what came in.', gives: items('Issues', issue) },
  { path: '/api/counts', summary: 'How much is held.', gives: counts },
  {
    path: '/api/health',
    summary: 'That the server and its store answer.',
    gives: shape<{ ok: boolean }>('Health', z.strictObject({ ok: z.boolean() })),
  },
  { path: '/api/openapi.json', summary: 'This description.', gives: { type: 'application/json' } },
  { path: '/metrics', summary: 'Figures for Prometheus.', gives: { type: 'text/plain' } },
  ...syndication('atom', 'application/atom+xml'),
  ...syndication('rss', 'application/rss+xml'),
  ...syndication('json', 'application/feed+json'),
];
