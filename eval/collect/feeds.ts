import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeedDocument, FeedItem } from '../../src/collect/feed/document.ts';
import { readFeed } from '../../src/collect/feed/feed.ts';
import { readPerson } from '../../src/collect/feed/people.ts';
import { textOfMarkup } from '../../src/collect/xml/markup.ts';
import { dataPath, readRecords } from '../data.ts';
import type { Row } from '../row.ts';

interface Assertion {
  readonly path: readonly (string | number)[];
  readonly op: string;
  readonly value: unknown;
}

interface Case {
  readonly file: string;
  readonly group: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly asserts?: readonly Assertion[];
}

/** Groups of the feedparser suite that are about reading feeds, not about sanitizing or about podcasts: 719 files. */
const CORE = /^wellformed\/(?:atom|atom10|rss|rdf|cdf|namespace|lang|http|node_precedence|sgml)$/;
const SUITE = ['eval', 'suites', 'feedparser'] as const;

/** The feedparser suite, on the elements that news needs; and whether any file of it makes the reader throw. */
export function feedRows(): Row[] {
  const cases = readRecords<Case>(...SUITE, 'cases.jsonl');
  const core = cases.filter(({ group }) => CORE.test(group));
  const told = core.filter(({ asserts = [] }) => asserts.some(isCore));
  const entities = cases.filter(({ group, asserts = [] }) => group === 'entities' && asserts.some(isCore));
  const failed = told.filter((each) => !passes(each));
  if (process.env.BROADSHEET_VERBOSE)
    for (const { file, asserts } of failed)
      console.error(file, JSON.stringify(asserts?.filter(isCore)), JSON.stringify(valuesOf(file, asserts)));
  const files = readdirSync(dataPath(...SUITE), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:xml|json)$/.test(name),
  );
  const thrown = files.filter((file) => reading(file) === 'thrown').length;
  return [
    {
      measure: `feeds: core cases, of ${told.length}`,
      value: 100 - (100 * failed.length) / told.length,
      reach: 95,
      dream: 100,
    },
    {
      measure: `feeds: entities, of ${entities.length}`,
      value: (100 * entities.filter(passes).length) / entities.length,
      reach: 95,
      dream: 100,
    },
    { measure: `feeds: throws, of ${files.length} files`, value: thrown, reach: 0, dream: 0 },
  ];
}

function reading(file: string, headers: Case['headers'] = {}): FeedDocument | null | 'thrown' {
  const bytes = readFileSync(join(dataPath(...SUITE), file));
  const names = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  const known = Object.fromEntries(names) as Readonly<Record<string, string>>;
  const here = `http://127.0.0.1:8097/tests/${file}`;
  // Addresses of other schemes are never fetched.
  const location = URL.parse(known['content-location'] ?? here, here);
  const url = location?.protocol === 'http:' ? location.href : here;
  try {
    return readFeed(bytes, { url, contentType: known['content-type'] ?? null }).value;
  } catch {
    return 'thrown';
  }
}

type Field = 'title' | 'link' | 'id' | 'author' | 'email' | 'published' | 'updated' | 'summary' | 'content';
/** What the suite calls an element, by the end of its path; a number in it stands as 0. */
const FIELDS: Readonly<Record<string, Field>> = {
  title: 'title',
  'title_detail.value': 'title',
  link: 'link',
  id: 'id',
  guid: 'id',
  author: 'author',
  'author_detail.name': 'author',
  'author_detail.email': 'email',
  'authors.0.name': 'author',
  published: 'published',
  published_parsed: 'published',
  created: 'published',
  created_parsed: 'published',
  updated: 'updated',
  updated_parsed: 'updated',
  summary: 'summary',
  'summary_detail.value': 'summary',
  description: 'summary',
  subtitle: 'summary',
  'subtitle_detail.value': 'summary',
  tagline: 'summary',
  'tagline_detail.value': 'summary',
  'content.0.value': 'content',
};

function fieldOf({ path: [place, ...rest] }: Assertion): Field | null {
  if (place !== 'entries' && place !== 'feed') return null;
  const path = place === 'entries' ? rest.slice(1) : rest;
  return FIELDS[path.map((part) => (typeof part === 'number' ? 0 : part)).join('.')] ?? null;
}

const isCore = (assertion: Assertion): boolean => fieldOf(assertion) !== null;

function passes({ file, headers, asserts = [] }: Case): boolean {
  const feed = reading(file, headers);
  if (feed === null || feed === 'thrown') return false;
  return asserts.filter(isCore).every((each) => isSame(valueIn(feed, each), each.value, fieldOf(each)!));
}

function valuesOf(file: string, asserts: readonly Assertion[] = []): unknown[] {
  const feed = reading(file);
  if (feed === null || feed === 'thrown') return [feed];
  return asserts.filter(isCore).map((each) => valueIn(feed, each));
}

function valueIn(feed: FeedDocument, assertion: Assertion): unknown {
  const [place, index] = assertion.path;
  const item = place === 'entries' ? feed.items[Number(index)] : undefined;
  if (place === 'entries' && !item) return undefined;
  const field = fieldOf(assertion)!;
  const source: FeedItem | FeedDocument = item ?? feed;
  if (field === 'content') return item?.content;
  if (field === 'link') return item ? item.link : feed.home;
  if (field === 'author' || field === 'email') {
    const person = source.authors[assertion.path.includes('authors') ? Number(assertion.path.at(-2)) : 0];
    return field === 'email' ? person?.email : (person?.name ?? person?.email);
  }
  // That suite calls the only text of an item its description.
  if (field === 'summary') return source.summary ?? item?.content;
  // And it takes either date for the other.
  if (field === 'updated') return source.updated ?? source.published;
  return source[field];
}

/** Equal as it stands, or as one line of text; dates as the instant in UTC, links as addresses, people by their names. */
function isSame(value: unknown, wanted: unknown, field: Field): boolean {
  if (Array.isArray(wanted)) return isSameTime(String(value), wanted as number[]);
  const [ours, theirs] = [value ?? '', wanted ?? ''];
  if (typeof ours !== 'string' || typeof theirs !== 'string') return ours === theirs;
  if (ours === theirs || textOfMarkup(ours) === textOfMarkup(theirs)) return true;
  if (field === 'link') return URL.parse(theirs)?.href === ours;
  // That suite writes the mail beside the name.
  const person = field === 'author' ? readPerson(theirs) : null;
  if (person) return (person.name ?? person.email) === ours;
  if (field === 'published' || field === 'updated') return Date.parse(ours) === Date.parse(theirs);
  return ours === textOfMarkup(theirs);
}

/** A time without zone gives the day alone: then the day must be right. */
function isSameTime(value: string, [year, month, day, hour, minute, second]: number[]): boolean {
  const wanted = new Date(Date.UTC(year!, month! - 1, day!, hour!, minute!, second!));
  const isDay = /^\d{4}-\d\d-\d\d$/.test(value);
  return isDay ? value === wanted.toISOString().slice(0, 10) : Date.parse(value) === wanted.getTime();
}
