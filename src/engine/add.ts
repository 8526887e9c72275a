import { collect } from '../collect/collect.ts';
import { createIssue, type Issue } from '../model/issue.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Entry, Store } from '../store/store.ts';
import { compareStore } from './compare-store.ts';
import { groupStore } from './group-store.ts';
import { readSnapshot } from './read.ts';

/** Articles saved in one step: a crash loses at most these, and none that was counted. */
const CHUNK = 64;

/** How far a run of `add` has come. */
export interface Progress {
  readonly step: 'read' | 'group' | 'compare';
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

/**
 * Takes files and folders through all stages into the store. Trouble with one file is an issue, saved and told; the others go on.
 * What an earlier, interrupted run left without a story is grouped too.
 */
export async function addPaths(
  store: Store,
  paths: readonly string[],
  onProgress: (progress: Progress) => void = () => {},
): Promise<Added> {
  const batch = await store.nextBatch();
  const issues: Issue[] = [];
  const names = new Map<string, string>();
  let entries: Entry[] = [];
  let [files, added, known] = [0, 0, 0];
  const report = async (found: readonly Issue[]): Promise<void> => {
    if (found.length === 0) return;
    issues.push(...found);
    await store.saveIssues(found);
  };
  const flush = async (): Promise<void> => {
    await store.saveEntries(entries);
    added += entries.length;
    entries = [];
  };
  for await (const { value, issues: found } of collect(paths)) {
    await report(found);
    if (value?.kind === 'outlets') await store.saveOutlets(value.outlets, value.ratings);
    if (value?.kind !== 'snapshot') continue;
    onProgress({ step: 'read', files: ++files });
    const { snapshot } = value;
    const twin = names.get(snapshot.id);
    if (twin !== undefined && twin !== snapshot.origin.name) {
      await report([duplicateOf(snapshot, twin)]);
      continue;
    }
    names.set(snapshot.id, snapshot.origin.name);
    if (await store.hasSnapshot(snapshot.id)) {
      known++;
      continue;
    }
    const read = readSnapshot(snapshot, batch);
    await report(read.issues);
    if (read.value) entries.push(read.value);
    if (entries.length >= CHUNK) await flush();
  }
  await flush();
  onProgress({ step: 'group', files });
  if ((await store.firstUngroupedBatch()) !== null) await groupStore(store);
  onProgress({ step: 'compare', files });
  return { added, known, sheets: await compareStore(store), issues };
}

const duplicateOf = ({ origin }: Snapshot, twin: string): Issue =>
  createIssue(
    'content-duplicate',
    origin.name,
    `The file holds the same bytes as ${twin}.`,
    'Nothing is lost: the text is in the store once. Leave the file out, or give it its own URL in index.jsonl.',
  );
