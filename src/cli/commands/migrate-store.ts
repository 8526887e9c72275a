import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isServer, migrateStore } from '../../engine/open.ts';
import { count, EXIT, UsageError, write } from '../io.ts';

/** `broadsheet migrate-store FROM TO`: one line for each table, then that both are the same. */
export async function migrateStoreCommand(from: string, to: string): Promise<number> {
  const [source, target] = [placeOf(from), placeOf(to)];
  if (source === target) throw new UsageError('FROM and TO are one store.');
  // Opening makes a store where there is none: a slip of the pen would be copied as an empty store.
  if (!isServer(source) && !existsSync(source)) throw new UsageError(`There is no store ${source}.`);
  const copied = await migrateStore(source, target);
  for (const { table, rows } of copied) await write(`${table.padEnd(24)}${count(rows, 'row')}\n`);
  await write('Both stores hold the same rows.\n');
  return EXIT.fine;
}

/** An address as it stands, a file by its whole path. */
function placeOf(location: string): string {
  const path = location.replace(/^sqlite:/, '');
  if (path === ':memory:') throw new UsageError('A store in memory is gone when the program ends.');
  return isServer(location) ? location : resolve(path);
}
