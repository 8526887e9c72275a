import { createGroupVerb } from '../../engine/group-verb.ts';
import {
  attributeVerb,
  cleanPaths,
  cleanSnapshot,
  compareVerb,
  readKnownOutlets,
} from '../../engine/verbs.ts';
import { createIssue, type Issue } from '../../model/issue.ts';
import { createSnapshot } from '../../model/snapshot.ts';
import type { WireArticle } from '../../wire/article.ts';
import type { WireSheet } from '../../wire/sheet.ts';
import { readArticles } from '../articles.ts';
import { sheetHtml } from '../html.ts';
import { EXIT, readStandardInput, tellIssues, write, writeLine } from '../io.ts';
import { sheetMarkdown } from '../markdown.ts';

/** As much as collect takes of a file. */
const MAX_BYTES = 8 * 1024 * 1024;

/** `broadsheet clean [FILE|DIR|-]...` */
export async function cleanCommand(paths: readonly string[]): Promise<number> {
  let failed = false;
  for (const path of paths.length === 0 ? ['-'] : paths) {
    const outcomes = path === '-' ? [await cleanStandardInput()] : cleanPaths([path]);
    for await (const { value, issues } of outcomes) {
      tellIssues(issues);
      failed ||= issues.length > 0;
      if (value) await writeLine(value);
    }
  }
  return failed ? EXIT.inputFailed : EXIT.fine;
}

async function cleanStandardInput(): Promise<ReturnType<typeof cleanSnapshot>> {
  const bytes = await readStandardInput(MAX_BYTES);
  if (bytes.length > MAX_BYTES) {
    const issue = createIssue('file-too-large', 'stdin', 'The input is larger than 8 MiB.', 'Give one page.');
    return { value: null, issues: [issue] };
  }
  const origin = { name: 'stdin', url: null, outlet: null, publishedAt: null, contentType: null };
  return cleanSnapshot(createSnapshot(origin, bytes));
}

/** `broadsheet attribute [FILE|-]...` */
export async function attributeCommand(
  files: readonly string[],
  options: { explain?: boolean },
): Promise<number> {
  return await overArticles(files, async (article) => {
    const { value, issues } = attributeVerb(article, options);
    if (value) await writeLine(value);
    return issues;
  });
}

/** `broadsheet group [FILE|-]...` */
export async function groupCommand(
  files: readonly string[],
  options: { live?: boolean; explain?: boolean },
): Promise<number> {
  const verb = createGroupVerb(options);
  const code = await overArticles(files, async (article) => {
    for (const line of verb.add(article)) await writeLine(line);
    return [];
  });
  const { lines, issues } = verb.finish();
  for (const line of lines) await writeLine(line);
  tellIssues(issues);
  return issues.length > 0 ? EXIT.inputFailed : code;
}

export type SheetFormat = 'json' | 'markdown' | 'html';

/** `broadsheet compare [FILE|-]...` */
export async function compareCommand(
  files: readonly string[],
  options: { format: SheetFormat; outlets?: string },
): Promise<number> {
  const known = await readKnownOutlets(options.outlets === undefined ? [] : [options.outlets]);
  tellIssues(known.issues);
  const articles: WireArticle[] = [];
  const code = await overArticles(files, async (article) => {
    articles.push(article);
    return [];
  });
  if (articles.length === 0) {
    tellIssues([nothingToCompare(files)]);
    return EXIT.inputFailed;
  }
  const { value: sheet, issues } = compareVerb(articles, known.value);
  tellIssues(issues);
  if (sheet) await write(await renderSheet(sheet, options.format));
  return issues.length + known.issues.length > 0 ? EXIT.inputFailed : code;
}

async function renderSheet(sheet: WireSheet, format: SheetFormat): Promise<string> {
  if (format === 'json') return `${JSON.stringify(sheet)}\n`;
  return format === 'markdown' ? sheetMarkdown(sheet) : await sheetHtml(sheet);
}

const nothingToCompare = (files: readonly string[]): Issue =>
  createIssue(
    'record-invalid',
    files[0] ?? 'stdin',
    'There is no article in the input.',
    'Give one article a line.',
  );

/** Runs `work` on each good article; tells what is wrong with the others. */
async function overArticles(
  files: readonly string[],
  work: (article: WireArticle) => Promise<readonly Issue[]>,
): Promise<number> {
  let failed = false;
  for await (const { article, issues } of readArticles(files)) {
    tellIssues(issues);
    failed ||= issues.length > 0;
    const troubles = article ? await work(article) : [];
    tellIssues(troubles);
    failed ||= troubles.length > 0;
  }
  return failed ? EXIT.inputFailed : EXIT.fine;
}
