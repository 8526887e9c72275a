import type { Failed, FetchOnHost } from '../../../collect/fetch/result.ts';
import { backOff, DAY, MINUTE } from '../../../collect/schedule/spans.ts';
import type { Visit } from '../../../model/feed.ts';
import type { Issue, Outcome } from '../../../model/issue.ts';
import { createSnapshot, type Snapshot } from '../../../model/snapshot.ts';
import type { Entry, Store } from '../../../store/store.ts';
import { outletOf } from '../../../text/urls.ts';
import { detourOf, isDetour, toldOf } from '../detour.ts';
import { isTrouble } from '../hosts.ts';
import type { OnAnswer } from '../jobs.ts';
import { snapshotOfItem } from './item-page.ts';

/** After so many failures a page is given up: about an hour and a half after it was listed. */
const TRIES = 5;

/** What a visit came to: saved in one step. */
export interface Visited {
  readonly visit: Visit;
  readonly entry: Entry | null;
  readonly issues: readonly Issue[];
  /** It goes on with another request, on another host. */
  readonly isUnderWay: boolean;
}

export interface VisitDeps {
  readonly store: Store;
  readonly fetchOnHost: FetchOnHost;
  readonly now: () => number;
  readonly read: (snapshot: Snapshot) => Promise<Outcome<Entry | null>>;
}

/** The address to ask for a page. */
export const pageAddressOf = (visit: Visit): string => visit.detour?.to ?? visit.url;

/** Asks for the page of an item, and reads it where it is new. */
export async function visitPage(deps: VisitDeps, visit: Visit, onAnswer: OnAnswer): Promise<Visited> {
  const isKnown = visit.etag !== null || visit.lastModified !== null;
  const result = await deps.fetchOnHost(pageAddressOf(visit), isKnown ? visit : null);
  onAnswer(result);
  if (result.kind === 'elsewhere') {
    const detour = detourOf(visit.url, visit.detour, result);
    if (!isDetour(detour)) return await giveUp(deps, visit, detour);
    return ended({ ...visit, host: new URL(detour.to).host, detour }, null, [], true);
  }
  if (result.kind === 'failed') return await afterFailure(deps, visit, result);
  const { etag, lastModified } = result;
  const done: Visit = { ...atHome(visit), progress: 'done', failures: 0, etag, lastModified, content: null };
  if (result.kind === 'unchanged') return ended(done);
  const { url, contentType, bytes } = result;
  const snapshot = createSnapshot(
    { name: visit.url, url, outlet: outletOf(url), publishedAt: visit.publishedAt, contentType },
    bytes,
  );
  if (await deps.store.hasSnapshot(snapshot.id)) return ended(done);
  const { value, issues } = await deps.read(snapshot);
  if (value !== null) return ended(done, value, issues);
  const instead = await readItem(deps, visit);
  return ended(done, instead.value, [...issues, ...instead.issues]);
}

const ended = (
  visit: Visit,
  entry: Entry | null = null,
  issues: readonly Issue[] = [],
  isUnderWay = false,
): Visited => ({ visit, entry, issues, isUnderWay });

/** The visit without its detour: the next request begins at its own address. */
const atHome = (visit: Visit): Visit => ({ ...visit, host: new URL(visit.url).host, detour: null });

/** A page that may not be asked for now or ever. */
export async function refuseVisit(
  deps: VisitDeps,
  visit: Visit,
  { issue, isForNow }: { readonly issue: Issue; readonly isForNow: boolean },
): Promise<Visited> {
  const told = toldOf(visit.url, visit.detour, issue);
  return isForNow ? await postpone(deps, visit, told, null) : await giveUp(deps, visit, told);
}

const afterFailure = async (deps: VisitDeps, visit: Visit, result: Failed): Promise<Visited> =>
  isTrouble(result)
    ? await postpone(deps, visit, toldOf(visit.url, visit.detour, result.issue), result.retryAfter)
    : await giveUp(deps, visit, toldOf(visit.url, visit.detour, result.issue));

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
  return ended({ ...visit, failures, due: deps.now() + wait });
}

/** What the feed itself carries is better than nothing. */
async function giveUp(deps: VisitDeps, visit: Visit, issue: Issue): Promise<Visited> {
  const { value, issues } = await readItem(deps, visit);
  return ended({ ...atHome(visit), progress: 'given up', content: null }, value, [issue, ...issues]);
}

async function readItem(deps: VisitDeps, visit: Visit): Promise<Outcome<Entry | null>> {
  const snapshot = snapshotOfItem(visit);
  if (snapshot === null || (await deps.store.hasSnapshot(snapshot.id))) return { value: null, issues: [] };
  return await deps.read(snapshot);
}
