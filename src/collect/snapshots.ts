import { join, parse } from 'node:path';
import { createSnapshot, type Snapshot } from '../model/snapshot.ts';
import type { IndexRow } from './index-file.ts';
import { splitRecords } from './records.ts';
import { typeOf } from './walk.ts';

/** The snapshot of a file; of a file that holds several articles one of each, without what an index says of the whole. */
export function* snapshotsIn(path: string, bytes: Uint8Array, row: IndexRow | null): Iterable<Snapshot> {
  const records = splitRecords(bytes);
  const { dir, name, ext } = parse(path);
  for (const [i, part] of (records ?? [bytes]).entries()) {
    const origin = {
      name: records === null ? path : join(dir, `${name}#${i + 1}${ext}`),
      url: records === null ? (row?.url ?? null) : null,
      outlet: row?.outlet ?? null,
      publishedAt: records === null ? (row?.publishedAt ?? null) : null,
      contentType: typeOf(path),
    };
    yield createSnapshot(origin, part);
  }
}
