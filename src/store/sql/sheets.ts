import assert from 'node:assert/strict';
import type { Store, StoredSheet } from '../store.ts';
import { targetOf } from './grouping/grouping.ts';
import { forNames, forRows } from './many.ts';
import { compress, decompress, orderOf } from './rows.ts';
import type { Flavour } from './schema/flavour.ts';
import type { Db, SheetRow, Tx } from './schema/schema.ts';

type Sheets = Pick<
  Store,
  'saveSheets' | 'sheet' | 'sheetHeads' | 'staleStories' | 'staleStates' | 'outdateSheets'
>;

const MAX_PAGE = 200;

/** Joins position and id in the mark of a page; no position holds one. */
const JOINT = '|';

/** What compare made. */
export function createSheets(db: Db, flavour: Flavour): Sheets {
  const sheetRow = (id: string) =>
    db.selectFrom('sheet').selectAll().where('story_id', '=', id).executeTakeFirst();
  const staleStates = async (among?: readonly string[]): Promise<ReadonlyMap<string, number>> => {
    const stale = db
      .selectFrom('story')
      .select(['story.id', 'story.state'])
      .where(({ eb, ref }) => eb('story.drawn', '<>', ref('story.state')))
      .orderBy('story.id');
    const rows = among
      ? await forNames(among, (ids) => stale.where(flavour.among('story.id', ids)).execute())
      : await stale.execute();
    return new Map(rows.map(({ id, state }) => [id, state]));
  };
  return {
    saveSheets: (sheets) => flavour.write(db, (tx) => saveSheets(tx, flavour, sheets)),
    outdateSheets: () =>
      flavour.write(db, async (tx) => {
        await tx
          .updateTable('story')
          .set((eb) => ({ state: eb('state', '+', 1) }))
          .execute();
      }),
    async sheet(storyId) {
      const row = (await sheetRow(storyId)) ?? (await sheetRow(await targetOf(db, storyId)));
      return row ? toSheet(row) : null;
    },
    async sheetHeads(limit, after) {
      assertLimit(limit);
      const [position, id] = after === null ? ['~', ''] : splitMark(after);
      const rows = await db
        .selectFrom('sheet')
        .select(['story_id', 'storyline_id', 'last_updated', 'position', 'head'])
        .where(({ eb, refTuple, tuple }) => eb(refTuple('position', 'story_id'), '<', tuple(position, id)))
        .orderBy('position', 'desc')
        .orderBy('story_id', 'desc')
        .limit(limit + 1)
        .execute();
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      const next = rows.length > limit && last ? `${last.position}${JOINT}${last.story_id}` : null;
      return { items: items.map(toHead), next };
    },
    staleStories: async () => [...(await staleStates()).keys()],
    staleStates,
  };
}

export const assertLimit = (limit: number): void =>
  assert(Number.isInteger(limit) && limit >= 1 && limit <= MAX_PAGE, `a page has 1 to 200 items: ${limit}`);

/** The mark comes back from people's addresses: whatever it holds is text to compare with. */
function splitMark(mark: string): [position: string, id: string] {
  const cut = mark.lastIndexOf(JOINT);
  const clean = (text: string): string => text.replaceAll('\0', '');
  return cut < 0 ? [clean(mark), ''] : [clean(mark.slice(0, cut)), clean(mark.slice(cut + 1))];
}

const toHead = (row: Omit<SheetRow, 'sheet' | 'state'>): Omit<StoredSheet, 'sheet'> => ({
  storyId: row.story_id,
  storylineId: row.storyline_id,
  lastUpdated: row.last_updated,
  head: row.head,
});

const toSheet = (row: SheetRow): StoredSheet => ({
  ...toHead(row),
  sheet: new TextDecoder().decode(decompress(row.sheet)),
});

/** A sheet of a story that is no longer there is left out. */
async function saveSheets(tx: Tx, flavour: Flavour, sheets: readonly StoredSheet[]): Promise<void> {
  const known = await forNames(
    sheets.map(({ storyId }) => storyId),
    (ids) => tx.selectFrom('story').select(['id', 'state']).where(flavour.among('id', ids)).execute(),
  );
  const states = new Map(known.map(({ id, state }) => [id, state]));
  const rows = sheets.flatMap((sheet): SheetRow[] => {
    const state = states.get(sheet.storyId);
    return state === undefined ? [] : [toRow(sheet, sheet.state ?? state)];
  });
  await forRows(rows, (part) =>
    tx
      .insertInto('sheet')
      .values(part)
      .onConflict((conflict) =>
        conflict.column('story_id').doUpdateSet((eb) => ({
          storyline_id: eb.ref('excluded.storyline_id'),
          last_updated: eb.ref('excluded.last_updated'),
          position: eb.ref('excluded.position'),
          head: eb.ref('excluded.head'),
          sheet: eb.ref('excluded.sheet'),
          state: eb.ref('excluded.state'),
        })),
      )
      .execute(),
  );
  for (const [state, drawn] of Map.groupBy(rows, (row) => row.state)) {
    const ids = drawn.map((row) => row.story_id);
    await tx.updateTable('story').set({ drawn: state }).where(flavour.among('id', ids)).execute();
  }
}

const toRow = (sheet: StoredSheet, state: number): SheetRow => ({
  story_id: sheet.storyId,
  storyline_id: sheet.storylineId,
  last_updated: sheet.lastUpdated,
  position: orderOf(sheet.lastUpdated) ?? '',
  head: sheet.head,
  sheet: compress(new TextEncoder().encode(sheet.sheet)),
  state,
});
