import { type Database, openDatabase } from './open.ts';
import { copyTable, type Digest, digestOf, indexAll, isHeldBy, TABLES, TRUTH } from './sql/schema/copy.ts';
import { StoreError } from './trouble.ts';

/** What was copied of one table. */
export interface CopiedTable extends Digest {
  readonly table: string;
}

/**
 * Copies a store over, whatever the databases, and compares both afterwards, row by row. If it is interrupted, call it again: it
 * goes on where it was. Nobody may write to either store meanwhile.
 * @param onRows is told the rows looked at since the last call.
 * @param to an empty store, or one that holds a part of the other.
 * @throws {StoreError} where the target holds something else, or the two differ in the end.
 */
export async function migrateStore(
  from: string,
  to: string,
  onRows: (table: string, rows: number) => void = () => {},
): Promise<readonly CopiedTable[]> {
  const source = await openDatabase(from);
  try {
    const target = await openDatabase(to);
    try {
      await assertPart(source, target);
      for (const table of TABLES)
        await copyTable(source.db, target.db, target.flavour, table, (rows) => onRows(table.name, rows));
      await target.flavour.write(target.db, (tx) => target.flavour.countKeysOn(tx));
      await indexAll(target.db, target.flavour);
      return await compare(source, target);
    } finally {
      await target.db.destroy();
    }
  } finally {
    await source.db.destroy();
  }
}

/** Nothing of the target's own may be written over. */
async function assertPart(source: Database, target: Database): Promise<void> {
  for (const table of TRUTH) {
    if (await isHeldBy(target.db, source.db, table)) continue;
    throw new StoreError(
      target.location,
      `It holds something in its table ${table.name} that ${source.location} does not.`,
      'Name an empty target.',
    );
  }
}

async function compare(source: Database, target: Database): Promise<CopiedTable[]> {
  const copied: CopiedTable[] = [];
  for (const table of TABLES) {
    const [wanted, found] = [await digestOf(source.db, table), await digestOf(target.db, table)];
    if (wanted.hash !== found.hash) {
      throw new StoreError(
        target.location,
        `Its table ${table.name} has ${found.rows} rows and differs from the ${wanted.rows} of ${source.location}.`,
        'Stop what writes to either store and start again.',
      );
    }
    copied.push({ table: table.name, ...found });
  }
  return copied;
}
