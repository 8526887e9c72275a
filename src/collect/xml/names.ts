/** Namespaces that feeds and sitemaps use, by their address in lower case, each with the one prefix that we know it by. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/atom': 'atom',
  'http://purl.org/atom/ns#': 'atom',
  'http://purl.org/rss/1.0/': '',
  'http://purl.org/net/rss1.1#': '',
  'http://my.netscape.com/rdf/simple/0.9/': '',
  'http://channel.netscape.com/rdf/simple/0.9/': '',
  'http://backend.userland.com/rss': '',
  'http://backend.userland.com/rss2': '',
  'http://blogs.law.harvard.edu/tech/rss': '',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/elements/1.0/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://search.yahoo.com/mrss/': 'media',
  'http://search.yahoo.com/mrss': 'media',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.w3.org/xml/1998/namespace': 'xml',
  'http://www.sitemaps.org/schemas/sitemap/0.9': '',
  'http://www.google.com/schemas/sitemap/0.84': '',
  'http://www.google.com/schemas/sitemap-news/0.9': 'news',
};

/** Prefixes that one place can know; real feeds declare up to 20. */
const MAX_PREFIXES = 100;

/** What each prefix stands for at a place; the empty one is the default namespace. */
export type Scope = ReadonlyMap<string, string>;

export const ROOT_SCOPE: Scope = new Map([['xml', 'xml']]);

/**
 * The scope inside an element, from its `xmlns` attributes. A namespace nobody knows keeps the prefix that the document gives it;
 * without a prefix it is none of ours (a drawing inside an item), except on the root, where a feed has made one up for itself.
 */
export function scopeOf(attributes: Readonly<Record<string, string>>, outer: Scope, isRoot: boolean): Scope {
  let scope: Map<string, string> | null = null;
  for (const name of Object.keys(attributes)) {
    const prefix = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6).toLowerCase() : null;
    if (prefix === null) continue;
    scope ??= new Map(outer);
    // Each scope is copied from its outer one: a flood of declarations would cost their product.
    if (scope.size >= MAX_PREFIXES) break;
    const address = attributes[name]!.trim().toLowerCase();
    scope.set(prefix, PREFIXES[address] ?? (prefix || (isRoot || address === '' ? '' : 'foreign')));
  }
  return scope ?? outer;
}

/** The name of an element or attribute under our prefixes, in lower case: `dc:date`, `title`. */
export function canonicalName(raw: string, scope: Scope): string {
  const name = raw.toLowerCase();
  const colon = name.indexOf(':');
  const prefix = scope.get(colon < 0 ? '' : name.slice(0, colon)) ?? name.slice(0, Math.max(colon, 0));
  const local = name.slice(colon + 1);
  return prefix === '' ? local : `${prefix}:${local}`;
}
