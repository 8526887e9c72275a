import { join, parse } from 'node:path';
import { createIssue, type Issue } from '../model/issue.ts';
import { createSnapshot, type Snapshot } from '../model/snapshot.ts';
import type { IndexRow } from './index-file.ts';
import { type Records, splitRecords } from './records.ts';
import { typeOf } from './walk.ts';

/** What a file holds. */
export interface FileSnapshots {
  readonly snapshots: Iterable<Snapshot>;
  /** What of the file was left out. */
  readonly issues: readonly Issue[];
}

/** The snapshot of a file; of a file that holds several articles one of each, without what an index says of the whole. */
export function snapshotsIn(path: string, bytes: Uint8Array, row: IndexRow | null): FileSnapshots {
  const split = splitRecords(bytes);
  const parts = split?.records ?? [bytes];
  const issues = split === null ? [] : issuesOf(path, split, row);
  return { snapshots: cut(path, parts, split === null, row), issues };
}

function* cut(
  path: string,
  parts: readonly Uint8Array[],
  isWhole: boolean,
  row: IndexRow | null,
): Iterable<Snapshot> {
  const { dir, name, ext } = parse(path);
  for (const [i, part] of parts.entries()) {
    const origin = {
      name: isWhole ? path : join(dir, `${name}#${i + 1}${ext}`),
      url: isWhole ? (row?.url ?? null) : null,
      outlet: row?.outlet ?? null,
      publishedAt: isWhole ? (row?.publishedAt ?? null) : null,
      contentType: typeOf(path),
    };
    yield createSnapshot(origin, part);
  }
}

function issuesOf(path: string, { records, beyond, broken }: Records, row: IndexRow | null): Issue[] {
  const issues: Issue[] = [];
  const tell = (detail: string, remedy: string): void => {
    issues.push(createIssue('record-invalid', path, detail, remedy));
  };
  if (beyond > 0)
    tell(
      `Only the first ${records.length} of its articles were read; ${beyond} were left out.`,
      'Cut the file into several.',
    );
  if (broken > 0)
    tell(
      `${broken} of its records cannot be read or break off, and were left out.`,
      'Mend the file; the others were read.',
    );
  if (row !== null && (row.url !== null || row.publishedAt !== null))
    issues.push(
      createIssue(
        'index-invalid',
        path,
        `It holds ${records.length} articles, so the url and date that the index gives it are none of theirs and were left out.`,
        'Leave them out of the index; each record can tell its own.',
      ),
    );
  return issues;
}
