import { parseRating, type Rating } from '../../model/rating.ts';
import { readTable } from './csv.ts';

/** A line of a rating set, in the set's own words. */
export interface RatingEntry {
  /** A domain or a web address, or empty. */
  readonly address: string;
  readonly label: string;
}

/** A rating set as its file holds it. */
export interface RatingSet {
  readonly entries: readonly RatingEntry[];
  /** What the file says of itself; a null gives way to what the caller says. */
  readonly rater: string | null;
  readonly asOf: string | null;
  readonly url: string | null;
  readonly licence: string | null;
}

/** Which columns of a table hold what, by their names in its first line. */
export interface RatingColumns {
  readonly domain: string;
  readonly rating: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** AllSides numbers its ratings; 2707 is mixed and 2690 not rated, which are no sides. */
const ALLSIDES = new Map([
  ['71', 'left'],
  ['72', 'lean left'],
  ['73', 'center'],
  ['74', 'lean right'],
  ['75', 'right'],
]);

/** Media Bias/Fact Check's words. Satire, conspiracy, pro-science and questionable are no sides. */
const MBFC = new Map([
  ['left center', 'lean left'],
  ['least biased', 'center'],
  ['right center', 'lean right'],
]);

/** The side that a set's word names, or null where it names none. */
export function ratingOf(label: string): Rating | null {
  const word = label
    .trim()
    .toLowerCase()
    .replace(/[-_\s]+/g, ' ');
  return parseRating(ALLSIDES.get(word) ?? MBFC.get(word) ?? word);
}

/**
 * Reads a rating set: AllSides' list as JSON or CSV, Media Bias/Fact Check's as JSON, a rater's file as Broadsheet ships them, or
 * any CSV whose columns are named. Gives words that say what is wrong where it is none of them.
 */
export function readRatingSet(content: string, columns: RatingColumns | null): RatingSet | string {
  const text = content.replace(/^\uFEFF/, '').trimStart();
  if (columns === null && (text.startsWith('{') || text.startsWith('['))) return readJson(text);
  return readCsv(text, columns);
}

function readJson(text: string): RatingSet | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return `It is no JSON: ${(error as Error).message}.`;
  }
  if (Array.isArray(value)) return allSidesSet(value.filter(isFields));
  if (!isFields(value)) return NO_SET;
  if (value.biases !== undefined && value.sources !== undefined) return mbfcSet(value);
  if (isFields(value.ratings)) return ownSet(value, value.ratings);
  return NO_SET;
}

const allSidesSet = (entries: readonly Fields[]): RatingSet | string =>
  entries.some((entry) => 'bias_rating' in entry)
    ? setOf(
        'AllSides',
        entries.map((entry) => ({ address: wordOf(entry.url), label: wordOf(entry.bias_rating) })),
      )
    : NO_SET;

function mbfcSet(value: Fields): RatingSet {
  const sources = Object.values(value.sources as object).filter(isFields);
  const entries = sources.map((source) => ({ address: wordOf(source.domain), label: wordOf(source.bias) }));
  const day = /^\d{4}-\d\d-\d\d/.exec(wordOf(value.date));
  return { ...setOf('Media Bias/Fact Check', entries), asOf: day ? day[0] : null };
}

function ownSet(value: Fields, ratings: Fields): RatingSet {
  const entries = Object.entries(ratings).map(([address, label]) => ({ address, label: wordOf(label) }));
  return {
    entries,
    rater: wordOf(value.name) || null,
    asOf: wordOf(value.asOf) || null,
    url: wordOf(value.url) || null,
    licence: wordOf(value.licence) || null,
  };
}

function readCsv(text: string, columns: RatingColumns | null): RatingSet | string {
  const table = readTable(text);
  if (typeof table === 'string') return table;
  const found = table.columns;
  const chosen =
    columns ?? KNOWN_COLUMNS.find(({ domain, rating }) => found.includes(domain) && found.includes(rating));
  if (!chosen)
    return `Its first line names no columns that are known; it names ${found.join(', ') || 'none'}.`;
  const [domain, rating] = [chosen.domain.toLowerCase(), chosen.rating.toLowerCase()];
  const missing = [domain, rating].find((column) => !found.includes(column));
  if (missing !== undefined) return `It has no column "${missing}"; its columns are ${found.join(', ')}.`;
  const entries = table.rows.map(({ row }) => ({ address: row[domain] ?? '', label: row[rating] ?? '' }));
  return setOf(rating === 'bias_rating' ? 'AllSides' : null, entries);
}

/** AllSides' table, then the plainest. */
const KNOWN_COLUMNS: readonly RatingColumns[] = [
  { domain: 'url', rating: 'bias_rating' },
  { domain: 'domain', rating: 'rating' },
  { domain: 'domain', rating: 'bias' },
];

const setOf = (rater: string | null, entries: readonly RatingEntry[]): RatingSet => ({
  entries,
  rater,
  asOf: null,
  url: null,
  licence: null,
});

const NO_SET = "It is neither AllSides' nor Media Bias/Fact Check's list nor a rater's file.";

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const wordOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
