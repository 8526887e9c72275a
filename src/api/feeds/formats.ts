import { type Feed, type FeedItem, xml } from './feed.ts';

/** Atom wants a date of everything; this one says that none is known. */
const NO_DATE = '1970-01-01T00:00:00Z';

/** A way to write a feed, by the ending of its address. */
export interface Format {
  readonly ending: string;
  readonly type: string;
  readonly write: (feed: Feed) => string;
}

/** Atom, RFC 4287. */
const atom = ({ title, page, self, updated, items }: Feed): string => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${xml(self)}</id><title>${xml(title)}</title><updated>${updated ?? NO_DATE}</updated>
<author><name>Broadsheet</name></author>
<link rel="self" href="${xml(self)}"/><link rel="alternate" type="text/html" href="${xml(page)}"/>
${items.map(atomEntry).join('\n')}
</feed>
`;

const atomEntry = ({ url, title, summary, date }: FeedItem): string =>
  `<entry><id>${xml(url)}</id><title>${xml(title)}</title><updated>${date ?? NO_DATE}</updated>` +
  `<link href="${xml(url)}"/><summary>${xml(summary)}</summary></entry>`;

/** RSS 2.0, with the link to itself that its validators ask for. */
const rss = ({ title, page, self, items }: Feed): string => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>${xml(title)}</title><link>${xml(page)}</link><description>${xml(title)}</description>
<atom:link rel="self" type="application/rss+xml" href="${xml(self)}"/>
${items.map(rssItem).join('\n')}
</channel></rss>
`;

const rssItem = ({ url, title, summary, date }: FeedItem): string =>
  `<item><guid>${xml(url)}</guid><link>${xml(url)}</link><title>${xml(title)}</title>` +
  `<description>${xml(summary)}</description>${date === null ? '' : `<pubDate>${new Date(date).toUTCString()}</pubDate>`}</item>`;

/** JSON Feed 1.1. */
const jsonFeed = ({ title, page, self, items }: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: self,
    items: items.map(({ url, title: name, summary, date }) => ({
      id: url,
      url,
      title: name,
      content_text: summary,
      ...(date === null ? {} : { date_modified: date }),
    })),
  });

export const FORMATS: readonly Format[] = [
  { ending: 'atom', type: 'application/atom+xml; charset=utf-8', write: atom },
  { ending: 'rss', type: 'application/rss+xml; charset=utf-8', write: rss },
  { ending: 'json', type: 'application/feed+json; charset=utf-8', write: jsonFeed },
];
