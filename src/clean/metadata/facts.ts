import { tidyLine } from '../../text/words/paragraphs.ts';
import { BLOCK, flowOf, UNSEEN } from '../page/tags.ts';
import { attributeOf, type Tree } from '../page/tree.ts';

/** A meta element's value by its name, property or itemprop in lower case; the first of equals. */
export type Metas = ReadonlyMap<string, string>;

/** An element that says something of the article, with its visible text. */
export interface Marked {
  readonly node: number;
  readonly text: string;
}

export interface MarkedTime extends Marked {
  readonly value: string;
  /** Marked by `itemprop`. */
  readonly isMicrodata: boolean;
}

export interface MarkedAuthor extends Marked {
  readonly isExact: boolean;
  /** Marked by `itemprop`. */
  readonly isMicrodata: boolean;
}

/** All that a page says about its article outside the text, as it stands, in one pass. */
export interface Facts {
  readonly metas: Metas;
  /** All values of metas that come several times, such as authors. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly title: string | null;
  readonly canonical: string | null;
  readonly language: string | null;
  /** Texts of scripts with linked data. */
  readonly scripts: readonly string[];
  /** Elements `h1`, and those that microdata mark as the headline. */
  readonly headings: readonly Marked[];
  /** Elements with a time in them: `datetime` or `content`, or their text. */
  readonly times: readonly MarkedTime[];
  /** Elements that are marked as holding an author; `isExact` where the mark is a standard's (rel, itemprop), not a class name. */
  readonly authors: readonly MarkedAuthor[];
}

/** Author marks by microdata, links and the class names that content systems have used for twenty years. */
const AUTHOR_MARK =
  /(?:^|[\s_-])(?:byline|author|authors|writer|reporter|journalist|autor|autoren|autore|auteur|redakteur)(?:[\s_-]*(?:name|names|link|links|list|text|title|item|\d)){0,2}(?:$|\s)/i;
/** Class names write words apart by a capital, too. */
const HUMP = /(\p{Ll})(\p{Lu})/gu;
const MAX_MARK = 300;
const MAX_MARKS = 60;

export function readFacts(tree: Tree): Facts {
  const metas = new Map<string, string>();
  const lists = new Map<string, string[]>();
  const scripts: string[] = [];
  const headings: Marked[] = [];
  const times: MarkedTime[] = [];
  const authors: MarkedAuthor[] = [];
  let title: string | null = null;
  let canonical: string | null = null;
  for (let node = 1; node < tree.count; node++) {
    const tag = tree.tags[node]!;
    if (tag === '') continue;
    if (tag === 'meta') addMeta(tree, node, metas, lists);
    else if (tag === 'title') title ??= visibleText(tree, node) || null;
    else if (tag === 'script') {
      if (tree.ends[node]! > node + 1 && /ld\+json/i.test(attributeOf(tree, node, 'type') ?? ''))
        scripts.push(tree.texts[node + 1]!);
    } else if (tag === 'link') {
      if (/\bcanonical\b/i.test(attributeOf(tree, node, 'rel') ?? ''))
        canonical ??= attributeOf(tree, node, 'href');
    } else {
      if (headings.length < MAX_MARKS && (tag === 'h1' || isHeadlineMark(tree, node)))
        headings.push({ node, text: visibleText(tree, node) });
      if (times.length < MAX_MARKS) addTime(tree, node, times);
      if (authors.length < MAX_MARKS && isAuthorMark(tree, node)) {
        const text = visibleText(tree, node);
        if (text !== '')
          authors.push({
            node,
            text,
            isExact: isExactMark(tree, node),
            isMicrodata: attributeOf(tree, node, 'itemprop') !== null,
          });
      }
    }
  }
  const language =
    attributeOf(tree, 0, 'lang') ?? metas.get('content-language') ?? metas.get('og:locale') ?? null;
  return { metas, lists, title, canonical, language, scripts, headings, times, authors };
}

function addMeta(tree: Tree, node: number, metas: Map<string, string>, lists: Map<string, string[]>): void {
  const value = tidyLine(attributeOf(tree, node, 'content') ?? '');
  if (value === '') return;
  for (const name of ['property', 'name', 'itemprop']) {
    const key = attributeOf(tree, node, name)?.toLowerCase();
    if (!key) continue;
    if (!metas.has(key)) metas.set(key, value);
    const list = lists.get(key);
    if (!list) lists.set(key, [value]);
    else if (list.length < MAX_MARKS) list.push(value);
  }
}

function addTime(tree: Tree, node: number, times: MarkedTime[]): void {
  const isTime = tree.tags[node] === 'time';
  const property = attributeOf(tree, node, 'itemprop');
  if (!isTime && !/date/i.test(property ?? '')) return;
  const text = visibleText(tree, node);
  const value = attributeOf(tree, node, 'datetime') ?? attributeOf(tree, node, 'content') ?? text;
  if (value.trim() !== '') times.push({ node, text, value, isMicrodata: property !== null });
}

function isAuthorMark(tree: Tree, node: number): boolean {
  const attributes = tree.attributes[node];
  if (!attributes) return false;
  if (isExactMark(tree, node)) return true;
  const marks = `${attributes.class ?? ''} ${attributes['data-testid'] ?? ''}`;
  return marks.length > 1 && marks.length <= MAX_MARK && AUTHOR_MARK.test(marks.replace(HUMP, '$1 $2'));
}

const isHeadlineMark = (tree: Tree, node: number): boolean =>
  /(?:^|\s)headline(?:$|\s)/.test(attributeOf(tree, node, 'itemprop') ?? '');

const isExactMark = (tree: Tree, node: number): boolean =>
  /\bauthor\b/i.test(`${attributeOf(tree, node, 'rel') ?? ''} ${attributeOf(tree, node, 'itemprop') ?? ''}`);

/** The text under a node as a reader sees it, on one line, cut at {@link MAX_MARK} characters. */
export function visibleText(tree: Tree, node: number): string {
  let text = '';
  for (let i = node; i < tree.ends[node]! && text.length <= MAX_MARK * 2; ) {
    const tag = tree.tags[i]!;
    if (tag !== '' && i !== node && flowOf(tag) === UNSEEN) {
      i = tree.ends[i]!;
      continue;
    }
    if (tag === '') text += tree.texts[i];
    else if (tag === 'br' || flowOf(tag) === BLOCK) text += ' ';
    i++;
  }
  return tidyLine(text).slice(0, MAX_MARK * 2);
}
