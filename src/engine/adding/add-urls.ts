import type { Fetch } from '../../collect/fetch/result.ts';
import type { Issue } from '../../model/issue.ts';
import { createSnapshot, type Snapshot } from '../../model/snapshot.ts';
import type { Entry, Store } from '../../store/store.ts';
import { outletOf } from '../../text/urls.ts';
import { type SettleStep, settle } from '../deriving/settle.ts';
import type { Added } from './add.ts';
import { createReadPool, type ReadPool } from './read-pool.ts';

/** How far one address has come. The last three states are final; `failed` and only it has an issue. */
export interface UrlProgress {
  readonly url: string;
  readonly state: 'fetching' | 'reading' | 'added' | 'known' | 'failed';
  readonly issue: Issue | null;
  /** Id of the article that it brought; null before, and where it brought none. */
  readonly articleId: string | null;
}

export interface AddUrlsDeps {
  readonly fetch: Fetch;
  readonly onProgress?: (progress: UrlProgress) => void;
  /** Grouping and comparing begin once all addresses are in a final state. */
  readonly onStep?: (step: SettleStep) => void;
  readonly signal?: AbortSignal;
}

/** Addresses under way at once; what they brought is saved in one step. */
const WIDTH = 16;

/**
 * Fetches articles and takes them through all stages into the store. Addresses of one host are fetched one after another.
 * Trouble with one is an issue, saved and told; the others go on. What was saved before a stop stays.
 */
export async function addUrls(store: Store, urls: readonly string[], deps: AddUrlsDeps): Promise<Added> {
  const pool = createReadPool();
  const issues: Issue[] = [];
  const tally = { added: 0, known: 0 };
  const distinct = [...new Set(urls)];
  try {
    const batch = await store.nextBatch();
    for (let from = 0; from < distinct.length && !deps.signal?.aborted; from += WIDTH) {
      const part = await addPart(store, distinct.slice(from, from + WIDTH), batch, pool, deps);
      issues.push(...part.issues);
      tally.added += part.added;
      tally.known += part.known;
    }
    return { ...tally, sheets: await settle(store, deps.onStep), issues };
  } finally {
    await pool.close();
  }
}

/** What one address came to. */
interface Taken {
  readonly url: string;
  readonly entry: Entry | null;
  readonly isKnown: boolean;
  readonly issues: readonly Issue[];
}

async function addPart(
  store: Store,
  urls: readonly string[],
  batch: number,
  pool: ReadPool,
  deps: AddUrlsDeps,
): Promise<{ added: number; known: number; issues: readonly Issue[] }> {
  const byHost = [...Map.groupBy(urls, (url) => outletOf(url) ?? url).values()];
  const taken = await Promise.all(
    byHost.map(async (ofHost) => {
      const found: Taken[] = [];
      for (const url of ofHost) found.push(await take(store, url, batch, pool, deps));
      return found;
    }),
  ).then((hosts) => hosts.flat());
  const entries = withoutTwins(taken).flatMap(({ entry }) => (entry ? [entry] : []));
  const issues = taken.flatMap((one) => one.issues);
  await store.saveEntries(entries);
  if (issues.length > 0) await store.saveIssues(issues);
  for (const { url, entry, isKnown, issues: own } of taken) {
    const isTwin = entry !== null && !entries.includes(entry);
    const state = isTwin || isKnown ? 'known' : entry ? 'added' : 'failed';
    const issue = state === 'failed' ? (own[0] ?? null) : null;
    deps.onProgress?.({ url, state, issue, articleId: entry?.article.id ?? null });
  }
  const failed = taken.filter(({ entry, isKnown }) => entry === null && !isKnown).length;
  return { added: entries.length, known: taken.length - entries.length - failed, issues };
}

/** Of addresses that led to one page, the first. */
const withoutTwins = (taken: readonly Taken[]): readonly Taken[] => {
  const seen = new Set<string>();
  return taken.filter(({ entry }) => {
    if (entry === null || seen.has(entry.snapshot.id)) return false;
    seen.add(entry.snapshot.id);
    return true;
  });
};

async function take(
  store: Store,
  url: string,
  batch: number,
  pool: ReadPool,
  deps: AddUrlsDeps,
): Promise<Taken> {
  const none = { url, entry: null, isKnown: false };
  deps.onProgress?.({ url, state: 'fetching', issue: null, articleId: null });
  const result = await deps.fetch(url, null, deps.signal);
  if (result.kind === 'failed') return { ...none, issues: [result.issue] };
  if (result.kind === 'unchanged') return { ...none, isKnown: true, issues: [] };
  const snapshot = snapshotOf(url, result);
  if (await store.hasSnapshot(snapshot.id)) return { ...none, isKnown: true, issues: [] };
  deps.onProgress?.({ url, state: 'reading', issue: null, articleId: null });
  const { value, issues } = await pool.read(snapshot, batch);
  return { url, entry: value, isKnown: false, issues };
}

/** The page under the address that answered: where a short link led to is the article's address. */
const snapshotOf = (
  name: string,
  page: { readonly url: string; readonly bytes: Uint8Array; readonly contentType: string | null },
): Snapshot =>
  createSnapshot(
    { name, url: page.url, outlet: outletOf(page.url), publishedAt: null, contentType: page.contentType },
    page.bytes,
  );
