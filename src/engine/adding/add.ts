import { collect, countFiles } from '../../collect/collect.ts';
import { createIssue, type Issue } from '../../model/issue.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Store } from '../../store/store.ts';
import { type SettleStep, settle } from '../deriving/settle.ts';
import { createReadPool, readInOrder } from './read-pool.ts';
import { createReport } from './report.ts';
import { saveInChunks } from './save.ts';

/** How far a run of `add` has come. */
export interface Progress {
  readonly step: 'read' | SettleStep;
  /** Files looked at so far. */
  readonly files: number;
}

/** What a run of `add` did. */
export interface Added {
  readonly added: number;
  /** Files whose snapshot the store held already. */
  readonly known: number;
  readonly sheets: number;
  readonly issues: readonly Issue[];
}

/** Files in `paths`, for a progress bar. */
export const countPaths = countFiles;

/**
 * Takes files and folders through all stages into the store. Trouble with one file is an issue, saved and told; the others go on.
 * What an earlier, interrupted run left without a story is grouped too.
 */
export async function addPaths(
  store: Store,
  paths: readonly string[],
  onProgress: (progress: Progress) => void = () => {},
): Promise<Added> {
  const read = await readPaths(store, paths, onProgress);
  return {
    ...read,
    sheets: await settle(store, (step) => onProgress({ step, files: read.added + read.known })),
  };
}

/** The same without grouping and comparing: more is to come, and these are for the end. */
export async function readPaths(
  store: Store,
  paths: readonly string[],
  onProgress: (progress: Progress) => void = () => {},
): Promise<Added> {
  const { issues, tell } = createReport(store);
  const tally = { files: 0, known: 0 };
  const fresh = freshSnapshots(store, paths, tell, tally, onProgress);
  const pool = createReadPool();
  try {
    const added = await saveInChunks(store, readInOrder(pool, fresh), tell);
    return { added, known: tally.known, sheets: 0, issues };
  } finally {
    await pool.close();
  }
}

/** The snapshots under `paths` that the store does not hold yet; outlets are saved on the way. */
export async function* freshSnapshots(
  store: Store,
  paths: readonly string[],
  report: (issues: readonly Issue[]) => Promise<void>,
  tally: { files: number; known: number },
  onProgress: (progress: Progress) => void,
): AsyncGenerator<{ batch: number; snapshot: Snapshot }> {
  const batch = await store.nextBatch();
  const names = new Map<string, string>();
  for await (const { value, issues } of collect(paths)) {
    await report(issues);
    if (value?.kind === 'outlets') await store.saveOutlets(value.outlets, value.ratings);
    if (value?.kind !== 'snapshot') continue;
    onProgress({ step: 'read', files: ++tally.files });
    const { snapshot } = value;
    const twin = names.get(snapshot.id);
    if (twin !== undefined && twin !== snapshot.origin.name) {
      await report([duplicateOf(snapshot, twin)]);
      continue;
    }
    names.set(snapshot.id, snapshot.origin.name);
    if (await store.hasSnapshot(snapshot.id)) tally.known++;
    else yield { batch, snapshot };
  }
}

const duplicateOf = ({ origin }: Snapshot, twin: string): Issue =>
  createIssue(
    'content-duplicate',
    origin.name,
    `The file holds the same bytes as ${twin}.`,
    'Nothing is lost: the text is in the store once. Leave the file out, or give it its own URL in index.jsonl.',
  );
