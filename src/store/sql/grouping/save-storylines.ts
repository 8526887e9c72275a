import type { Storyline } from '../../../model/story.ts';
import { forNames, forRows } from '../many.ts';
import type { Flavour } from '../schema/flavour.ts';
import type { Tables, Tx } from '../schema/schema.ts';

type Row = Tables['storyline'];

const known = (tx: Tx, flavour: Flavour, ids: readonly string[]): Promise<Row[]> =>
  forNames(ids, (part) => tx.selectFrom('storyline').selectAll().where(flavour.among('id', part)).execute());

const write = (tx: Tx, rows: readonly Row[]): Promise<void> =>
  forRows(rows, (part) =>
    tx
      .insertInto('storyline')
      .values(part)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({ story_ids: eb.ref('excluded.story_ids') })),
      )
      .execute(),
  );

export async function saveStorylines(
  tx: Tx,
  flavour: Flavour,
  storylines: readonly Storyline[],
): Promise<void> {
  const rows = storylines.map(({ id, storyIds }) => ({ id, story_ids: JSON.stringify(storyIds) }));
  const ids = rows.map(({ id }) => id);
  const before = new Map((await known(tx, flavour, ids)).map((row) => [row.id, row.story_ids]));
  await write(
    tx,
    rows.filter((row) => before.get(row.id) !== row.story_ids),
  );
}

/** Takes out of storylines the stories that left or went; a storyline without stories goes. Those just given stay as given. */
export async function shrinkStorylines(
  tx: Tx,
  flavour: Flavour,
  ids: readonly string[],
  given: ReadonlySet<string>,
): Promise<void> {
  const rows = await known(
    tx,
    flavour,
    ids.filter((id) => !given.has(id)),
  );
  for (const row of rows) {
    const before: string[] = JSON.parse(row.story_ids);
    const there = await forNames(before, (part) =>
      tx
        .selectFrom('story')
        .select('id')
        .where(flavour.among('id', part))
        .where('storyline_id', '=', row.id)
        .execute(),
    );
    const kept = new Set(there.map(({ id }) => id));
    if (kept.size === 0) await tx.deleteFrom('storyline').where('id', '=', row.id).execute();
    else await write(tx, [{ id: row.id, story_ids: JSON.stringify(before.filter((id) => kept.has(id))) }]);
  }
}
