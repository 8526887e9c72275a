import { Parser } from 'htmlparser2';
import { tidyLine } from '../../text/words/paragraphs.ts';
import { webAddress } from '../web-address.ts';
import { decodeXml } from '../xml/decode.ts';

/** A place where a page's feed may lie. */
export interface FeedCandidate {
  /** Absolute, http or https. */
  readonly url: string;
  readonly title: string | null;
  /** How sure it is: the page names it as its feed, links to it in so many words, or it is a usual place and must be tried. */
  readonly source: 'named' | 'linked' | 'guessed';
}

/** No page of the press has a heavier head and navigation. */
const MAX_BYTES = 8 * 1024 * 1024;
/** More of them are a directory of feeds, of which a person chooses. */
const MAX_CANDIDATES = 200;
/** The parser's time grows with the depth; browsers nest no deeper than 512 elements, of which pages may leave more open. */
const MAX_DEPTH = 5000;
/** Characters given to the parser at once: it can only be stopped between two pieces. */
const PIECE = 16_384;
const TYPES = /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json\+feed|text\/rss)$/;
/** Addresses that say that they are a feed. */
const FEED_PATH = /(?:^|[/._-])(?:rss|atom|feeds?|rdf)(?:[/._-]|\d?(?:\.xml|\.json)?$)|\.(?:rss|atom|rdf)$/i;
const FEED_QUERY = /[?&](?:feed|format|type|output)=(?:rss|atom|feed)/i;
/** Where news systems put their feeds, the most usual first. */
const USUAL = [
  '/feed',
  '/rss',
  '/rss.xml',
  '/feed.xml',
  '/atom.xml',
  '/index.xml',
  '/feeds',
  '/news/rss.xml',
];

/**
 * Feeds that a page leads to: those it names in its head, then links that look like feeds, then the usual places of its site.
 * Each address once. Nothing is fetched: whoever asks tries them in this order.
 * @param contentType the server's Content-Type.
 */
export function discoverFeeds(
  bytes: Uint8Array,
  url: string,
  contentType: string | null = null,
): readonly FeedCandidate[] {
  const named: FeedCandidate[] = [];
  const linked: FeedCandidate[] = [];
  let base = url;
  let depth = 0;
  let anchor: { url: string; text: string } | null = null;
  const parser = new Parser(
    {
      onopentag(name, { href, rel = '', type = '', title }) {
        depth++;
        if (href === undefined) return;
        if (name === 'base') base = URL.parse(href, url)?.href ?? base;
        const address = webAddress(href, base)?.replace(/#.*$/s, '') ?? null;
        if (address === null) return;
        const relations = rel.toLowerCase().split(/\s+/);
        const isFeed = TYPES.test(type.split(';', 1)[0]!.trim().toLowerCase());
        const candidate = { url: address, title: tidyLine((title ?? '').slice(0, 300)) || null };
        if (name === 'link' && ((relations.includes('alternate') && isFeed) || relations.includes('feed')))
          named.push({ ...candidate, source: 'named' });
        if (name === 'a') {
          if (isFeed || looksLikeFeed(address)) linked.push({ ...candidate, source: 'linked' });
          else anchor = { url: address, text: '' };
        }
      },
      ontext(text) {
        if (anchor && anchor.text.length < 20) anchor.text += text;
      },
      onclosetag(name) {
        depth--;
        if (name !== 'a' || !anchor) return;
        if (/^(?:rss|atom)(?: feed)?$/i.test(anchor.text.trim()))
          linked.push({ url: anchor.url, title: null, source: 'linked' });
        anchor = null;
      },
    },
    { decodeEntities: true },
  );
  const text = decodeXml(bytes.subarray(0, MAX_BYTES), contentType);
  for (let at = 0; at < text.length && depth < MAX_DEPTH; at += PIECE)
    parser.write(text.slice(at, at + PIECE));
  if (depth < MAX_DEPTH) parser.end();
  const guessed = USUAL.map(
    (path): FeedCandidate => ({ url: new URL(path, url).href, title: null, source: 'guessed' }),
  );
  const first = new Map<string, FeedCandidate>();
  for (const candidate of [...named, ...linked].slice(0, MAX_CANDIDATES).concat(guessed))
    if (!first.has(candidate.url)) first.set(candidate.url, candidate);
  return [...first.values()];
}

function looksLikeFeed(address: string): boolean {
  const { pathname, search } = new URL(address);
  return FEED_PATH.test(pathname.slice(-200)) || FEED_QUERY.test(search.slice(0, 500));
}
