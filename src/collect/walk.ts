import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { createIssue, type Issue } from '../model/issue.ts';

/** Names with a meaning of their own in a folder. */
export const INDEX = 'index.jsonl';
export const OUTLETS = 'outlets.csv';

/** What lies beside saved pages and is no article. Any other ending is read, and told if it is no text. */
const BESIDE =
  /\.(?:css|m?js|map|png|jpe?g|gif|svg|webp|avif|ico|woff2?|[to]tf|mp[34]|webm|csv|tsv|jsonl|lock|log)$/i;
/** Papers about a folder. */
const PAPERS = /^(?:readme|licen[cs]e|notice|changelog)(?:\.\w+)?$/i;
/** No collection of articles lies deeper; a loop of mounts would. */
const MAX_DEPTH = 32;

/** One thing on the way through the paths: a folder comes before the files in it. */
export type Step =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'trouble'; readonly issue: Issue };

/** Walks paths in the order given and folders in the order of their names' code units. Links to folders are not followed. */
export async function* walk(paths: readonly string[]): AsyncIterable<Step> {
  for (const path of paths) {
    try {
      const found = await stat(path);
      if (found.isDirectory()) yield* walkFolder(path, 0);
      else yield { kind: 'file', path };
    } catch (error) {
      yield { kind: 'trouble', issue: troubleOf(path, error) };
    }
  }
}

async function* walkFolder(folder: string, depth: number): AsyncIterable<Step> {
  let entries: Awaited<ReturnType<typeof listFolder>>;
  try {
    entries = await listFolder(folder);
  } catch (error) {
    yield { kind: 'trouble', issue: troubleOf(folder, error) };
    return;
  }
  yield { kind: 'folder', path: folder };
  for (const { name, isFolder } of entries) {
    if (isFolder && depth < MAX_DEPTH) yield* walkFolder(join(folder, name), depth + 1);
    else if (!isFolder && isArticle(name)) yield { kind: 'file', path: join(folder, name) };
  }
}

async function listFolder(folder: string): Promise<{ name: string; isFolder: boolean }[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.name.startsWith('.'))
    .filter((entry) => entry.isDirectory() || entry.isFile() || entry.isSymbolicLink())
    .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const isArticle = (name: string): boolean => !BESIDE.test(name) && !PAPERS.test(name);

/** What the system said about a path, for a person. */
export function troubleOf(path: string, error: unknown): Issue {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return createIssue('path-missing', path, 'There is no such file or folder.', 'Check the spelling.');
  if (code === 'EACCES' || code === 'EPERM')
    return createIssue('file-unreadable', path, 'Reading is not permitted.', 'Change its permissions.');
  return createIssue(
    'file-unreadable',
    path,
    `It could not be read (${code}).`,
    'Try again or leave it out.',
  );
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
  '.eml': 'message/rfc822',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.xml': 'application/xml',
};

/** The media type that a file's ending stands for, null for other endings. */
export const typeOf = (path: string): string | null => TYPES[extname(basename(path)).toLowerCase()] ?? null;
