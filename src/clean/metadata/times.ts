import type { Dated, Witness } from '../../model/article.ts';
import { findInstant, parseInstant } from '../../text/time/instants.ts';
import type { Facts, MarkedTime, Metas } from './facts.ts';
import { type LinkedData, textOf } from './linked-data.ts';

/** Names of metas that hold the time of publication, the most exact use first. */
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'og:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'datepublished',
  'publish-date',
  'publish_date',
  'publishdate',
  'published_time',
  'pubdate',
  'pub_date',
  'dc.date.issued',
  'dc.date.published',
  'dcterms.created',
  'dcterms.issued',
  'dcterms.date',
  'dc.date',
  'dc.date.created',
  'article.published',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'cxenseparse:pubdate',
  'date.created',
  'originalpublicationdate',
  'article_date_original',
  'citation_publication_date',
  'date',
];
const MODIFIED = [
  'article:modified_time',
  'og:article:modified_time',
  'og:updated_time',
  'datemodified',
  'dc.date.modified',
  'dcterms.modified',
  'last-modified',
  'lastmod',
  'article.updated',
];
const PUBLISHED_MARK = /publish|pubdate|posted|issued|created|entry-date|post-date/i;
const MODIFIED_MARK = /modif|updat/i;

interface Times {
  readonly publishedAt: Dated | null;
  readonly modifiedAt: Dated | null;
  readonly badDate: string | null;
}

interface Candidate {
  readonly raw: string;
  readonly witness: Witness;
}

/**
 * When the article came out and was last changed. Witnesses in their order of trust: linked data, metas, microdata and time elements.
 * Last of all the first line under the headline that holds a date. The first one that gives a time with its zone wins if its day is the first witness's day; a day alone is completed, never overruled.
 */
export function readTimes(
  facts: Facts,
  data: LinkedData,
  marks: readonly string[],
  dateLine: string | null,
): Times {
  const { article } = data;
  const published: Candidate[] = [
    ...ofData(textOf(article?.datePublished ?? article?.dateCreated ?? null)),
    ...ofMetas(facts.metas, PUBLISHED),
    ...facts.times.filter((time) => marks[time.node] === 'published').map(ofTime),
    ...facts.times
      .filter((time) => marks[time.node] !== 'modified' && marks[time.node] !== 'published')
      .map(ofTime),
  ];
  const modified: Candidate[] = [
    ...ofData(textOf(article?.dateModified ?? null)),
    ...ofMetas(facts.metas, MODIFIED),
    ...facts.times.filter((time) => marks[time.node] === 'modified').map(ofTime),
  ];
  if (dateLine !== null) published.push({ raw: dateLine, witness: 'text' });
  const publishedAt = choose(published);
  const bad = published[0] && publishedAt === null ? published[0].raw : null;
  return { publishedAt, modifiedAt: choose(modified), badDate: bad };
}

const ofData = (raw: string | null): Candidate[] => (raw === null ? [] : [{ raw, witness: 'json-ld' }]);
const ofMetas = (metas: Metas, names: readonly string[]): Candidate[] =>
  names.flatMap((name) => (metas.has(name) ? [{ raw: metas.get(name)!, witness: 'meta' as const }] : []));
const ofTime = ({ value, isMicrodata }: MarkedTime): Candidate => ({
  raw: value,
  witness: isMicrodata ? 'microdata' : 'time element',
});

function choose(candidates: readonly Candidate[]): Dated | null {
  const read = candidates
    .map(({ raw, witness }) => ({
      value: parseInstant(raw) ?? findInstant(raw.slice(0, 120))?.value ?? null,
      witness,
    }))
    .filter((found): found is Dated => found.value !== null);
  const first = read[0];
  if (!first) return null;
  if (first.value.length > 10) return first;
  return read.find(({ value }) => value.length > 10 && isNear(value, first.value)) ?? first;
}

/** The same day, in one zone or another. */
const isNear = (instant: string, day: string): boolean =>
  Math.abs(Date.parse(instant) - Date.parse(`${day}T12:00:00Z`)) <= 36 * 3600_000 &&
  instant.slice(0, 10) === day;

/** What a time element says by its microdata and class names. */
export const markOf = (names: string): 'published' | 'modified' | '' =>
  MODIFIED_MARK.test(names) ? 'modified' : PUBLISHED_MARK.test(names) ? 'published' : '';
