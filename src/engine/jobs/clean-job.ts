import { createIssue } from '../../model/issue.ts';
import type { Store } from '../../store/store.ts';
import type { ReadPool } from '../adding/read-pool.ts';

/** Cleans and attributes snapshots that nobody has read, and saves what they hold. Doing it twice changes nothing. Gives the number of articles. */
export async function cleanSnapshots(store: Store, pool: ReadPool, ids: readonly string[]): Promise<number> {
  const waiting = await store.snapshotsOf(ids);
  const outcomes = await Promise.all(waiting.map(({ snapshot, batch }) => pool.read(snapshot, batch)));
  const entries = outcomes.flatMap(({ value }) => value ?? []);
  const issues = outcomes.flatMap((outcome) => outcome.issues);
  const without = waiting.filter((_, i) => outcomes[i]!.value === null).map(({ snapshot }) => snapshot.id);
  await store.saveEntries(entries);
  // The issue comes before the mark: after a crash between them it is found again.
  if (issues.length > 0) await store.saveIssues(issues);
  if (without.length > 0) await store.markRead(without);
  return entries.length;
}

/** A snapshot that broke its worker again and again is set aside, so that it holds up nobody, and told. */
export async function giveUpSnapshot(store: Store, id: string, reason: string): Promise<void> {
  const [waiting] = await store.snapshotsOf([id]);
  if (!waiting) return;
  const issue = createIssue(
    'stage-failed',
    waiting.snapshot.origin.name,
    `Reading it was given up: ${reason.slice(0, 200)}.`,
    'It is a bug: please report it with the input. The page is kept; "broadsheet rebuild" reads it again.',
  );
  await store.saveIssues([issue]);
  await store.markRead([id]);
}
