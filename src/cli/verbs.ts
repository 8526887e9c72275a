import { attributeVerb, cleanPaths, cleanSnapshot, compareVerb, groupVerb } from '../engine/verbs.ts';
import { createIssue, type Issue } from '../model/issue.ts';
import { createSnapshot } from '../model/snapshot.ts';
import type { WireArticle } from '../wire/article.ts';
import { readArticles } from './articles.ts';
import { EXIT, readStandardInput, tellIssues, write, writeLine } from './io.ts';

/** As much as collect takes of a file. */
const MAX_BYTES = 32 * 1024 * 1024;

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
    const issue = createIssue(
      'file-too-large',
      'stdin',
      'The input is larger than 32 MiB.',
      'Give one page.',
    );
    return { value: null, issues: [issue] };
  }
  const origin = { name: 'stdin', url: null, outlet: null, publishedAt: null, contentType: null };
  return cleanSnapshot(createSnapshot(origin, bytes));
}

/** `broadsheet attribute [FILE|-]...` */
export async function attributeCommand(files: readonly string[]): Promise<number> {
  return await overArticles(files, async (article) => {
    await writeLine(attributeVerb(article));
  });
}

/** `broadsheet group [FILE|-]...` */
export async function groupCommand(
  files: readonly string[],
  options: { live?: boolean; explain?: boolean },
): Promise<number> {
  const verb = groupVerb();
  const code = await overArticles(files, async (article) => {
    const decision = verb.add(article, options.explain ?? false);
    if (options.live) await writeLine(decision);
  });
  const seen = verb.finish(options.explain ?? false);
  for (const line of options.live ? seen.changed : seen.lines) await writeLine(line);
  tellIssues(seen.issues);
  return seen.issues.length > 0 ? EXIT.inputFailed : code;
}

/** `broadsheet compare [FILE|-]...` */
export async function compareCommand(
  files: readonly string[],
  render: (sheet: ReturnType<typeof compareVerb>, articles: readonly WireArticle[]) => string,
  known: Parameters<typeof compareVerb>[1],
): Promise<number> {
  const articles: WireArticle[] = [];
  const code = await overArticles(files, async (article) => {
    articles.push(article);
  });
  if (articles.length === 0) {
    tellIssues([nothingToCompare(files)]);
    return EXIT.inputFailed;
  }
  await write(render(compareVerb(articles, known), articles));
  return code;
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
  work: (article: WireArticle) => Promise<void>,
): Promise<number> {
  let failed = false;
  for await (const { article, issues } of readArticles(files)) {
    tellIssues(issues);
    failed ||= issues.length > 0;
    if (article) await work(article);
  }
  return failed ? EXIT.inputFailed : EXIT.fine;
}
