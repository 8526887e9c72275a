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
import { readTable, type TableRow } from './csv.ts';

/** What a table of outlets holds. */
export interface OutletTable {
  readonly outlets: readonly Outlet[];
  readonly ratings: readonly OutletRating[];
}

/**
 * Reads a CSV table with the columns `domain`, and any of `name`, `rating`, `country`, `language`, `kind`, `owner`,
 * `state control`, `rater`, in any order.
 * Bad rows are issues. `rater` stands for rows that name none: the table's own name.
 */
export function readOutlets(name: string, content: string, rater: string): Outcome<OutletTable> {
  const outlets: Outlet[] = [];
  const ratings: OutletRating[] = [];
  const issues: Issue[] = [];
  const table = readTable(content);
  const problem =
    typeof table === 'string' || table.columns.includes('domain')
      ? table
      : 'Its first line names no column "domain".';
  if (typeof problem === 'string') return { value: { outlets, ratings }, issues: [rowIssue(name, problem)] };
  for (const { row, line } of problem.rows) {
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

/** The outlet of a row, or what is wrong with the row. */
function readOutlet(row: TableRow['row']): Outlet | string {
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
