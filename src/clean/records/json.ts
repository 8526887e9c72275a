import { parseInstant } from '../../text/time/instants.ts';
import { linesOf, tidyLine } from '../../text/words/paragraphs.ts';
import { type Draft, EMPTY_DRAFT, type Paragraph, type Told } from '../draft.ts';
import { namesOf } from '../metadata/byline.ts';
import { findLinkedData, type Node, parseJson, plainText, textOf } from '../metadata/linked-data.ts';

/** Bodies under the names that ninjs 1 and 2, JSON-LD and our own lines give them. */
const BODIES = ['articleBody', 'body_text', 'text', 'body_xhtml', 'body_html', 'body', 'content'];

/** Reads a JSON file that holds an article: JSON-LD, ninjs (IPTC) or a line as `broadsheet clean` writes it. Null if it is none of these. */
export function readJson(source: string): Draft | null {
  const node = findArticle(parseJson(source.replace(/^\ufeff/, '')));
  return node === null ? null : draftOf(node);
}

function findArticle(data: unknown): Node | null {
  const linked = findLinkedData([data]).article;
  if (linked) return linked;
  const first = Array.isArray(data) ? data[0] : data;
  return typeof first === 'object' && first !== null && bodyOf(first as Node) !== null
    ? (first as Node)
    : null;
}

function draftOf(node: Node): Draft {
  const published = firstText(node, [
    'datePublished',
    'publishedAt',
    'firstcreated',
    'contentcreated',
    'firstCreated',
    'contentCreated',
    'versioncreated',
    'versionCreated',
  ]);
  const modified = firstText(node, ['dateModified', 'modifiedAt', 'versioncreated', 'versionCreated']);
  const publishedAt = parseInstant(published);
  const modifiedAt = parseInstant(modified);
  const headline = firstText(node, ['headline', 'title', 'name']) ?? firstValue(node.headlines);
  const names = namesOf(node.author ?? node.byline ?? node.by, new Map());
  return {
    ...EMPTY_DRAFT,
    url: told(firstText(node, ['url', 'uri', 'canonicalurl', 'mainEntityOfPage'])),
    headline: told(headline === null ? null : tidyLine(plainText(headline))),
    byline: told(names.length === 0 ? null : names.join(', ')),
    publishedAt: publishedAt === null ? null : { value: publishedAt, witness: 'record' },
    modifiedAt: modifiedAt === null ? null : { value: modifiedAt, witness: 'record' },
    language: firstText(node, ['inLanguage', 'language']),
    paragraphs: paragraphsOf(bodyOf(node) ?? ''),
    isTeaser: node.isAccessibleForFree === false,
    badDate: published !== null && publishedAt === null ? published : null,
  };
}

const told = (value: string | null): Told | null =>
  value === null || value === '' ? null : { value, witness: 'record' };

const firstText = (node: Node, names: readonly string[]): string | null => {
  for (const name of names) {
    const found = textOf(node[name] ?? null);
    if (found !== null) return found;
  }
  return null;
};

const bodyOf = (node: Node): string | null => firstText(node, BODIES) ?? firstValue(node.bodies);

/** ninjs 2 lists its headlines and bodies as `{value, contenttype, role}`. */
function firstValue(list: unknown): string | null {
  if (!Array.isArray(list)) return null;
  for (const item of list) {
    const value = typeof item === 'object' && item !== null ? (item as Node).value : null;
    if (typeof value === 'string') return value;
  }
  return null;
}

const paragraphsOf = (body: string): Paragraph[] =>
  linesOf(plainText(body)).map((text) => ({ text, kind: 'paragraph' }));
