import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const ROOT = process.env.BROADSHEET_DATA ?? '../shared';

/** The path of a file in the data folder. */
export const dataPath = (...parts: string[]): string => join(ROOT, ...parts);

/** The records of a gzipped JSON Lines file under `eval/attribute`. */
export function readRecords<T>(name: string): T[] {
  const lines = gunzipSync(readFileSync(dataPath('eval', 'attribute', `${name}.jsonl.gz`))).toString('utf8');
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
