import type { WireSpan } from '../wire/statement.ts';

/** The addresses of the reader's pages. Ids go in encoded: they may be a caller's file names. */
const id = (text: string): string => encodeURIComponent(text.toWellFormed());

export const storyPath = (story: string): string => `/stories/${id(story)}`;
export const ledgerPath = (story: string): string => `${storyPath(story)}/ledger`;
/** A part of the sheet on a page of its own. */
export const sectionPath = (story: string, key: string): string => `${storyPath(story)}/${key}`;
export const coveragePath = (story: string): string => `${storyPath(story)}/articles`;
export const storylinePath = (storyline: string): string => `/storylines/${id(storyline)}`;
export const actorPath = (name: string): string => `/actors/${id(name)}`;
export const outletPath = (domain: string): string => `/outlets/${id(domain)}`;
export const articlePath = (article: string): string => `/articles/${id(article)}`;
/** Where the article's own page tells why it stands in its story. */
export const whyPath = (article: string): string => `${articlePath(article)}#why`;

export const revisionsPath = (article: string): string => `${articlePath(article)}/revisions`;
export const correctPath = (story: string): string => `${storyPath(story)}/correct`;
export const correctStatementPath = (statement: string): string => `${linePath(statement)}/correct`;
export const importPath = (one: string): string => `/add/${id(one)}`;

/** The part of a story's ledger that one actor spoke. */
export const spokenPath = (story: string, actor: string): string => `${ledgerPath(story)}?actor=${id(actor)}`;

/** The article with one statement lit. */
export const statementPath = (article: string, statement: string): string =>
  `${articlePath(article)}?statement=${id(statement)}#lit`;

/** A statement of which only the id is known: leads on to its article. */
export const linePath = (statement: string): string => `/statements/${id(statement)}`;

/** The article with one sentence lit. */
export const sentencePath = (article: string, { start, end }: Pick<WireSpan, 'start' | 'end'>): string =>
  `${articlePath(article)}?from=${start}&to=${end}#lit`;

/**
 * An address from the world as a link's target: only http and https, so that no page can smuggle in a script. Null for all else.
 */
export function outsideHref(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  return /^https?:$/.test(new URL(url).protocol) ? url : null;
}

/** A path of this server to go back to; anything else, like another host, leads to the front page. */
export function backPath(path: unknown): string {
  if (typeof path !== 'string' || !/^\/(?![/\\])[\x21-\x7e]*$/.test(path)) return '/';
  return path;
}
