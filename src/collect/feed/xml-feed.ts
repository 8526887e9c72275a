import { absolute } from '../web-address.ts';
import { childrenOf, readXml, type XmlElement } from '../xml/xml.ts';
import { type FeedDocument, type FeedItem, MAX_ITEMS } from './document.ts';
import { firstText, linkTo, readContent, readHead } from './head.ts';

const ITEMS = new Set(['item', 'entry', 'atom:entry']);
const ROOTS: Readonly<Record<string, FeedDocument['format']>> = {
  rss: 'rss',
  'rdf:rdf': 'rss',
  rdf: 'rss',
  channel: 'rss',
  feed: 'atom',
  'atom:feed': 'atom',
};
/** The head of a feed: its elements before and after the items. */
const CHANNEL = ['channel', 'atom:feed'];

interface XmlFeed {
  /** Null where the root is no feed's. */
  readonly feed: FeedDocument | null;
  /** The document broke off; what stands in `feed` was complete. */
  readonly isCut: boolean;
  /** The bound at which reading stopped, or null. */
  readonly stopped: string | null;
}

/** Reads RSS or Atom in XML. */
export function readXmlFeed(text: string, url: string | null): XmlFeed {
  const items: FeedItem[] = [];
  const { root, isCut, stopped } = readXml(
    text,
    url,
    (name) => ITEMS.has(name),
    (element) => {
      if (items.length >= MAX_ITEMS) return false;
      items.push(readItem(element));
      return true;
    },
  );
  const format = root === null ? undefined : ROOTS[root.name];
  if (root === null || format === undefined) return { feed: null, isCut, stopped };
  const channel = CHANNEL.flatMap((name) => childrenOf(root, name))[0] ?? root;
  const { link: home, ...head } = readHead(channel);
  const feed: FeedDocument = {
    ...head,
    id: head.id ?? channel.attributes['rdf:about'] ?? null,
    format,
    home,
    self: linkTo(channel, 'self'),
    hub: linkTo(channel, 'hub'),
    next: linkTo(channel, 'next'),
    minutesToLive: minutesToLive(channel),
    // Where nothing else gave a base, links start from the page that the feed belongs to.
    items: items.map((item) => ({ ...item, link: absolute(item.link, home) })),
    isTruncated: isCut,
  };
  return { feed, isCut, stopped };
}

/** Whoever signs no entry has signed the feed that it was taken from. */
function readItem(element: XmlElement): FeedItem {
  const head = readHead(element);
  const source = childrenOf(element, 'atom:source')[0];
  return {
    ...head,
    authors: head.authors.length > 0 || !source ? head.authors : readHead(source).authors,
    content: readContent(element),
  };
}

const PERIODS: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 24 * 60,
  weekly: 7 * 24 * 60,
  monthly: 30 * 24 * 60,
  yearly: 365 * 24 * 60,
};

/** `ttl` of RSS 2.0, in minutes, or the period and frequency of its syndication module. */
function minutesToLive(channel: XmlElement): number | null {
  const ttl = Number(firstText(channel, ['ttl']));
  if (Number.isFinite(ttl) && ttl > 0) return ttl;
  const period = PERIODS[firstText(channel, ['sy:updateperiod'])?.toLowerCase() ?? ''];
  const frequency = Number(firstText(channel, ['sy:updatefrequency']) ?? 1);
  return period !== undefined && frequency >= 1 ? Math.round(period / frequency) : null;
}
