import { isArchive } from '../../collect/archive.ts';
import { snapshotsIn } from '../../collect/snapshots.ts';
import { createIssue, type Issue } from '../../model/issue.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Store } from '../../store/store.ts';
import { troubleWith } from '../../text/bytes/bytes.ts';
import { readSnapshot } from './read.ts';

/** A file that a person handed over, whole. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What came of one file; `issue` where it failed, or a part of it. */
export interface FileProgress {
  readonly name: string;
  readonly state: 'reading' | 'added' | 'known' | 'failed';
  readonly issue: Issue | null;
  readonly articleId: string | null;
}

/**
 * Takes handed-over files through clean and attribute into the store, one after the other; grouping and comparing are left to the
 * caller. Trouble with one is an issue, saved and told; the others go on. A signal ends it between two files.
 */
export async function addFiles(
  store: Store,
  files: readonly GivenFile[],
  onProgress: (progress: FileProgress) => void,
  signal?: AbortSignal,
): Promise<void> {
  const batch = await store.nextBatch();
  for (const file of files) {
    if (signal?.aborted) return;
    onProgress({ name: file.name, state: 'reading', issue: null, articleId: null });
    onProgress({ name: file.name, ...(await addFile(store, file, batch)) });
  }
}

type Result = Omit<FileProgress, 'name'>;

/** A file of several articles is known if all of them are, and failed if none could be used. */
async function addFile(store: Store, { name, bytes }: GivenFile, batch: number): Promise<Result> {
  const unfit = isArchive(name) ? archive(name) : troubleWith(name, bytes);
  if (unfit) return await failed(store, [unfit]);
  const { snapshots, issues } = snapshotsIn(name, bytes, null);
  if (issues.length > 0) await store.saveIssues(issues);
  const results: Result[] = [];
  for (const snapshot of snapshots) results.push(await addSnapshot(store, snapshot, batch));
  const best =
    results.find(({ state }) => state === 'added') ??
    results.find(({ state }) => state === 'known') ??
    results[0]!;
  // Of a file that was taken in, what was left out is told beside it.
  const trouble = issues[0] ?? results.find(({ issue }) => issue !== null)?.issue ?? null;
  return { ...best, issue: trouble };
}

async function addSnapshot(store: Store, snapshot: Snapshot, batch: number): Promise<Result> {
  if (await store.hasSnapshot(snapshot.id)) return { state: 'known', issue: null, articleId: null };
  const { value, issues } = readSnapshot(snapshot, batch);
  if (!value) return await failed(store, issues);
  await store.saveEntries([value]);
  if (issues.length > 0) await store.saveIssues(issues);
  return { state: 'added', issue: null, articleId: value.article.id };
}

async function failed(store: Store, issues: readonly Issue[]): Promise<Result> {
  await store.saveIssues(issues);
  return { state: 'failed', issue: issues[0] ?? null, articleId: null };
}

const archive = (name: string): Issue =>
  createIssue(
    'file-binary',
    name,
    'The file is a web archive, which may be larger than a browser can hand over.',
    'Add it on the command line: broadsheet add FILE.',
  );
