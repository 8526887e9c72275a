import type { Fetch } from '../../collect/fetch/result.ts';
import { contentId } from '../../model/id.ts';
import type { Issue } from '../../model/issue.ts';
import type { Store } from '../../store/store.ts';
import { isOver, type WireImport, type WireImportItem } from '../../wire/import.ts';
import type { FileProgress, GivenFile } from '../adding/add-files.ts';
import type { Subscribed } from '../following/feeds/subscribe.ts';

/** Imports remembered, the oldest forgotten first: what they added stays. */
const KEPT = 50;

export interface Given {
  /** As a person pasted them; what is no web address fails. */
  readonly links: readonly string[];
  readonly files: readonly GivenFile[];
  /** Addresses of feeds, of pages that have one, and of reading lists: they are followed. */
  readonly places?: readonly string[];
}

/** Imports that a person starts and watches. */
export interface Imports {
  /** Queues an import and gives its id. */
  start(given: Given): string;
  get(id: string): WireImport | null;
  /** Tells of every change of an import until the function that it gives is called. */
  watch(id: string, onChange: () => void): () => void;
}

export interface ImportsDeps {
  readonly fetch: Fetch;
  /** Follows the feeds of a reading list, or at an address. */
  readonly follow: (places: readonly (string | GivenFile)[]) => Promise<Subscribed>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs work on the store, one after the other. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>;
  /** Ends what runs as soon as it can end well. */
  readonly signal: AbortSignal;
  readonly onBug: (error: Error) => void;
}

export function createImports(store: Store, deps: ImportsDeps): Imports {
  const imports = new Map<string, WireImport>();
  const watchers = new Map<string, Set<() => void>>();
  let count = 0;
  const change = (id: string, by: (one: WireImport) => WireImport): void => {
    imports.set(id, by(imports.get(id)!));
    for (const tell of watchers.get(id) ?? []) tell();
  };
  return {
    start(given) {
      const id = contentId('import', String(deps.now()), String(count++));
      imports.set(id, { id, step: 'waiting', items: itemsOf(given) });
      forgetOldest(imports);
      begin(store, given, deps, (by) => change(id, by)).catch((error: Error) => {
        deps.onBug(error);
        change(id, (one) => ({ ...one, step: 'failed' }));
      });
      return id;
    },
    get: (id) => imports.get(id) ?? null,
    watch(id, onChange) {
      const of = watchers.get(id) ?? new Set();
      watchers.set(id, of.add(onChange));
      return () => {
        of.delete(onChange);
        if (of.size === 0) watchers.delete(id);
      };
    },
  };
}

/** Never one that still runs. */
function forgetOldest(imports: Map<string, WireImport>): void {
  for (const [id, one] of imports) {
    if (imports.size <= KEPT) return;
    if (isOver(one)) imports.delete(id);
  }
}

const itemsOf = ({ links, files, places = [] }: Given): WireImportItem[] =>
  [...new Set([...places, ...links, ...files.map(({ name }) => name)])].map((name) => ({
    name,
    state: 'waiting',
    issue: null,
    article: null,
    feeds: places.includes(name) ? 0 : null,
    story: null,
  }));

type Change = (by: (one: WireImport) => WireImport) => void;

/** Feeds first: looking for them keeps no other import waiting. */
async function begin(store: Store, given: Given, deps: ImportsDeps, change: Change): Promise<void> {
  const { links, files, places = [] } = given;
  const lists = files.filter(isReadingList);
  const rest = { links, files: files.filter((file) => !lists.includes(file)) };
  if (places.length + lists.length > 0) change((one) => ({ ...one, step: 'items' }));
  for (const place of [...lists, ...places]) {
    const name = typeof place === 'string' ? place : place.name;
    setItem(change, name, { state: typeof place === 'string' ? 'fetching' : 'reading' });
    setItem(change, name, followedOf(await deps.follow([place])));
    // Who closes the desk closes the store behind it.
    if (deps.signal.aborted) return;
  }
  if (links.length + rest.files.length > 0) await deps.inTurn(() => run(store, rest, deps, change));
  else change((one) => ({ ...one, step: 'done' }));
}

const setItem = (change: Change, name: string, fields: Partial<WireImportItem>): void =>
  change((one) => ({
    ...one,
    items: one.items.map((each) => (each.name === name ? { ...each, ...fields } : each)),
  }));

async function run(
  store: Store,
  { links, files }: Given,
  { fetch, signal }: ImportsDeps,
  change: Change,
): Promise<void> {
  // The stages and their models take more memory than all that is served: they are loaded for the first import.
  const [{ addFiles }, { addUrls }, { settle }] = await Promise.all([
    import('../adding/add-files.ts'),
    import('../adding/add-urls.ts'),
    import('../deriving/settle.ts'),
  ]);
  const articles = new Set<string>();
  const item = (name: string, fields: Partial<WireImportItem>): void => {
    if (fields.article) articles.add(fields.article);
    setItem(change, name, fields);
  };
  const step = (to: WireImport['step']): void => change((one) => ({ ...one, step: to }));
  step('items');
  const onFile = ({ name, articleId, ...fields }: FileProgress): void =>
    item(name, { ...fields, article: articleId });
  await addFiles(store, files, onFile, signal);
  if (links.length > 0)
    await addUrls(store, links, {
      fetch,
      signal,
      onProgress: ({ url, articleId, ...fields }) => item(url, { ...fields, article: articleId }),
      onStep: step,
    });
  else await settle(store, step);
  await finish(store, articles, change);
}

/** Reading lists are told by their names or by their first words. */
const isReadingList = ({ name, bytes }: GivenFile): boolean =>
  /\.opml$/i.test(name) || /<opml\b/i.test(new TextDecoder().decode(bytes.subarray(0, 1024)));

/** What was wrong with a part of a list is told beside what it added. */
function followedOf({ added, known, issues }: Subscribed): Partial<WireImportItem> {
  const issue = issues[0] === undefined ? null : withCount(issues[0], issues.length);
  if (added.length > 0) return { state: 'added', feeds: added.length, issue };
  return known > 0 ? { state: 'known', feeds: 0, issue } : { state: 'failed', issue };
}

/** One issue stands for all of its kind: the store holds each. */
const withCount = (issue: Issue, count: number): Issue =>
  count === 1 ? issue : { ...issue, detail: `${issue.detail} And ${count - 1} more like it.` };

/** Tells each article's story, and that all is done. */
async function finish(store: Store, articles: ReadonlySet<string>, change: Change): Promise<void> {
  const stories = new Map<string, string | null>();
  for (const article of articles) stories.set(article, await store.storyOf(article));
  change((one) => ({
    ...one,
    step: 'done',
    items: one.items.map((each) => ({ ...each, story: stories.get(each.article ?? '') ?? null })),
  }));
}
