import type { Store } from '../store.ts';
import { forNames, forRows } from './many.ts';
import { toSnapshot, toSnapshotRow } from './rows.ts';
import type { Flavour } from './schema/flavour.ts';
import type { Db, Tx } from './schema/schema.ts';

type Waiting = Pick<Store, 'saveUnread' | 'unread' | 'unreadCount' | 'snapshotsOf' | 'markRead'>;

/** Snapshots that came in and that no worker has read yet. */
export function createWaiting(db: Db, flavour: Flavour): Waiting {
  return {
    async saveUnread(given) {
      // Packed before the transaction: nobody waits for the compression.
      const rows = given.map(toSnapshotRow);
      return await flavour.write(db, async (tx) => {
        const known = await forNames(
          rows.map(({ id }) => id),
          (ids) => tx.selectFrom('snapshot').select('id').where(flavour.among('id', ids)).execute(),
        );
        const held = new Set(known.map(({ id }) => id));
        const fresh = [...new Map(rows.map((row) => [row.id, row])).values()].filter(
          ({ id }) => !held.has(id),
        );
        await forRows(fresh, async (part) => {
          const saved = await tx
            .insertInto('snapshot')
            .values(part)
            .onConflict((conflict) => conflict.column('id').doNothing())
            .returning(['id', 'batch'])
            .execute();
          // What another process has saved meanwhile is its own.
          if (saved.length > 0)
            await tx
              .insertInto('unread')
              .values(saved.map(({ id, batch }) => ({ snapshot_id: id, batch })))
              .execute();
        });
        return fresh.map(({ id }) => id);
      });
    },
    async unread(limit, after) {
      const last = after ?? { batch: 0, id: '' };
      const rows = await db
        .selectFrom('unread')
        .select(['batch', 'snapshot_id as id'])
        .where(({ eb, refTuple, tuple }) =>
          eb(refTuple('batch', 'snapshot_id'), '>', tuple(last.batch, last.id)),
        )
        .orderBy('batch')
        .orderBy('snapshot_id')
        .limit(limit)
        .execute();
      return rows;
    },
    async unreadCount() {
      const row = await db
        .selectFrom('unread')
        .select((eb) => eb.fn.countAll().as('rows'))
        .executeTakeFirstOrThrow();
      return Number(row.rows);
    },
    async snapshotsOf(ids) {
      const rows = await forNames(ids, (part) =>
        db
          .selectFrom('snapshot')
          .innerJoin('unread', 'unread.snapshot_id', 'snapshot.id')
          .selectAll('snapshot')
          .where(flavour.among('snapshot.id', part))
          .execute(),
      );
      return rows.map((row) => ({ batch: row.batch, snapshot: toSnapshot(row) }));
    },
    async markRead(ids) {
      await flavour.write(db, (tx) => markRead(tx, flavour, ids));
    },
  };
}

export async function markRead(tx: Tx, flavour: Flavour, ids: readonly string[]): Promise<void> {
  await forNames(ids, async (part) => {
    await tx.deleteFrom('unread').where(flavour.among('snapshot_id', part)).execute();
    return [];
  });
}
