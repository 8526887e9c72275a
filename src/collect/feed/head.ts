import { Buffer } from 'node:buffer';
import { tidyLine } from '../../text/words/paragraphs.ts';
import { markupOf, textOfMarkup } from '../xml/markup.ts';
import { childrenOf, resolve, textOf, type XmlElement } from '../xml/xml.ts';
import { readDate } from './dates.ts';
import { type Head, MAX_CONTENT, MAX_LINE } from './document.ts';
import { readLanguage } from './languages.ts';
import { type Person, readPerson } from './people.ts';

/** Elements that tell a field, the surest first. */
const TITLE = ['title', 'atom:title', 'dc:title', 'news:title', 'xhtml:title', 'dcterms:title'];
const SUMMARY = [
  'atom:summary',
  'description',
  'summary',
  'dc:description',
  'atom:subtitle',
  'subtitle',
  'atom:tagline',
  'tagline',
  'atom:info',
  'info',
  'itunes:summary',
  'itunes:subtitle',
  'media:description',
  'abstract',
];
const CONTENT = ['content:encoded', 'atom:content', 'content', 'xhtml:body', 'body', 'xhtml:div', 'fullitem'];
const ID = ['guid', 'atom:id', 'id', 'dc:identifier'];
const PUBLISHED = [
  'pubdate',
  'atom:published',
  'published',
  'atom:issued',
  'issued',
  'dcterms:issued',
  'dc:date',
  'news:publication_date',
  'dcterms:created',
  'atom:created',
  'created',
];
const UPDATED = [
  'atom:updated',
  'updated',
  'atom:modified',
  'modified',
  'dcterms:modified',
  'lastbuilddate',
  'lastmod',
];
const AUTHOR = ['author', 'atom:author', 'dc:creator', 'dc:author', 'managingeditor', 'itunes:author'];

/** No article is signed by more. */
const MAX_AUTHORS = 100;

/** A text of a feed: its characters, and whether they are markup. */
interface Value {
  readonly source: string;
  readonly isMarkup: boolean;
}

/** Reads what a feed and its items tell alike. */
export function readHead(element: XmlElement): Head {
  const id = firstText(element, ID) ?? element.attributes['rdf:about'] ?? null;
  return {
    id,
    link: linkOf(element) ?? permalink(element) ?? channelDefinitionLink(element),
    title: firstLine(element, TITLE),
    published: firstDate(element, PUBLISHED),
    updated: firstDate(element, UPDATED) ?? readDate(element.attributes.lastmod ?? null),
    authors: authorsOf(element),
    summary: firstLine(element, SUMMARY),
    language: languageOf(element),
  };
}

/** The longest of the elements that can hold a whole text, as it came; without any, of those that sum one up: some feeds have no other. */
export const readContent = (element: XmlElement): string | null =>
  longestOf(element, CONTENT) ?? longestOf(element, SUMMARY);

function longestOf(element: XmlElement, names: readonly string[]): string | null {
  let longest = '';
  for (const name of names)
    for (const child of childrenOf(element, name)) {
      const { source } = fieldOf(child);
      if (source.length > longest.length) longest = source;
    }
  return longest.slice(0, MAX_CONTENT).trim() || null;
}

/** The first of these elements that has text, without blank ends. */
export function firstText(element: XmlElement, names: readonly string[]): string | null {
  for (const name of names)
    for (const child of childrenOf(element, name)) {
      const text = textOf(child).trim();
      if (text !== '') return text;
    }
  return null;
}

function firstLine(element: XmlElement, names: readonly string[]): string | null {
  for (const name of names)
    for (const child of childrenOf(element, name)) {
      const { source, isMarkup } = fieldOf(child);
      // A cut may split a tag: then its beginning is dropped with it.
      const line = isMarkup ? textOfMarkup(source.slice(0, 4 * MAX_LINE)) : tidyLine(source);
      if (line !== '') return line.slice(0, MAX_LINE);
    }
  return null;
}

function firstDate(element: XmlElement, names: readonly string[]): string | null {
  for (const name of names)
    for (const child of childrenOf(element, name)) {
      const date = readDate(textOf(child));
      if (date !== null) return date;
    }
  return null;
}

/**
 * RSS never says whether a text is markup: it is read as such. Atom says so by `type` (1.0) or `mode` (0.3).
 */
function fieldOf(element: XmlElement): Value {
  const type = (element.attributes.type ?? '').toLowerCase();
  const mode = (element.attributes.mode ?? '').toLowerCase();
  if (element.children.some((child) => typeof child !== 'string'))
    return { source: markupOf(element), isMarkup: true };
  const text = textOf(element);
  const isAtom = element.name.startsWith('atom:');
  if (mode === 'base64' || (isAtom && isBinary(type))) return decodeBase64(text, type);
  if (!isAtom) return { source: text, isMarkup: true };
  const isEscaped = mode === 'escaped' || /html|xml/.test(type);
  return { source: text, isMarkup: isEscaped || (mode === '' && type === '' && /&[a-z]+;/i.test(text)) };
}

/** Atom 1.0, 4.1.3.3: a type that is neither text nor XML comes as Base64. */
const isBinary = (type: string): boolean =>
  type.includes('/') && !/^text\/|[+/]xml$|html/.test(type) && type !== 'multipart/alternative';

function decodeBase64(text: string, type: string): Value {
  const source = Buffer.from(text.replace(/\s/g, ''), 'base64').toString('utf8');
  return { source, isMarkup: /html/.test(type) };
}

/** RSS writes the address inside the element, Atom into `href`, which means the page itself where `rel` says nothing else. */
function linkOf(element: XmlElement): string | null {
  let best: { address: string; rank: number } | null = null;
  for (const name of ['link', 'atom:link', 'loc', 'a10:link'])
    for (const link of childrenOf(element, name)) {
      const { href, rel, type } = link.attributes;
      const text = textOf(link).trim();
      const address = href ?? text;
      if (address.trim() === '') continue;
      const isPage = rel === undefined || rel === '' || rel === 'alternate';
      if (!isPage) continue;
      const isHtml = /^(?:text\/html|application\/xhtml\+xml)?$/.test(type ?? '');
      // Text inside a link of Atom is a mistake that some make; RSS has nothing else.
      const rank = href === undefined ? (name === 'atom:link' ? 3 : 0) : isHtml ? 1 : 2;
      if (best === null || rank < best.rank) best = { address: resolve(address, link.base) ?? address, rank };
    }
  return best?.address ?? null;
}

/** CDF, the first of all feed formats, writes the address into the element itself. */
const channelDefinitionLink = ({ attributes, base }: XmlElement): string | null =>
  attributes.href ? resolve(attributes.href, base) : null;

/** The address of a link with this relation. */
export function linkTo(element: XmlElement, rel: string): string | null {
  for (const name of ['link', 'atom:link'])
    for (const link of childrenOf(element, name))
      if (link.attributes.rel?.trim().toLowerCase() === rel && link.attributes.href)
        return resolve(link.attributes.href, link.base);
  return null;
}

/** An id that is an address, unless the feed says that it is none. */
function permalink(element: XmlElement): string | null {
  for (const guid of childrenOf(element, 'guid')) {
    const text = textOf(guid).trim();
    if ((guid.attributes.ispermalink ?? 'true').toLowerCase() !== 'false' && text !== '')
      return resolve(text, guid.base);
  }
  return null;
}

function authorsOf(element: XmlElement): readonly Person[] {
  for (const name of AUTHOR) {
    const people = childrenOf(element, name).map(personOf);
    const known = people.filter((person) => person !== null);
    if (known.length > 0) return known.slice(0, MAX_AUTHORS);
  }
  return [];
}

function languageOf(element: XmlElement): string | null {
  const told = firstText(element, ['language', 'dc:language']) ?? element.attributes['xml:lang'] ?? '';
  return readLanguage(told);
}

function personOf(element: XmlElement): Person | null {
  const name = firstText(element, ['name', 'atom:name']);
  const email = firstText(element, ['email', 'atom:email']);
  if (name === null && email === null) return readPerson(textOf(element));
  return { name: name === null ? null : tidyLine(name), email };
}
