import { createIssue, type Issue, type Outcome } from '../../model/issue.ts';
import { decodeXml } from '../xml/decode.ts';
import type { FeedDocument } from './document.ts';
import { readJsonFeed } from './json-feed.ts';
import { readXmlFeed } from './xml-feed.ts';

/** Bytes of a feed that are read; Miniflux has the same bound. */
const MAX_FEED_BYTES = 15 * 1024 * 1024;

/** What is known of a feed's bytes beside them. */
export interface FeedOrigin {
  /** Where they were fetched: the base of relative addresses. Null for a file. */
  readonly url: string | null;
  /** The server's Content-Type. */
  readonly contentType: string | null;
}

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1, well-formed or not. Never throws, executes or fetches anything;
 * entities beyond the predefined and HTML's named ones stay as they are. The value is null where the bytes are no feed; a feed
 * that breaks off keeps its complete items, with an issue. Time and memory grow with the bytes alone, of which 15 MB are read.
 */
export function readFeed(bytes: Uint8Array, { url, contentType }: FeedOrigin): Outcome<FeedDocument | null> {
  const isLong = bytes.length > MAX_FEED_BYTES;
  const text = decodeXml(isLong ? bytes.subarray(0, MAX_FEED_BYTES) : bytes, contentType);
  const name = url ?? 'feed';
  const json = /^\s*[{[]/.test(text.slice(0, 1000)) ? readJsonFeed(text, url) : null;
  if (json) return { value: json, issues: json.isTruncated ? [cut(name, 'it has too many items')] : [] };
  const { feed, stopped, isCut } = readXmlFeed(text, url);
  if (feed === null) return { value: null, issues: [noFeed(name)] };
  const isTruncated = isCut || isLong;
  const reason = stopped ?? (isLong ? 'it is longer than 15 MB' : 'it breaks off');
  return { value: { ...feed, isTruncated }, issues: isTruncated ? [cut(name, reason)] : [] };
}

const noFeed = (name: string): Issue =>
  createIssue(
    'feed-invalid',
    name,
    'This is no feed: neither RSS nor Atom nor JSON Feed.',
    'Give the address of the feed, or of a page that links to it.',
  );

const cut = (name: string, reason: string): Issue =>
  createIssue(
    'feed-cut',
    name,
    `The feed was read in part, since ${reason}; its complete items were kept.`,
    'Nothing, if it happens once; else tell the outlet.',
  );
