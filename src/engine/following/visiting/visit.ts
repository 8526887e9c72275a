import type { Failed, Fetch, FetchResult } from '../../../collect/fetch/result.ts';
import { backOff, DAY, MINUTE } from '../../../collect/schedule/spans.ts';
import type { Visit } from '../../../model/feed.ts';
import type { Issue, Outcome } from '../../../model/issue.ts';
import { createSnapshot, type Snapshot } from '../../../model/snapshot.ts';
import type { Entry, Store } from '../../../store/store.ts';
import { outletOf } from '../../../text/urls.ts';
import { isTrouble } from '../hosts.ts';
import { snapshotOfItem } from './item-page.ts';

/** After so many failures a page is given up: about an hour and a half after it was listed. */
const TRIES = 5;

/** What a visit came to: saved in one step. */
export interface Visited {
  readonly visit: Visit;
  readonly entry: Entry | null;
  readonly issues: readonly Issue[];
}

export interface VisitDeps {
  readonly store: Store;
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly read: (snapshot: Snapshot) => Promise<Outcome<Entry | null>>;
}

/** Asks for the page of an item, and reads it where it is new. */
export async function visitPage(
  deps: VisitDeps,
  visit: Visit,
  onAnswer: (result: FetchResult) => void,
): Promise<Visited> {
  const result = await deps.fetch(
    visit.url,
    visit.etag === null && visit.lastModified === null ? null : visit,
  );
  onAnswer(result);
  if (result.kind === 'failed') return await afterFailure(deps, visit, result);
  const { etag, lastModified } = result;
  const done: Visit = { ...visit, progress: 'done', failures: 0, etag, lastModified, content: null };
  if (result.kind === 'unchanged') return { visit: done, entry: null, issues: [] };
  const { url, contentType, bytes } = result;
  const snapshot = createSnapshot(
    { name: visit.url, url, outlet: outletOf(url), publishedAt: visit.publishedAt, contentType },
    bytes,
  );
  if (await deps.store.hasSnapshot(snapshot.id)) return { visit: done, entry: null, issues: [] };
  const { value: entry, issues } = await deps.read(snapshot);
  if (entry === null) {
    const instead = await readItem(deps, visit);
    if (instead !== null) return { visit: done, entry: instead, issues };
  }
  return { visit: done, entry, issues };
}

/** A page that may not be asked for now or ever. */
export async function refuseVisit(
  deps: VisitDeps,
  visit: Visit,
  { issue, isForNow }: { readonly issue: Issue; readonly isForNow: boolean },
): Promise<Visited> {
  return isForNow ? await postpone(deps, visit, issue, null) : await giveUp(deps, visit, issue);
}

const afterFailure = async (deps: VisitDeps, visit: Visit, result: Failed): Promise<Visited> =>
  isTrouble(result)
    ? await postpone(deps, visit, result.issue, result.retryAfter)
    : await giveUp(deps, visit, result.issue);

/** Tries again later; the trouble is told when the page is given up. */
async function postpone(
  deps: VisitDeps,
  visit: Visit,
  issue: Issue,
  retryAfter: number | null,
): Promise<Visited> {
  const failures = visit.failures + 1;
  if (failures >= TRIES) return await giveUp(deps, { ...visit, failures }, issue);
  const wait = Math.max(Math.min(retryAfter ?? 0, DAY), backOff(6 * MINUTE, failures, DAY));
  return { visit: { ...visit, failures, due: deps.now() + wait }, entry: null, issues: [] };
}

/** What the feed itself carries is better than nothing. */
async function giveUp(deps: VisitDeps, visit: Visit, issue: Issue): Promise<Visited> {
  const entry = await readItem(deps, visit);
  return { visit: { ...visit, progress: 'given up', content: null }, entry, issues: [issue] };
}

async function readItem(deps: VisitDeps, visit: Visit): Promise<Entry | null> {
  const snapshot = snapshotOfItem(visit);
  if (snapshot === null || (await deps.store.hasSnapshot(snapshot.id))) return null;
  return (await deps.read(snapshot)).value;
}
