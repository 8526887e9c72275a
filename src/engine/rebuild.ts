import type { Entry, Store } from '../store/store.ts';
import { compareStore } from './compare-store.ts';
import { groupStore } from './group-store.ts';
import { readSnapshot } from './read.ts';

const CHUNK = 64;

/** Derives everything again from the snapshots, ratings and corrections. Gives the number of articles. */
export async function rebuild(
  store: Store,
  onProgress: (articles: number) => void = () => {},
): Promise<number> {
  await store.forgetDerived();
  let entries: Entry[] = [];
  let articles = 0;
  for await (const { batch, snapshot } of store.snapshots()) {
    const { value, issues } = readSnapshot(snapshot, batch);
    if (issues.length > 0) await store.saveIssues(issues);
    if (!value) continue;
    entries.push(value);
    onProgress(++articles);
    if (entries.length < CHUNK) continue;
    await store.saveEntries(entries);
    entries = [];
  }
  await store.saveEntries(entries);
  await groupStore(store);
  await compareStore(store);
  return articles;
}
