import type { Person } from './people.ts';

/** What a feed and each of its items tell alike. */
export interface Head {
  /** Named by the outlet, and only told apart from others of the same feed; null where it names none. */
  readonly id: string | null;
  /** The page it stands for; absolute wherever an absolute base is known. */
  readonly link: string | null;
  /** Plain text on one line. */
  readonly title: string | null;
  /** A day, or an instant with its zone: a time without zone gives the day alone. Null where none can be read. */
  readonly published: string | null;
  /** As {@link Head.published}. */
  readonly updated: string | null;
  /** Who signs, in order. */
  readonly authors: readonly Person[];
  /** Plain text on one line. */
  readonly summary: string | null;
  /** A language tag in lower case (BCP 47). */
  readonly language: string | null;
}

/** One article as its outlet announces it. */
export interface FeedItem extends Head {
  /** Markup or text as it came: from the world, never to be shown as it stands. */
  readonly content: string | null;
}

/** What lies at a feed's address, read. */
export interface FeedDocument {
  readonly format: 'rss' | 'atom' | 'json';
  readonly id: string | null;
  readonly title: string | null;
  /** Plain text on one line: what the feed says it is. */
  readonly summary: string | null;
  /** The page that the feed belongs to. */
  readonly home: string | null;
  /** The address that the feed gives for itself. */
  readonly self: string | null;
  /** A WebSub hub that tells of news. */
  readonly hub: string | null;
  /** The page of older items (RFC 5005 or JSON Feed). */
  readonly next: string | null;
  /** The least time between two visits that the feed asks for; null where it says nothing. */
  readonly minutesToLive: number | null;
  readonly language: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly authors: readonly Person[];
  /** In the document's order, at most {@link MAX_ITEMS}; only those that were complete. */
  readonly items: readonly FeedItem[];
  /** The document broke off or passed a bound: there are items that were not read. */
  readonly isTruncated: boolean;
}

/** No feed of the press lists more. */
export const MAX_ITEMS = 10_000;
/** Characters of a title or summary that are kept. */
export const MAX_LINE = 10_000;
/** Characters of a content that are kept. */
export const MAX_CONTENT = 5_000_000;
