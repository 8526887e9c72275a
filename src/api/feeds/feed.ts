/** A list as a feed, before it is written in one of three formats. All addresses are absolute. */
export interface Feed {
  readonly title: string;
  /** The page that shows the same list. */
  readonly page: string;
  /** The feed's own address. */
  readonly self: string;
  /** RFC 3339 instant; null where nothing is dated. */
  readonly updated: string | null;
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  readonly url: string;
  readonly title: string;
  /** Plain text. */
  readonly summary: string;
  /** RFC 3339 instant; null where unknown. */
  readonly date: string | null;
}

/** A wire date as RFC 3339 wants it: a day becomes its beginning in UTC. Null for what is no date. */
export function instantOf(value: string | null): string | null {
  if (value === null) return null;
  const instant = value.length === 10 ? `${value}T00:00:00Z` : value;
  return Number.isNaN(Date.parse(instant)) ? null : instant;
}

/** Control characters but for tab and line ends, and two that are no characters: XML 1.0 forbids them. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

/** Text inside of XML, elements and attributes alike. What XML cannot hold becomes the replacement character. */
export const xml = (text: string): string =>
  text
    .toWellFormed()
    .replace(FORBIDDEN, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
