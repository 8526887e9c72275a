import { parse } from 'csv-parse/sync';

/** A line of a table: its values by the names of their columns, in lower case. */
export interface TableRow {
  readonly row: Readonly<Record<string, string>>;
  /** Its last line in the file, from 1. */
  readonly line: number;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** Reads a CSV table whose first line names its columns; gives words that say what is wrong where it is none. */
export function readTable(content: string): Table | string {
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
    return `It is no CSV table: ${(error as Error).message}.`;
  }
  const columns = table[0]?.record.map((column) => column.toLowerCase()) ?? [];
  const rows = table.slice(1).map(({ record, info }) => ({
    row: Object.fromEntries(columns.map((column, i) => [column, record[i] ?? ''])),
    line: info.lines,
  }));
  return { columns, rows };
}
