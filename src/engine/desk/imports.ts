import type { Fetch } from '../../collect/fetch/result.ts';
import { contentId } from '../../model/id.ts';
import type { Store } from '../../store/store.ts';
import { isOver, type WireImport, type WireImportItem } from '../../wire/import.ts';
import type { GivenFile } from '../adding/add-files.ts';
import type { Subscribed } from '../following/feeds/subscribe.ts';

/** Imports remembered, the oldest forgotten first: what they added stays. */
const KEPT = 50;

export interface Given {
  /** As a person pasted them; what is no web address fails. */
  readonly links: readonly string[];
  readonly files: readonly GivenFile[];
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
  /** Follows the feeds of a reading list. */
  readonly subscribe: (list: GivenFile) => Promise<Subscribed>;
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
      deps
        .inTurn(() => run(store, given, deps, (by) => change(id, by)))
        .catch((error: Error) => {
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

const itemsOf = ({ links, files }: Given): WireImportItem[] =>
  [...new Set([...links, ...files.map(({ name }) => name)])].map((name) => ({
    name,
    state: 'waiting',
    issue: null,
    article: null,
    feeds: null,
    story: null,
  }));

type Change = (by: (one: WireImport) => WireImport) => void;

async function run(
  store: Store,
  { links, files }: Given,
  { fetch, signal, subscribe }: ImportsDeps,
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
    change((one) => ({
      ...one,
      items: one.items.map((each) => (each.name === name ? { ...each, ...fields } : each)),
    }));
  };
  const step = (to: WireImport['step']): void => change((one) => ({ ...one, step: to }));
  step('items');
  const lists = files.filter(isReadingList);
  for (const list of lists) item(list.name, await follow(list, subscribe));
  await addFiles(
    store,
    files.filter((file) => !lists.includes(file)),
    ({ name, articleId, ...fields }) => item(name, { ...fields, article: articleId }),
  );
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

async function follow(
  list: GivenFile,
  subscribe: ImportsDeps['subscribe'],
): Promise<Partial<WireImportItem>> {
  const { added, known, issues } = await subscribe(list);
  if (added.length > 0) return { state: 'added', feeds: added.length };
  return known > 0 ? { state: 'known', feeds: 0 } : { state: 'failed', issue: issues[0] ?? null };
}

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
