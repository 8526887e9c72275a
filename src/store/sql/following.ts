import { type Feed, type FeedState, newFeedState, type Visit } from '../../model/feed.ts';
import type { Store } from '../store.ts';
import { forNames, forRows } from './many.ts';
import type { Flavour } from './schema/flavour.ts';
import type { Db, Tx } from './schema/schema.ts';
import { beginVisits, dueVisits, visitCounts } from './visits.ts';

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
    visitCounts: () => visitCounts(db),
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
  const begun = await beginVisits(tx, flavour, visits);
  const state = stateAfter(begun.length);
  await tx
    .updateTable('feed')
    .set({ due: state.due, state: JSON.stringify(state) })
    .where('url', '=', url)
    .execute();
  return begun;
}
