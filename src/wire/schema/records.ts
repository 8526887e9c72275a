import { z } from 'zod';
import { CHANGE_KINDS } from '../../model/contradiction.ts';
import type { Issue } from '../../model/issue.ts';
import { OUTLET_KINDS, STATE_CONTROLS } from '../../model/outlet.ts';
import type { WireActor } from '../actor.ts';
import type { WireFeed } from '../feed.ts';
import type { WireHit } from '../list.ts';
import type { WireOutlet, WireOutletHead } from '../outlet.ts';
import type { Problem } from '../problem.ts';
import type { WireRevision } from '../reading/revision.ts';
import type { WireStatement } from '../statement.ts';
import { diffPart, positionCell } from './comparisons.ts';
import { rating, why } from './coverage.ts';
import { shape } from './registry.ts';
import { date, day, line, lineFields, statement, statementFields } from './statement.ts';

type WireIssue = Omit<Issue, 'code'> & { readonly code: string };

export const actor = shape<WireActor>(
  'Actor',
  z.strictObject({
    actor: z.string(),
    statements: z.int(),
    positions: z.array(
      z.strictObject({
        story: z.string(),
        headline: z.string().nullable(),
        proposal: z.string(),
        cell: positionCell,
      }),
    ),
    changes: z.array(
      z.strictObject({ story: z.string(), kind: z.enum(CHANGE_KINDS), earlier: line, later: line, why }),
    ),
    lines: z.array(
      z.strictObject({ ...lineFields, story: z.string().nullable(), headline: z.string().nullable() }),
    ),
  }),
);

/** Codes come and go with what is read; `docs/issues.md` lists them. */
export const issue = shape<WireIssue>(
  'Issue',
  z.strictObject({ code: z.string(), subject: z.string(), detail: z.string(), remedy: z.string() }),
);

export const feed = shape<Omit<WireFeed, 'issue'> & { readonly issue: WireIssue | null }>(
  'Feed',
  z.strictObject({
    url: z.string(),
    title: z.string().nullable(),
    home: z.string().nullable(),
    outlet: z.string().nullable(),
    folders: z.array(z.string()),
    askedAt: date.nullable(),
    due: date.nullable(),
    failures: z.int(),
    issue: issue.nullable(),
  }),
);

export const outlet = shape<Omit<WireOutlet, 'feeds'> & { readonly feeds: readonly z.infer<typeof feed>[] }>(
  'Outlet',
  z.strictObject({
    domain: z.string(),
    name: z.string(),
    country: z.string().nullable(),
    kind: z.enum(OUTLET_KINDS).nullable(),
    language: z.string().nullable(),
    owner: z.string().nullable(),
    stateControl: z.enum(STATE_CONTROLS).nullable(),
    ratings: z.array(
      z.strictObject({
        rater: z.string(),
        rating,
        asOf: day.nullable(),
        url: z.string().nullable(),
        licence: z.string().nullable(),
      }),
    ),
    feeds: z.array(feed),
    articles: z.int(),
    reprints: z.int(),
    stories: z.int(),
    missed: z.array(
      z.strictObject({
        story: z.string(),
        headline: z.string().nullable(),
        lastUpdated: date.nullable(),
        outlets: z.int(),
      }),
    ),
    latest: z.array(
      z.strictObject({
        articleId: z.string(),
        story: z.string().nullable(),
        headline: z.string().nullable(),
        publishedAt: date.nullable(),
        isReprint: z.boolean(),
      }),
    ),
  }),
);

export const outletHead = shape<WireOutletHead>(
  'OutletHead',
  z.strictObject({
    domain: z.string(),
    name: z.string(),
    ratings: z.array(z.strictObject({ rater: z.string(), rating })),
  }),
);

export const statementInArticle = shape<WireStatement & { readonly article: string }>(
  'StatementInArticle',
  z.strictObject({ article: z.string(), ...statementFields }),
);

const diff = z.array(diffPart);
export const revision = shape<WireRevision>(
  'Revision',
  z.strictObject({
    id: z.string(),
    isLatest: z.boolean(),
    headline: z.string().nullable(),
    modifiedAt: date.nullable(),
    text: z.string(),
    change: z
      .strictObject({
        headline: diff,
        text: diff,
        vanished: z.array(statement),
        appeared: z.array(statement),
        changed: z.array(z.strictObject({ before: statement, after: statement })),
      })
      .nullable(),
  }),
);

export const hit = shape<WireHit>(
  'Hit',
  z.strictObject({
    articleId: z.string(),
    story: z.string().nullable(),
    headline: z.string().nullable(),
    outlet: z.string().nullable(),
    publishedAt: date.nullable(),
    excerpt: z.string(),
  }),
);

export const counts = shape<Readonly<Record<string, number>>>('Counts', z.record(z.string(), z.int()));

export const problem = shape<Problem>(
  'Problem',
  z.strictObject({ type: z.string(), title: z.string(), status: z.int(), detail: z.string() }),
);
