import { parseInstant } from '../../text/time/instants.ts';

/** What the lines at the head of a text say about it. */
export interface Fields {
  headline: string | null;
  byline: string | null;
  url: string | null;
  language: string | null;
  publishedAt: string | null;
  modifiedAt: string | null;
  badDate: string | null;
}

export const noFields = (): Fields => ({
  headline: null,
  byline: null,
  url: null,
  language: null,
  publishedAt: null,
  modifiedAt: null,
  badDate: null,
});

const LABELS: Readonly<Record<string, keyof Fields>> = {
  title: 'headline',
  headline: 'headline',
  subject: 'headline',
  author: 'byline',
  authors: 'byline',
  by: 'byline',
  byline: 'byline',
  url: 'url',
  link: 'url',
  canonical: 'url',
  lang: 'language',
  language: 'language',
  date: 'publishedAt',
  published: 'publishedAt',
  'published on': 'publishedAt',
  'published at': 'publishedAt',
  'date published': 'publishedAt',
  posted: 'publishedAt',
  'posted on': 'publishedAt',
  updated: 'modifiedAt',
  'last updated': 'modifiedAt',
  modified: 'modifiedAt',
  lastmod: 'modifiedAt',
};
const LABELLED = /^[\p{L}][\p{L}_ ]{1,20}(?=[:=])/u;
/** A label that is glued to a text by a blank: its date must be written out by the standard, or no end can be found. */
const GLUED =
  /^(date|published(?: on| at)?|posted(?: on)?|updated|last updated|modified)[:\s]{1,3}(\d{4,6}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?Z| ?[+-]\d{2}:?\d{2})?)?)(?=\s|$)/i;
const BY_LINE = /^(?:by|von|par|por|di|door)\s+(?=\p{Lu})/iu;
const MAX_FIELD = 300;
const MAX_HEAD_LINES = 12;

/** Takes labelled lines ("Date: ...", "By ...", a bare date) off the head of a text into `fields`; gives the lines that are left. */
export function takeFields(lines: readonly string[], fields: Fields): string[] {
  const left = [...lines];
  for (let i = 0, looked = 0; i < left.length && looked < MAX_HEAD_LINES; looked++) {
    const rest = takeField(left[i]!, fields, i);
    if (rest === null) {
      // A headline may stand over the date and the byline.
      if (i > 0) break;
      i++;
    } else if (rest === '') left.splice(i, 1);
    else {
      left[i] = rest;
      break;
    }
  }
  return left;
}

/** Reads one line as a field: what is left of the line ('' for all read), null if it is no field. */
function takeField(line: string, fields: Fields, at: number): string | null {
  const glued = GLUED.exec(line);
  if (glued) {
    put(fields, LABELS[glued[1]!.toLowerCase()]!, glued[2]!);
    return line.slice(glued[0].length).trim();
  }
  if (line.length > MAX_FIELD) return null;
  const label = LABELLED.exec(line)?.[0];
  const field = label === undefined ? undefined : LABELS[label.trim().toLowerCase().replaceAll('_', ' ')];
  if (field && label !== undefined) {
    const value = line
      .slice(label.length + 1)
      .trim()
      .replace(/^["'](.*)["']$/, '$1');
    if (value === '' || !put(fields, field, value)) return null;
    return '';
  }
  if (at > 0 && line.length <= 80 && parseInstant(line)) {
    put(fields, 'publishedAt', line);
    return '';
  }
  if (at > 0 && line.length <= 80 && BY_LINE.test(line) && !/[.:;!?]$/.test(line) && fields.byline === null) {
    fields.byline = line.replace(BY_LINE, '').trim();
    return '';
  }
  return null;
}

/** Keeps a value if it can be one of its field; the first of two stays. */
function put(fields: Fields, field: keyof Fields, value: string): boolean {
  const isDate = field === 'publishedAt' || field === 'modifiedAt';
  if (!isDate) {
    fields[field] ??= value;
    return true;
  }
  const instant = parseInstant(value);
  if (instant !== null) fields[field] ??= instant;
  else if (/\d{3}/.test(value) && value.length <= 60) fields.badDate ??= value;
  return instant !== null || /\d{3}/.test(value);
}
