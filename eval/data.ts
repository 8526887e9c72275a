import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { MissingData } from './row.ts';

const ROOT = process.env.BROADSHEET_DATA ?? '../shared';

/** The path of a file in the data folder, which is no part of the repository; a missing one is said plainly. */
export function dataPath(...parts: string[]): string {
  const path = join(ROOT, ...parts);
  if (!existsSync(path))
    throw new MissingData(`${path} is not there. Set BROADSHEET_DATA to the folder that holds the data.`);
  return path;
}

/** The records of a JSON Lines file, gzipped or not. An empty file is missing data. */
export function readRecords<T>(...parts: string[]): T[] {
  const path = dataPath(...parts);
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const records = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
  if (records.length === 0) throw new MissingData(`${path} holds no record.`);
  return records;
}
