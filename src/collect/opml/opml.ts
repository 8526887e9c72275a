import { createIssue, type Issue, type Outcome } from '../../model/issue.ts';
import { tidyLine } from '../../text/words/paragraphs.ts';
import { webAddress } from '../web-address.ts';
import { decodeXml } from '../xml/decode.ts';
import { escapeXml } from '../xml/markup.ts';
import { childrenOf, readXml, textOf, type XmlElement } from '../xml/xml.ts';

/** Bytes of a list that are read; 100,000 feeds have about as many. */
const MAX_BYTES = 15 * 1024 * 1024;

/** Entries without an address that are told one by one; a list that is all such is told with their number. */
const MOST_TOLD = 20;

/** One feed of a reading list. */
export interface OpmlFeed {
  /** Absolute, http or https. */
  readonly xmlUrl: string;
  /** The page that the feed belongs to. */
  readonly htmlUrl: string | null;
  readonly title: string | null;
  /** The folders that it lies in, the outermost first. */
  readonly folders: readonly string[];
  /** Our own attributes: a side as its rater writes it, and a country of two letters. As written. */
  readonly rating: string | null;
  readonly country: string | null;
}

/** A reading list. */
export interface Opml {
  readonly title: string | null;
  /** In the document's order; each address once, where it stands first. */
  readonly feeds: readonly OpmlFeed[];
}

/**
 * Reads OPML 1.0, 1.1 and 2.0. Null where the bytes are none. An entry that names no web address is an issue, and so is a document
 * that breaks off; the others are kept.
 * @param name what messages call the document.
 */
export function readOpml(bytes: Uint8Array, name: string): Outcome<Opml | null> {
  const text = decodeXml(bytes.subarray(0, MAX_BYTES), null);
  const { root, isCut } = readXml(
    text,
    null,
    () => false,
    () => true,
  );
  const body =
    root && /^(?:opml|outlinedocument)$/.test(root?.name ?? '') ? childrenOf(root, 'body')[0] : undefined;
  if (!root || !body) return { value: null, issues: [invalid(name, 'This is no OPML list.')] };
  const issues: Issue[] = [];
  if (isCut || bytes.length > MAX_BYTES)
    issues.push(invalid(name, 'The list breaks off or passes a bound; what was read of it was kept.'));
  const feeds = new Map<string, OpmlFeed>();
  const unread: string[] = [];
  collectFeeds(body, [], feeds, unread);
  issues.push(
    ...unread.slice(0, MOST_TOLD).map((entry) => invalid(name, `"${entry}" has no address on the web.`)),
  );
  if (unread.length > MOST_TOLD)
    issues.push(invalid(name, `${unread.length - MOST_TOLD} more entries have no address on the web.`));
  const head = childrenOf(root, 'head')[0];
  const title = head && childrenOf(head, 'title')[0];
  return { value: { title: title ? line(textOf(title)) : null, feeds: [...feeds.values()] }, issues };
}

const invalid = (name: string, detail: string): Issue =>
  createIssue('opml-invalid', name, detail, 'Mend it, or export the list again.');

function collectFeeds(
  element: XmlElement,
  folders: readonly string[],
  feeds: Map<string, OpmlFeed>,
  unread: string[],
): void {
  for (const outline of childrenOf(element, 'outline')) {
    const { attributes } = outline;
    const title = line(attributes.title) ?? line(attributes.text);
    const address = attributes.xmlurl?.trim();
    if (address !== undefined) {
      const xmlUrl = listedAddress(address);
      if (xmlUrl === null) unread.push((title ?? address).slice(0, 100));
      else if (!feeds.has(xmlUrl)) feeds.set(xmlUrl, feedOf(outline, xmlUrl, title, folders));
    }
    const inner = address === undefined && title !== null ? [...folders, title] : folders;
    collectFeeds(outline, inner, feeds, unread);
  }
}

const feedOf = (
  { attributes }: XmlElement,
  xmlUrl: string,
  title: string | null,
  folders: readonly string[],
): OpmlFeed => ({
  xmlUrl,
  htmlUrl: listedAddress(attributes.htmlurl ?? ''),
  title,
  folders,
  rating: line(attributes['broadsheet:rating'] ?? attributes.rating),
  country: line(attributes['broadsheet:country'] ?? attributes.country),
});

const line = (raw: string | undefined): string | null => tidyLine((raw ?? '').slice(0, 1000)) || null;

/** Some lists write `feed:` for the scheme, alone or before it. */
const listedAddress = (raw: string): string | null =>
  webAddress(
    raw
      .trim()
      .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
      .replace(/^feed:\/\//i, 'http://'),
  );

interface Folder {
  readonly folders: Map<string, Folder>;
  readonly feeds: OpmlFeed[];
}

/** Writes OPML 2.0, folders before the feeds beside them; what {@link readOpml} reads of it is what was written. */
export function writeOpml({ title, feeds }: Opml): string {
  const root: Folder = { folders: new Map(), feeds: [] };
  for (const feed of feeds) folderOf(root, feed.folders).feeds.push(feed);
  const attributes = feeds.some(({ rating, country }) => rating ?? country)
    ? ' xmlns:broadsheet="urn:broadsheet:opml"'
    : '';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<opml version="2.0"${attributes}>`,
    `  <head><title>${escaped(title ?? 'Feeds')}</title></head>`,
    '  <body>',
    ...linesOf(root, '    '),
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

function folderOf(root: Folder, names: readonly string[]): Folder {
  let folder = root;
  for (const name of names) {
    const next: Folder = folder.folders.get(name) ?? { folders: new Map(), feeds: [] };
    folder.folders.set(name, next);
    folder = next;
  }
  return folder;
}

function linesOf(folder: Folder, indent: string): string[] {
  const folders = [...folder.folders].flatMap(([name, inner]) => [
    `${indent}<outline text="${escaped(name)}">`,
    ...linesOf(inner, `${indent}  `),
    `${indent}</outline>`,
  ]);
  return [...folders, ...folder.feeds.map((feed) => `${indent}${outlineOf(feed)}`)];
}

function outlineOf({ title, xmlUrl, htmlUrl, rating, country }: OpmlFeed): string {
  const attributes = {
    type: 'rss',
    text: title ?? xmlUrl,
    title,
    xmlUrl,
    htmlUrl,
    'broadsheet:rating': rating,
    'broadsheet:country': country,
  };
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === null ? [] : [`${name}="${escaped(value)}"`],
  );
  return `<outline ${written.join(' ')}/>`;
}

const escaped = (text: string): string => escapeXml(tidyLine(text)).replaceAll('"', '&quot;');
