import { Parser } from 'htmlparser2';
import { canonicalName, ROOT_SCOPE, type Scope, scopeOf } from './names.ts';

/** An element as the mapping reads it. */
export interface XmlElement {
  /** Under our prefixes, in lower case: see {@link canonicalName}. */
  readonly name: string;
  /** The name as the document writes it. */
  readonly tag: string;
  /** Names in lower case, as the document writes them. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
  /** What relative addresses in it start from (XML Base): absolute, or relative where nothing absolute is known. */
  readonly base: string | null;
}

export interface XmlReading {
  /** The root with everything but the items; null where there is no element at all. */
  readonly root: XmlElement | null;
  /** The document ended, or was cut, inside an element. */
  readonly isCut: boolean;
  /** Why reading stopped before the end, or null. */
  readonly stopped: string | null;
}

/** Deepest nesting that is read; real feeds stay under 40, markup in their items included. */
const MAX_DEPTH = 500;
/** Elements in one item or in the head: a heavy item with its markup has some thousands. */
const MAX_ELEMENTS = 100_000;
/** Characters given to the tokenizer at once: it can only be stopped between two pieces. */
const PIECE = 16_384;

/**
 * Reads XML as it comes, well-formed or not, in one pass. Entities that a document declares are never expanded and nothing is fetched.
 * Each item is handed over when it closes and then forgotten; one that is still open at the end is not handed over.
 * @param onItem gives false to stop.
 */
export function readXml(
  text: string,
  base: string | null,
  isItem: (name: string) => boolean,
  onItem: (item: XmlElement) => boolean,
): XmlReading {
  const open: { element: XmlElement; scope: Scope }[] = [];
  let root: XmlElement | null = null;
  let items = 0;
  let elements = 0;
  let isEnding = false;
  let isCut = false;
  let stopped: string | null = null;

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (stopped !== null) return;
        if (open.length >= MAX_DEPTH) stopped = 'it is nested too deeply';
        if (++elements > MAX_ELEMENTS) stopped = 'one of its items has too many elements';
        if (stopped !== null) return;
        const parent = open.at(-1);
        const scope = scopeOf(attributes, parent?.scope ?? ROOT_SCOPE, parent === undefined);
        const element: XmlElement = {
          name: canonicalName(tag, scope),
          tag,
          attributes: lowerCased(attributes),
          children: [],
          base: resolve(attributes['xml:base'], parent?.element.base ?? base),
        };
        if (items === 0 && isItem(element.name)) elements = 0;
        if (isItem(element.name)) items++;
        // What stands after the root is no part of the document.
        if (parent) parent.element.children.push(element);
        else root ??= element;
        open.push({ element, scope });
      },
      ontext(data) {
        const children = open.at(-1)?.element.children;
        if (stopped !== null || !children) return;
        if (typeof children.at(-1) === 'string') children[children.length - 1] += data;
        else children.push(data);
      },
      onclosetag(_tag, isImplied) {
        if (stopped !== null) return;
        const closed = open.pop();
        if (isEnding && isImplied) isCut = true;
        if (!closed || !isItem(closed.element.name)) return;
        if (--items > 0) return;
        elements = 0;
        open.at(-1)?.element.children.pop();
        if (!(isEnding && isImplied) && !onItem(closed.element)) stopped = 'it has too many items';
      },
    },
    { xmlMode: true, decodeEntities: true, lowerCaseTags: false, lowerCaseAttributeNames: false },
  );
  for (let at = 0; at < text.length && stopped === null; at += PIECE)
    parser.write(text.slice(at, at + PIECE));
  isEnding = true;
  if (stopped === null) parser.end();
  return { root, isCut: isCut || stopped !== null, stopped };
}

function lowerCased(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const lower: Record<string, string> = Object.create(null);
  for (const name of Object.keys(attributes)) lower[name.toLowerCase()] ??= attributes[name]!;
  return lower;
}

/** An address against a base; as it stands where either cannot be read. */
export function resolve(address: string | undefined, base: string | null): string | null {
  if (address === undefined) return base;
  const trimmed = address.trim();
  if (base === null) return trimmed;
  return URL.parse(trimmed, base)?.href ?? trimmed;
}

/** The text straight inside an element and inside all that it holds. */
export function textOf(element: XmlElement): string {
  let text = '';
  for (const child of element.children) text += typeof child === 'string' ? child : textOf(child);
  return text;
}

/** Child elements of one name. */
export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);
