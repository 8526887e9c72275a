import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { type Feed, type FeedState, newFeedState, type Visit } from '../../model/feed.ts';
import type { Store } from '../store.ts';
import type { Flavour } from './flavour.ts';
import { forNames, forRows } from './many.ts';
import { compress, decompress } from './rows.ts';
import type { Db, Tables, Tx, VisitRow } from './schema.ts';

type Following = Pick<
  Store,
  | 'subscribe'
  | 'unsubscribe'
  | 'feeds'
  | 'claimFeed'
  | 'savePoll'
  | 'dueVisits'
  | 'visitCounts'
  | 'hosts'
  | 'saveHosts'
>;

/** Some feeds tell of a change whenever they are asked: a page is not asked for more often than this (an hour). */
const VISIT_REST = 3_600_000;
/** No visit is put off for longer (two days): what is due later was put off before the clock was set back. */
const MOST_WAIT = 2 * 24 * 3_600_000;

/** Feeds, the pages that they listed, and the hosts that serve them. */
export function createFollowing(db: Db, flavour: Flavour): Following {
  return {
    async subscribe(feeds, due) {
      await flavour.write(db, (tx) => subscribe(tx, feeds, due));
    },
    async unsubscribe(urls) {
      return await flavour.write(db, async (tx) => {
        const gone = await forNames(urls, (part) =>
          tx.deleteFrom('feed').where(flavour.among('url', part)).returning('url').execute(),
        );
        return gone.length;
      });
    },
    async feeds() {
      const rows = await db.selectFrom('feed').selectAll().orderBy('url').execute();
      return rows.map(({ due, feed, state }) => ({
        feed: JSON.parse(feed) as Feed,
        state: { ...JSON.parse(state), due } as FeedState,
      }));
    },
    async claimFeed(url, due, until) {
      const moved = await flavour.write(db, (tx) =>
        tx
          .updateTable('feed')
          .set({ due: until })
          .where('url', '=', url)
          .where('due', '=', due)
          .returning('url')
          .execute(),
      );
      return moved.length > 0;
    },
    savePoll: (url, visits, stateAfter) =>
      flavour.write(db, (tx) => savePoll(tx, flavour, url, visits, stateAfter)),
    dueVisits: (ask) => dueVisits(db, flavour, ask),
    async visitCounts() {
      const rows = await db
        .selectFrom('visit')
        .select((eb) => ['progress', eb.fn.countAll().as('rows')])
        .groupBy('progress')
        .execute();
      const found = new Map(rows.map(({ progress, rows: number }) => [progress, Number(number)]));
      const count = (progress: Visit['progress']): number => found.get(progress) ?? 0;
      return { waiting: count('waiting'), done: count('done'), 'given up': count('given up') };
    },
    hosts: () => db.selectFrom('host').selectAll().orderBy('name').execute(),
    async saveHosts(hosts) {
      const rows = [...new Map(hosts.map((host) => [host.name, host])).values()];
      await flavour.write(db, (tx) =>
        forRows(rows, (part) =>
          tx
            .insertInto('host')
            .values(part)
            .onConflict((conflict) =>
              conflict.column('name').doUpdateSet((eb) => ({ state: eb.ref('excluded.state') })),
            )
            .execute(),
        ),
      );
    },
  };
}

async function subscribe(tx: Tx, feeds: readonly Feed[], due: number): Promise<void> {
  const state = JSON.stringify(newFeedState(due));
  const rows = new Map(
    feeds.map((feed) => [feed.url, { url: feed.url, due, feed: JSON.stringify(feed), state }]),
  );
  await forRows([...rows.values()], (part) =>
    tx
      .insertInto('feed')
      .values(part)
      .onConflict((conflict) =>
        conflict.column('url').doUpdateSet((eb) => ({ feed: eb.ref('excluded.feed') })),
      )
      .execute(),
  );
}

async function savePoll(
  tx: Tx,
  flavour: Flavour,
  url: string,
  visits: readonly Visit[],
  stateAfter: (begun: number) => FeedState,
): Promise<readonly Visit[]> {
  // Writing it, though nothing changes, keeps others from forgetting it meanwhile.
  const kept = await tx.updateTable('feed').set({ url }).where('url', '=', url).returning('url').execute();
  if (kept.length === 0) return [];
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
  const state = stateAfter(begun.size);
  await tx
    .updateTable('feed')
    .set({ due: state.due, state: JSON.stringify(state) })
    .where('url', '=', url)
    .execute();
  return [...begun.values()];
}

/** The visit to begin where a feed lists a page; null where there is none to begin. What its server wants to see again stays. */
function beginAgain(before: Visit | undefined, listed: Visit): Visit | null {
  if (!before) return listed;
  // A feed that begins or ceases to tell of changes has not changed anything.
  if (before.changedAt === null || listed.changedAt === null || before.changedAt === listed.changedAt)
    return null;
  const { etag, lastModified } = before;
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
async function dueVisits(
  db: Db,
  flavour: Flavour,
  { now, limit, perHost, busyHosts }: Parameters<Following['dueVisits']>[0],
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
