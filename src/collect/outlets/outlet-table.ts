import { parse } from 'csv-parse/sync';
import { createIssue, type Issue, type Outcome } from '../../model/issue.ts';
import {
  createOutlet,
  OUTLET_KINDS,
  type Outlet,
  type OutletKind,
  STATE_CONTROLS,
  type StateControl,
} from '../../model/outlet.ts';
import { type OutletRating, parseRating, RATINGS } from '../../model/rating.ts';
import { domainOf } from '../index-file.ts';

/** What a table of outlets holds. */
export interface OutletTable {
  readonly outlets: readonly Outlet[];
  readonly ratings: readonly OutletRating[];
}

type Row = Readonly<Record<string, string>>;

/**
 * Reads a CSV table with the columns `domain`, and any of `name`, `rating`, `country`, `language`, `kind`, `owner`,
 * `state control`, `rater`, in any order.
 * Bad rows are issues. `rater` stands for rows that name none: the table's own name.
 */
export function readOutlets(name: string, content: string, rater: string): Outcome<OutletTable> {
  const outlets: Outlet[] = [];
  const ratings: OutletRating[] = [];
  const issues: Issue[] = [];
  const { rows, problem } = readRows(content);
  if (problem !== null) return { value: { outlets, ratings }, issues: [rowIssue(name, problem)] };
  for (const { row, line } of rows) {
    const outlet = readOutlet(row);
    if (typeof outlet === 'string') {
      issues.push(rowIssue(`${name} line ${line}`, outlet));
      continue;
    }
    outlets.push(outlet);
    const rating = parseRating(row.rating);
    if (rating) ratings.push({ outlet: outlet.domain, rater: row.rater || rater, rating });
  }
  return { value: { outlets, ratings }, issues };
}

function readRows(content: string): { rows: { row: Row; line: number }[]; problem: string | null } {
  let table: { record: string[]; info: { lines: number } }[];
  try {
    table = parse(content, {
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as typeof table;
  } catch (error) {
    return { rows: [], problem: `It is no CSV table: ${(error as Error).message}.` };
  }
  const columns = table[0]?.record.map((column) => column.toLowerCase()) ?? [];
  if (!columns.includes('domain')) return { rows: [], problem: 'Its first line names no column "domain".' };
  const rows = table.slice(1).map(({ record, info }) => ({
    row: Object.fromEntries(columns.map((column, i) => [column, record[i] ?? ''])),
    line: info.lines,
  }));
  return { rows, problem: null };
}

/** The outlet of a row, or what is wrong with the row. */
function readOutlet(row: Row): Outlet | string {
  const domain = domainOf(row.domain ?? '');
  if (domain === null) return `"${row.domain}" is no domain.`;
  const country = row.country?.toUpperCase() || null;
  if (country !== null && !/^[A-Z]{2}$/.test(country)) return `"${row.country}" is no two-letter country.`;
  const kind = row.kind?.toLowerCase() || null;
  if (kind !== null && !(OUTLET_KINDS as readonly string[]).includes(kind))
    return `"${row.kind}" is no kind; write one of ${OUTLET_KINDS.join(', ')}.`;
  const control = row['state control']?.toLowerCase() || null;
  if (control !== null && !(STATE_CONTROLS as readonly string[]).includes(control))
    return `"${control}" is no kind of state control; write one of ${STATE_CONTROLS.join(', ')}.`;
  const language = row.language?.toLowerCase() || null;
  if (language !== null && !/^[a-z]{2}$/.test(language))
    return `"${row.language}" is no two-letter language.`;
  if (row.rating && !isUnrated(row.rating) && parseRating(row.rating) === null)
    return `"${row.rating}" is no rating; write one of ${RATINGS.join(', ')}, or nothing.`;
  return createOutlet({
    domain,
    ...(row.name && { name: row.name }),
    country,
    kind: kind as OutletKind | null,
    language,
    owner: row.owner || null,
    stateControl: control as StateControl | null,
  });
}

const isUnrated = (word: string): boolean => /^(?:unrated|none|n\/a|-)$/i.test(word);

const rowIssue = (subject: string, detail: string): Issue =>
  createIssue('outlets-invalid', subject, detail, 'Mend the row; the other rows are read.');
