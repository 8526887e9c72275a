import type { Revision } from '../../src/model/article.ts';
import type { Row } from '../row.ts';
import { plainWords } from './metric.ts';
import { cleanPage, readPages } from './pages.ts';

const MINUTE = 60_000;
/** Words that may stand in a byline beside the names. */
const GLUE = new Set(
  'by and und et y e von par por de da di the written author autor autorin auteur text story posted from in'.split(
    ' ',
  ),
);

/** Headline, authors and time of publication on the fundus pages, in per cent of the pages that have them. */
export function metadataRows(): Row[] {
  const pages = readPages('fundus').map((page) => ({ ...page.truth, revision: cleanPage(page)?.revision }));
  const signed = pages.filter(({ authors }) => (authors?.length ?? 0) > 0);
  // A truth without a zone is no instant: the first of the two measures takes it for UTC, as the truth's makers do, the second leaves it out.
  const zoned = pages.filter(({ published }) => hasZone(published ?? ''));
  const share = <T>(all: readonly T[], isRight: (page: T) => boolean): number =>
    (100 * all.filter(isRight).length) / all.length;
  return [
    {
      measure: 'headline exact, %',
      value: share(pages, ({ title, revision }) => plainWords(title) === plainWords(revision?.headline)),
      reach: 88,
      dream: 96,
    },
    {
      measure: 'all authors exactly, %',
      value: share(signed, ({ authors, revision }) => areAuthors(revision, authors ?? [])),
      reach: 90,
      dream: 96,
    },
    {
      measure: 'published instant within a minute, %',
      value: share(pages, ({ published, revision }) => isSameMinute(published ?? '', revision)),
      reach: 93,
      dream: 99,
    },
    {
      measure: 'published instant within a minute, where the truth names a zone, %',
      value: share(zoned, ({ published, revision }) => isSameMinute(published ?? '', revision)),
      reach: null,
      dream: null,
    },
    {
      measure: 'published day, %',
      value: share(pages, ({ published, revision }) => isSameDay(published ?? '', revision)),
      reach: 98,
      dream: 99.5,
    },
  ];
}

function areAuthors(revision: Revision | undefined, authors: readonly string[]): boolean {
  const names = authors.map(plainWords).sort((a, b) => b.length - a.length);
  let rest = ` ${plainWords(revision?.byline)} `;
  for (const name of names) {
    if (!rest.includes(` ${name} `)) return false;
    rest = rest.replaceAll(` ${name} `, '  ');
  }
  const known = new Set(names.flatMap((name) => name.split(' ')));
  return rest.split(' ').every((word) => word === '' || GLUE.has(word) || known.has(word));
}

const timeOf = (revision: Revision | undefined): string => revision?.publishedAt?.value ?? '';
const hasZone = (published: string): boolean => /(?:Z|[+-]\d\d:\d\d)$/.test(published);
const instantOf = (published: string): string =>
  published.replace(' ', 'T') + (hasZone(published) ? '' : 'Z');

const isSameMinute = (published: string, revision: Revision | undefined): boolean =>
  timeOf(revision).length > 10 &&
  Math.abs(Date.parse(instantOf(published)) - Date.parse(timeOf(revision))) <= MINUTE;

function isSameDay(published: string, revision: Revision | undefined): boolean {
  const value = timeOf(revision);
  if (value.slice(0, 10) === published.slice(0, 10)) return true;
  const utc = (text: string): string => new Date(Date.parse(text)).toISOString().slice(0, 10);
  return value.length > 10 && utc(value) === utc(instantOf(published));
}
