import type { ArticleText } from '../model/article.ts';
import type { Statement } from '../model/statement.ts';
import { readDocument } from '../text/document.ts';
import { extract } from './extract/extract.ts';
import { readFindings } from './findings.ts';
import { recut } from './recut/recut.ts';
import { retag } from './retag.ts';
import { toStatements } from './statements.ts';

/** The statements of one article, in the order of the text. Spans count in `articleText.text` as it stands. */
export function attribute(articleText: ArticleText): readonly Statement[] {
  return explain(articleText).map(({ statement }) => statement);
}

/** A statement with the rules that decided on it, for people who ask why. */
export interface Explanation {
  readonly statement: Statement;
  readonly layer: string;
  readonly rules: readonly string[];
}

/** As {@link attribute}, with the reasons. */
export function explain(articleText: ArticleText): readonly Explanation[] {
  const document = readDocument(articleText.text);
  if (document.tokens.count === 0) return [];
  const read = retag(document);
  return toStatements(readFindings(read, recut(read, extract(document))), read, articleText);
}
