import { readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Issue, Outcome } from '../model/issue.ts';
import type { Outlet } from '../model/outlet.ts';
import type { OutletRating } from '../model/rating.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { MAX_BYTES, tooLarge, troubleWith } from '../text/bytes/bytes.ts';
import { isArchive, readArchive } from './archive.ts';
import { type IndexRow, lostFile, readIndex } from './index-file.ts';
import { readOutlets } from './outlets/outlet-table.ts';
import { snapshotsIn } from './snapshots.ts';
import { INDEX, OUTLETS, troubleOf, walk } from './walk.ts';

/** What collecting brings in. */
export type Collected =
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot }
  | {
      readonly kind: 'outlets';
      readonly outlets: readonly Outlet[];
      readonly ratings: readonly OutletRating[];
    };

/** The index of a folder, with the files of it that have not been met yet. */
interface Index {
  readonly folder: string;
  readonly rows: ReadonlyMap<string, IndexRow>;
  readonly unmet: Set<string>;
}

/**
 * Reads files and folders in a fixed order. A folder's `outlets.csv` comes before its files, and its `index.jsonl` supplies
 * what the files below it lack. Trouble with one thing is an issue with a null value; the others go on.
 */
export async function* collect(paths: readonly string[]): AsyncIterable<Outcome<Collected | null>> {
  const indexes: Index[] = [];
  for await (const step of walk(paths)) {
    if (step.kind === 'trouble') yield failed([step.issue]);
    else if (step.kind === 'folder') {
      const issues = await openIndex(step.path, indexes);
      if (issues.length > 0) yield failed(issues);
      const outlets = await openOutlets(step.path);
      if (outlets) yield outlets;
    } else if (isArchive(step.path)) yield* readArchive(step.path);
    else yield* readSnapshots(step.path, indexes);
  }
  for (const { folder, unmet } of indexes)
    for (const file of unmet) yield failed([lostFile(join(folder, INDEX), file)]);
}

/** How many files {@link collect} will read, for a progress bar; nothing is opened. */
export async function countFiles(paths: readonly string[]): Promise<number> {
  let count = 0;
  for await (const step of walk(paths)) if (step.kind === 'file') count++;
  return count;
}

const failed = (issues: readonly Issue[]): Outcome<null> => ({ value: null, issues });

async function* readSnapshots(
  path: string,
  indexes: readonly Index[],
): AsyncIterable<Outcome<Collected | null>> {
  const row = rowOf(path, indexes);
  const { bytes, issue } = await readBytes(path);
  const trouble = issue ?? troubleWith(path, bytes);
  if (trouble) {
    yield failed([trouble]);
    return;
  }
  const { snapshots, issues } = snapshotsIn(path, bytes, row);
  if (issues.length > 0) yield failed(issues);
  for (const snapshot of snapshots) yield { value: { kind: 'snapshot', snapshot }, issues: [] };
}

async function readBytes(path: string): Promise<{ bytes: Uint8Array; issue: Issue | null }> {
  const none = new Uint8Array();
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) return { bytes: none, issue: tooLarge(path, size) };
    return { bytes: await readFile(path), issue: null };
  } catch (error) {
    return { bytes: none, issue: troubleOf(path, error) };
  }
}

/** What the nearest index above a file says of it. */
function rowOf(path: string, indexes: readonly Index[]): IndexRow | null {
  for (const { folder, rows, unmet } of indexes.toReversed()) {
    const name = relative(folder, path).split(sep).join('/');
    unmet.delete(name);
    const row = rows.get(name);
    if (row) return row;
  }
  return null;
}

async function openIndex(folder: string, indexes: Index[]): Promise<readonly Issue[]> {
  const file = await readBeside(join(folder, INDEX));
  if (file === null) return [];
  if (typeof file !== 'string') return [file];
  const { value: rows, issues } = readIndex(join(folder, INDEX), file);
  indexes.push({ folder, rows, unmet: new Set(rows.keys()) });
  return issues;
}

async function openOutlets(folder: string): Promise<Outcome<Collected | null> | null> {
  const path = join(folder, OUTLETS);
  const file = await readBeside(path);
  if (file === null) return null;
  if (typeof file !== 'string') return failed([file]);
  const rater = OUTLETS;
  const { value, issues } = readOutlets(path, file, rater);
  return { value: { kind: 'outlets', ...value }, issues };
}

/** The text of a file beside the articles; null if there is none, an issue if it cannot be read. */
async function readBeside(path: string): Promise<string | Issue | null> {
  const { bytes, issue } = await readBytes(path);
  if (issue) return issue.code === 'path-missing' ? null : issue;
  return new TextDecoder().decode(bytes);
}
