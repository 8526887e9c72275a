import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Visit } from '../../model/feed.ts';
import type { Store } from '../store.ts';
import { forNames, forRows } from './many.ts';
import { compress, decompress } from './rows.ts';
import type { Flavour } from './schema/flavour.ts';
import type { Db, Tables, Tx, VisitRow } from './schema/schema.ts';

/** Some feeds tell of a change whenever they are asked: a page is not asked for more often than this (an hour). */
const VISIT_REST = 3_600_000;
/** No visit is put off for longer (two days): what is due later was put off before the clock was set back. */
const MOST_WAIT = 2 * 24 * 3_600_000;

/** Begins the visits that are new or whose page has changed, and gives them. */
export async function beginVisits(
  tx: Tx,
  flavour: Flavour,
  visits: readonly Visit[],
): Promise<readonly Visit[]> {
  const known = await forNames(
    visits.map((visit) => visit.url),
    (urls) => tx.selectFrom('visit').selectAll().where(flavour.among('url', urls)).execute(),
  );
  const before = new Map(known.map((row) => [row.url, toVisit(row)]));
  const begun = new Map(
    visits.flatMap((visit) => {
      const next = beginAgain(before.get(visit.url), visit);
      return next === null ? [] : [[visit.url, next] as const];
    }),
  );
  await saveVisits(tx, [...begun.values()]);
  return [...begun.values()];
}

/** The visit to begin where a feed lists a page; null where there is none to begin. What its server wants to see again stays. */
function beginAgain(before: Visit | undefined, listed: Visit): Visit | null {
  if (!before) return listed;
  // A feed that begins or ceases to tell of changes has not changed anything.
  if (before.changedAt === null || listed.changedAt === null || before.changedAt === listed.changedAt)
    return null;
  const { etag, lastModified } = before;
  // It is still to be asked for: a feed that tells of a change at every poll puts it off no further.
  if (before.progress === 'waiting')
    return { ...listed, etag, lastModified, due: before.due, failures: before.failures };
  return { ...listed, etag, lastModified, due: Math.max(listed.due, before.due + VISIT_REST) };
}

/** Writes visits as they are now. */
export const saveVisits = (tx: Tx, visits: readonly Visit[]): Promise<void> =>
  forRows(visits.map(toVisitRow), (part) =>
    tx
      .insertInto('visit')
      .values(part)
      .onConflict((conflict) =>
        conflict.column('url').doUpdateSet((eb) => ({
          host: eb.ref('excluded.host'),
          progress: eb.ref('excluded.progress'),
          due: eb.ref('excluded.due'),
          changed_at: eb.ref('excluded.changed_at'),
          visit: eb.ref('excluded.visit'),
          content: eb.ref('excluded.content'),
        })),
      )
      .execute(),
  );

const waiting = (db: Db) => db.selectFrom('visit').where('progress', '=', sql.lit('waiting'));

/** Longest due first; of one host not more than `perHost`, so that a host with thousands of pages keeps no other waiting. */
export async function dueVisits(
  db: Db,
  flavour: Flavour,
  { now, limit, perHost, busyHosts }: Parameters<Store['dueVisits']>[0],
): Promise<Visit[]> {
  assert(limit >= 1 && limit <= 1000, `from 1 to 1000 visits, not ${limit}`);
  const inLine = waiting(db)
    .select('url')
    .select(sql<number>`row_number() over (partition by host order by due, url)`.as('place'))
    .where((eb) => eb.or([eb('due', '<=', now), eb('due', '>', now + MOST_WAIT)]))
    .where((eb) => eb.not(flavour.among('host', busyHosts)));
  const rows = await db
    .selectFrom(inLine.as('line'))
    .innerJoin('visit', 'visit.url', 'line.url')
    .selectAll('visit')
    .where('line.place', '<=', perHost)
    .orderBy('visit.due')
    .orderBy('visit.url')
    .limit(limit)
    .execute();
  return rows.map(toVisit);
}

function toVisitRow(visit: Visit): VisitRow {
  const { url, host, progress, due, changedAt, content, ...more } = visit;
  return {
    url,
    host,
    progress,
    due,
    changed_at: changedAt,
    visit: JSON.stringify(more),
    content: content === null ? null : compress(new TextEncoder().encode(content)),
  };
}

const toVisit = ({ url, host, progress, due, changed_at, visit, content }: Tables['visit']): Visit => ({
  url,
  host,
  progress: progress as Visit['progress'],
  due,
  changedAt: changed_at,
  content: content === null ? null : new TextDecoder().decode(decompress(content)),
  ...JSON.parse(visit),
});

export async function visitCounts(db: Db): Promise<Readonly<Record<Visit['progress'], number>>> {
  const rows = await db
    .selectFrom('visit')
    .select((eb) => ['progress', eb.fn.countAll().as('rows')])
    .groupBy('progress')
    .execute();
  const found = new Map(rows.map(({ progress, rows: number }) => [progress, Number(number)]));
  const count = (progress: Visit['progress']): number => found.get(progress) ?? 0;
  return { waiting: count('waiting'), done: count('done'), 'given up': count('given up') };
}
