import { createIssue, type Issue } from '../model/issue.ts';
import { type WireArticle, wireArticle } from '../wire/article.ts';
import { linesOf } from './io.ts';

/** Articles as JSON Lines of files or of standard input; a line that is none is an issue, and the others go on. */
export async function* readArticles(
  files: readonly string[],
): AsyncGenerator<{ readonly article: WireArticle | null; readonly issues: readonly Issue[] }> {
  for (const file of files.length === 0 ? ['-'] : files) {
    try {
      for await (const { name, text } of linesOf(file)) yield readArticle(name, text);
    } catch (error) {
      yield { article: null, issues: [unreadable(file, error as NodeJS.ErrnoException)] };
    }
  }
}

function readArticle(name: string, text: string): { article: WireArticle | null; issues: Issue[] } {
  const parsed = parseJson(text);
  if (parsed === undefined) return refuse(name, 'The line is no JSON object.', text);
  const result = wireArticle.safeParse(parsed);
  if (result.success) return { article: result.data, issues: [] };
  const { path, message } = result.error.issues[0]!;
  return refuse(name, `The line is no article: ${path.join('.') || 'it'}: ${message}.`, text);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const refuse = (name: string, detail: string, text: string): { article: null; issues: Issue[] } => ({
  article: null,
  issues: [
    createIssue(
      'record-invalid',
      nameIn(text) ?? name,
      detail,
      'Give one object a line with at least id and text.',
    ),
  ],
});

/** The id that a broken line still shows, so that its author can find it. */
const nameIn = (text: string): string | null =>
  /"id"\s*:\s*"([^"\\]{1,200})"/.exec(text.slice(0, 1000))?.[1] ?? null;

const unreadable = (file: string, error: NodeJS.ErrnoException): Issue =>
  error.code === 'ENOENT'
    ? createIssue('path-missing', file, 'There is no such file.', 'Check the path.')
    : createIssue(
        'file-unreadable',
        file,
        `The file cannot be read (${error.code ?? error.message}).`,
        'Check that it is a file and its permissions.',
      );
