import { tidyLine } from '../../text/words/paragraphs.ts';
import { absolute } from '../web-address.ts';
import { textOfMarkup } from '../xml/markup.ts';
import { readDate } from './dates.ts';
import { type FeedDocument, type FeedItem, type Head, MAX_CONTENT, MAX_ITEMS, MAX_LINE } from './document.ts';
import { readLanguage } from './languages.ts';
import type { Person } from './people.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Reads a JSON Feed (jsonfeed.org, 1.0 and 1.1); null for any other JSON and for what is none. */
export function readJsonFeed(text: string, url: string | null): FeedDocument | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(json) || !Array.isArray(json.items)) return null;
  const items = json.items.filter(isObject);
  const { link: home, ...head } = headOf(json, absolute(textIn(json.home_page_url), url), json.description);
  const hub = Array.isArray(json.hubs) ? json.hubs.find(isObject) : undefined;
  return {
    ...head,
    id: textIn(json.feed_url),
    format: 'json',
    home,
    self: absolute(textIn(json.feed_url), url),
    hub: absolute(textIn(hub?.url), url),
    next: absolute(textIn(json.next_url), url),
    minutesToLive: null,
    items: items.slice(0, MAX_ITEMS).map((item) => itemOf(item, url)),
    isTruncated: items.length > MAX_ITEMS,
  };
}

function itemOf(item: Fields, base: string | null): FeedItem {
  const head = headOf(item, absolute(textIn(item.url ?? item.external_url), base), item.summary);
  const content = textIn(item.content_html) ?? textIn(item.content_text);
  return { ...head, content: content?.slice(0, MAX_CONTENT) ?? null };
}

function headOf(fields: Fields, link: string | null, summary: unknown): Head {
  const id = typeof fields.id === 'number' ? String(fields.id) : textIn(fields.id);
  return {
    id,
    link: link ?? (id !== null && /^https?:/.test(id) ? id : null),
    title: lineIn(fields.title),
    published: readDate(textIn(fields.date_published)),
    updated: readDate(textIn(fields.date_modified)),
    authors: authorsIn(fields),
    summary: lineIn(summary),
    language: readLanguage(textIn(fields.language) ?? ''),
  };
}

function authorsIn(fields: Fields): readonly Person[] {
  const list = Array.isArray(fields.authors) ? fields.authors : [fields.author];
  const names = list.slice(0, 100).flatMap((author) => (isObject(author) ? (lineIn(author.name) ?? []) : []));
  return names.map((name) => ({ name, email: null }));
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

function lineIn(value: unknown): string | null {
  const text = textIn(value)?.slice(0, 4 * MAX_LINE);
  if (text === undefined) return null;
  // Titles are plain text by the standard; many are written as markup all the same.
  const line = /<[a-z/]|&\w+;/i.test(text) ? textOfMarkup(text) : tidyLine(text);
  return line.slice(0, MAX_LINE) || null;
}
