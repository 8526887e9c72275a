import { writeSync } from 'node:fs';
import { openStore } from '../../src/store/open.ts';
import { entriesOf, groupingFor, sheetFor } from './work.ts';

/**
 * Writes step after step until it is killed, and says each thing that the store has acknowledged, at once.
 *
 *   node writer.ts LOCATION WRITER FIRST-STEP
 */
const [location, writer, first] = process.argv.slice(2);
const say = (line: string): unknown => writeSync(1, `${line}\n`);

const store = await openStore(location!);
say(`open ${process.pid}`);
for (let step = Number(first); ; step++) {
  const entries = entriesOf(Number(writer), step);
  await store.saveEntries(entries);
  say(`saved ${step}`);
  await store.saveGrouping(groupingFor(entries));
  say(`grouped ${step}`);
  await store.saveSheets([sheetFor(entries)]);
  say(`drawn ${step}`);
}
