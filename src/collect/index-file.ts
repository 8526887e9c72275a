import { posix } from 'node:path';
import { z } from 'zod';
import { createIssue, type Issue, type Outcome } from '../model/issue.ts';
import { outletOf } from '../text/urls.ts';

/** What a folder's index knows of one file. */
export interface IndexRow {
  readonly url: string | null;
  /** Domain of the outlet. */
  readonly outlet: string | null;
  readonly publishedAt: string | null;
}

const text = z
  .string()
  .trim()
  .nullish()
  .transform((value) => value || null);
const row = z.object({
  file: z.string().trim().min(1),
  url: text,
  outlet: text,
  publishedAt: text,
});

/** Reads the lines of an index: file names, as seen from the index's folder, to what is known of them. Bad lines are issues. */
export function readIndex(name: string, content: string): Outcome<ReadonlyMap<string, IndexRow>> {
  const rows = new Map<string, IndexRow>();
  const issues: Issue[] = [];
  for (const [i, line] of content
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const { value, problem } = readLine(line);
    if (value) rows.set(posix.normalize(value.file), value);
    else issues.push(lineIssue(`${name} line ${i + 1}`, problem));
  }
  return { value: rows, issues };
}

type Line = { value: (IndexRow & { file: string }) | null; problem: string };

function readLine(line: string): Line {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return { value: null, problem: 'The line is no JSON.' };
  }
  const parsed = row.safeParse(data);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    return { value: null, problem: `${path.join('.') || 'The line'}: ${message}.` };
  }
  const { file, url, outlet, publishedAt } = parsed.data;
  if (url !== null && outletOf(url) === null) return { value: null, problem: 'Its url is no web address.' };
  const domain = outlet === null ? outletOf(url) : domainOf(outlet);
  if (outlet !== null && domain === null) return { value: null, problem: 'Its outlet is no domain.' };
  return { value: { file, url, outlet: domain, publishedAt }, problem: '' };
}

/** A domain as people write one (`www.Example.com`, `https://example.com/`) in the form of an outlet's id; null for other words. */
export const domainOf = (raw: string): string | null => {
  const host = outletOf(/^https?:/i.test(raw) ? raw : `https://${raw}`);
  return /\s/.test(raw) ? null : host;
};

const lineIssue = (subject: string, detail: string): Issue =>
  createIssue(
    'index-invalid',
    subject,
    detail,
    'Write {"file": ..., "url": ..., "outlet": ..., "publishedAt": ...}; only file is needed.',
  );

/** A row whose file is not there. */
export const lostFile = (name: string, file: string): Issue =>
  createIssue('index-invalid', name, `Its file ${file} is missing.`, 'Add the file or take the line out.');
