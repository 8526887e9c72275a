import type { Issue, Outcome } from '../../model/issue.ts';
import type { Entry, Store } from '../../store/store.ts';

/** Entries saved in one step: a crash loses at most these, and none that was counted. */
const CHUNK = 64;

/** Saves what was read in chunks, each whole or not at all, and tells issues as they come. Gives the number of articles. */
export async function saveInChunks(
  store: Store,
  outcomes: AsyncIterable<Outcome<Entry | null>>,
  onIssues: (issues: readonly Issue[]) => Promise<void>,
): Promise<number> {
  let chunk: Entry[] = [];
  let saved = 0;
  const flush = async (): Promise<void> => {
    await store.saveEntries(chunk);
    saved += chunk.length;
    chunk = [];
  };
  for await (const { value, issues } of outcomes) {
    if (issues.length > 0) await onIssues(issues);
    if (value) chunk.push(value);
    if (chunk.length >= CHUNK) await flush();
  }
  await flush();
  return saved;
}
