import { Tokenizer } from 'htmlparser2';
import { MAX_TEXT, TOO_LONG } from '../bound.ts';
import { BLOCK, endedBy, flowOf, INLINE, SCOPES, VOID_TAGS } from './tags.ts';
import type { Attributes, Tree } from './tree.ts';

/** Deeper elements stand beside one another. Browsers stop at 512 (Blink's limit). */
const MAX_DEPTH = 512;
/** The heaviest of 220 news pages has 9,000 nodes; only the attributes of a million-attribute page come near the second bound. */
const MAX_NODES = 60_000;
const MAX_ATTRIBUTES = 250_000;
/** A longer value is data (an inlined picture, a script); keys of interest never are. */
const MAX_VALUE = 20_000;

const KEPT = new Set(
  'norm tag class id itemprop itemtype itemscope rel href datetime content name property role style hidden aria-hidden lang type data-testid data-component data-type data-qa data-module data-name aria-label title amp-access'.split(
    ' ',
  ),
);
const DATA_SCRIPT = /^application\/(?:ld\+)?json/i;

/** Reads HTML into a tree as forgivingly as browsers do, in one pass and within bounds. Never throws on any input. */
export const parsePage = (source: string): Tree => parse(source, false);

/** Reads XML into a tree with the local names of its elements in lower case. No entity but XML's own five is expanded. */
export const parseXml = (source: string): Tree => parse(source, true);

function parse(source: string, isXml: boolean): Tree {
  const builder = new Builder(source, isXml);
  const tokenizer = new Tokenizer({ xmlMode: isXml, decodeEntities: true }, builder);
  builder.stop = () => tokenizer.pause();
  tokenizer.write(source);
  if (builder.stopped === null) tokenizer.end();
  return builder.finish();
}

/** The tokenizer's listener. A class, because that is the shape the tokenizer asks for. */
class Builder {
  readonly tags: string[] = ['html'];
  readonly parents: number[] = [0];
  readonly ends: number[] = [0];
  readonly texts: string[] = [''];
  readonly attributes: (Attributes | null)[] = [null];
  stopped: string | null = null;
  stop: () => void = () => {};

  private readonly source: string;
  private readonly stack: number[] = [0];
  /** How many elements of each tag are open, so that a stray end tag costs nothing. */
  private readonly open = new Map<string, number>();
  /** Open elements below the deepest level, which are not on the stack. */
  private tooDeep = 0;
  private foreign = 0;
  /** Characters of text so far. */
  private length = 0;
  private text = '';
  private tag = '';
  private kept: Record<string, string> | null = null;
  private key = '';
  private value = '';
  private attributeCount = 0;

  private readonly isXml: boolean;

  constructor(source: string, isXml: boolean) {
    this.source = source;
    this.isXml = isXml;
  }

  ontext(start: number, end: number): void {
    if (this.stopped === null && this.isTextWanted()) this.text += this.source.slice(start, end);
  }

  ontextentity(codepoint: number): void {
    if (this.stopped === null && this.isTextWanted()) this.text += String.fromCodePoint(codepoint);
  }

  onopentagname(start: number, end: number): void {
    this.flushText();
    this.tag = this.nameAt(start, end);
    this.kept = null;
  }

  onattribname(start: number, end: number): void {
    const name = this.source.slice(start, end);
    this.key = KEPT.has(name) ? name : KEPT.has(name.toLowerCase()) ? name.toLowerCase() : '';
    this.value = '';
    if (++this.attributeCount === MAX_ATTRIBUTES) this.giveUp(`more than ${MAX_ATTRIBUTES} attributes`);
  }

  onattribdata(start: number, end: number): void {
    if (this.key !== '' && this.value.length < MAX_VALUE) this.value += this.source.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    if (this.key !== '' && this.value.length < MAX_VALUE) this.value += String.fromCodePoint(codepoint);
  }

  onattribend(): void {
    if (this.key === '') return;
    this.kept ??= {};
    this.kept[this.key] ??= this.value.slice(0, MAX_VALUE);
  }

  onopentagend(): void {
    this.openElement(false);
  }

  onselfclosingtag(): void {
    this.openElement(this.isXml || this.foreign > 0);
  }

  onclosetag(start: number, end: number): void {
    this.flushText();
    const tag = this.nameAt(start, end);
    if (this.stopped !== null || (!this.isXml && VOID_TAGS.has(tag))) {
      if (tag === 'br') this.push('br', null);
      return;
    }
    if (this.tooDeep > 0) this.tooDeep--;
    else if ((this.open.get(tag) ?? 0) > 0) this.closeTo(tag);
  }

  isInForeignContext(): boolean {
    return this.foreign > 0;
  }

  oncdata(start: number, end: number, endOffset: number): void {
    if (this.isXml || this.foreign > 0) this.ontext(start, end - endOffset);
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  finish(): Tree {
    this.flushText();
    while (this.stack.length > 0) this.ends[this.stack.pop()!] = this.tags.length;
    const { tags, parents, ends, texts, attributes, stopped } = this;
    return { count: tags.length, tags, parents, ends, texts, attributes, stopped };
  }

  private nameAt(start: number, end: number): string {
    const name = this.source.slice(start, end).toLowerCase();
    return this.isXml ? name.slice(name.indexOf(':') + 1) : name;
  }

  private openElement(selfClosing: boolean): void {
    if (this.stopped !== null) return;
    const { tag, kept } = this;
    if (tag === 'html' && !this.isXml) {
      // A document has one, whatever a page says; the attributes go to the first.
      this.attributes[0] ??= kept;
      return;
    }
    if (!this.isXml) this.closeImplied(tag);
    const isClosed = selfClosing || (!this.isXml && VOID_TAGS.has(tag));
    if (!isClosed && this.stack.length >= MAX_DEPTH) {
      // What follows the start of a block with nothing between parts no text from other text.
      const last = this.tags[this.tags.length - 1]!;
      if (this.tooDeep === 0 || (last !== tag && flowOf(last) !== BLOCK)) this.push(tag, kept);
      this.tooDeep++;
      return;
    }
    const node = this.push(tag, kept);
    if (isClosed) return;
    this.stack.push(node);
    this.open.set(tag, (this.open.get(tag) ?? 0) + 1);
    if (tag === 'svg' || tag === 'math') this.foreign++;
  }

  /** Ends what the syntax says a new element ends, looking no further than the next container. */
  private closeImplied(tag: string): void {
    const ended = endedBy(tag);
    if (ended === null || this.tooDeep > 0) return;
    let isOpen = false;
    for (const name of ended) if ((this.open.get(name) ?? 0) > 0) isOpen = true;
    if (!isOpen) return;
    for (let level = this.stack.length - 1; level > 0; level--) {
      const name = this.tags[this.stack[level]!]!;
      if (ended.has(name)) {
        while (this.stack.length > level) this.pop();
      } else if (SCOPES.has(name)) return;
    }
  }

  private closeTo(tag: string): void {
    const isFormatting = !this.isXml && flowOf(tag) === INLINE;
    let level = this.stack.length - 1;
    for (; level > 0 && this.tags[this.stack[level]!] !== tag; level--) {
      // A stray </b> or </span> does not end the block around it.
      if (isFormatting && flowOf(this.tags[this.stack[level]!]!) !== INLINE) return;
    }
    while (this.stack.length > level) this.pop();
  }

  private pop(): void {
    const node = this.stack.pop()!;
    const tag = this.tags[node]!;
    this.ends[node] = this.tags.length;
    this.open.set(tag, this.open.get(tag)! - 1);
    if (tag === 'svg' || tag === 'math') this.foreign--;
  }

  private push(tag: string, attributes: Attributes | null, text = ''): number {
    const node = this.tags.length;
    this.tags.push(tag);
    this.parents.push(this.stack[this.stack.length - 1]!);
    this.ends.push(node + 1);
    this.texts.push(text);
    this.attributes.push(attributes);
    if (node + 1 === MAX_NODES) this.giveUp(`more than ${MAX_NODES} elements`);
    return node;
  }

  private flushText(): void {
    if (this.text === '') return;
    const isData = this.tags[this.stack[this.stack.length - 1]!] === 'script';
    if (!isData) this.length += this.text.length;
    if (this.length > MAX_TEXT) this.giveUp(TOO_LONG);
    else this.push('', null, this.text);
    this.text = '';
  }

  /** Scripts and styles are long and no text, but some scripts hold data about the page. */
  private isTextWanted(): boolean {
    const parent = this.stack[this.stack.length - 1]!;
    const tag = this.tags[parent]!;
    if (tag === 'script' && !this.isXml) return DATA_SCRIPT.test(this.attributes[parent]?.type ?? '');
    return this.isXml || (tag !== 'style' && this.foreign === 0);
  }

  private giveUp(reason: string): void {
    this.stopped ??= reason;
    this.stop();
  }
}
