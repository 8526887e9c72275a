import { constants, gunzipSync } from 'node:zlib';
import { createIssue, type Issue, type Outcome } from '../../model/issue.ts';
import { tidyLine } from '../../text/words/paragraphs.ts';
import { readDate } from '../feed/dates.ts';
import { readLanguage } from '../feed/languages.ts';
import { webAddress } from '../web-address.ts';
import { decodeXml } from '../xml/decode.ts';
import { childrenOf, readXml, textOf, type XmlElement } from '../xml/xml.ts';

/** sitemaps.org: at most 50,000 addresses in at most 50 MB. */
const MAX_ENTRIES = 50_000;
const MAX_BYTES = 50 * 1024 * 1024;
/** Characters of a title that are kept. */
const MAX_LINE = 10_000;

/** A page that a sitemap lists. */
export interface SitemapPage {
  /** Absolute. */
  readonly url: string;
  /** A day, or an instant with its zone. */
  readonly modified: string | null;
  /** What a news sitemap tells of the article; all null in others. */
  readonly title: string | null;
  readonly published: string | null;
  readonly language: string | null;
  /** The outlet's name. */
  readonly outlet: string | null;
}

/** A sitemap, or an index of sitemaps. */
export interface Sitemap {
  /** In the document's order, at most 50,000. */
  readonly pages: readonly SitemapPage[];
  /** The sitemaps of an index. Whoever follows them bounds the depth: an index can list itself. */
  readonly sitemaps: readonly { readonly url: string; readonly modified: string | null }[];
  /** The document broke off or passed a bound. */
  readonly isTruncated: boolean;
}

/**
 * Reads a sitemap, an index of sitemaps, a news sitemap or a list of addresses in plain text, gzipped or not. Never throws; the value
 * is null where the bytes are none of them.
 * @param url where it was fetched: the base of relative addresses.
 */
export function readSitemap(bytes: Uint8Array, url: string): Outcome<Sitemap | null> {
  const plain = unzip(bytes);
  if (plain === null) return { value: null, issues: [invalid(url, 'Its compression cannot be undone.')] };
  const isLong = plain.length > MAX_BYTES;
  const text = decodeXml(isLong ? plain.subarray(0, MAX_BYTES) : plain, null);
  const value = /^[\s\ufeff]*</.test(text.slice(0, 1000)) ? readXmlSitemap(text, url) : readList(text);
  if (value === null) return { value, issues: [invalid(url, 'This is no sitemap.')] };
  const isTruncated = value.isTruncated || isLong;
  const issues = isTruncated
    ? [invalid(url, 'It breaks off or is too long; what was complete was kept.')]
    : [];
  return { value: { ...value, isTruncated }, issues };
}

const invalid = (url: string, detail: string): Issue =>
  createIssue('sitemap-invalid', url, detail, 'See the robots.txt of the site for the right address.');

/** A gzip that breaks off gives what it holds. Null for one that is broken or unpacks to more than any sitemap. */
function unzip(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BYTES, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return null;
  }
}

function readXmlSitemap(text: string, url: string): Sitemap | null {
  const pages: SitemapPage[] = [];
  const sitemaps: { url: string; modified: string | null }[] = [];
  const { root, isCut } = readXml(
    text,
    url,
    (name) => name === 'url' || name === 'sitemap',
    (element) => {
      if (pages.length + sitemaps.length >= MAX_ENTRIES) return false;
      const address = webAddress(lineOf(element, 'loc'), url);
      if (address === null) return true;
      const modified = readDate(lineOf(element, 'lastmod'));
      if (element.name === 'sitemap') sitemaps.push({ url: address, modified });
      else pages.push({ url: address, modified, ...newsOf(element) });
      return true;
    },
  );
  if (root?.name !== 'urlset' && root?.name !== 'sitemapindex') return null;
  return { pages, sitemaps, isTruncated: isCut };
}

const NO_NEWS = { title: null, published: null, language: null, outlet: null };

function newsOf(element: XmlElement): Omit<SitemapPage, 'url' | 'modified'> {
  const news = childrenOf(element, 'news:news')[0];
  if (!news) return NO_NEWS;
  const outlet = childrenOf(news, 'news:publication')[0];
  return {
    title: lineOf(news, 'news:title'),
    published: readDate(lineOf(news, 'news:publication_date')),
    language: outlet ? readLanguage(lineOf(outlet, 'news:language') ?? '') : null,
    outlet: outlet ? lineOf(outlet, 'news:name') : null,
  };
}

function lineOf(element: XmlElement, name: string): string | null {
  const child = childrenOf(element, name)[0];
  return child ? tidyLine(textOf(child).slice(0, MAX_LINE)) || null : null;
}

/** Plain text lists one address a line. Null where not one line is an address. */
function readList(text: string): Sitemap | null {
  const pages: SitemapPage[] = [];
  let isTruncated = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const address = webAddress(line.slice(0, MAX_LINE));
    if (address === null) continue;
    isTruncated = pages.length >= MAX_ENTRIES;
    if (isTruncated) break;
    pages.push({ url: address, modified: null, ...NO_NEWS });
  }
  return pages.length === 0 ? null : { pages, sitemaps: [], isTruncated };
}
