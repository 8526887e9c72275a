import { hashOf } from '../../text/bytes/hash.ts';
import { isCommentsHeading, isListHeading, isPrompt } from '../lines/furniture.ts';
import { endsSentence } from '../lines/shape.ts';
import type { Block } from '../page/blocks.ts';
import { bin, createEmitter, type Emitter, emit, template } from './emitter.ts';
import { findHeadline } from './headline-block.ts';
import type { Layout } from './layout.ts';
import { marksOf } from './marks.ts';

/** What the page says elsewhere, to compare its blocks with; words in plain form, '' where it says nothing. */
export interface Hints {
  readonly headline: string;
  readonly description: string;
  /** The text of the article in linked data. */
  readonly body: string;
}

const LENGTHS = [2, 4, 8, 15, 25, 40, 60, 80, 120, 180, 260, 400, 700];
const SHARES = [0.01, 0.1, 0.25, 0.5, 0.75, 0.95];
const POSITIONS = [0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97];
const DEPTHS = [-6, -3, -1, 0, 1, 2, 3, 4, 6, 9];
const STEPS = [-20, -5, -1, 0, 1, 2, 4, 8, 16, 40, 100];
const DISTANCES = [1, 2, 3, 5, 10, 25];
const WORD_COUNTS = [2, 3, 4, 6, 9, 14, 20, 30, 50];
/** Ancestors whose marks count: own element and parent by place, the others together. */
const MAX_ANCESTORS = 24;

const T = Object.fromEntries(
  'tag parent grand length lengthTag linked links linkedLength ending sentences commas bold italic caps digits start first last words prose place placeProse depth inMain mainProse share parentShare grandShare parentLinked grandLinked look repeat headline description body prompt list comments date mark0 mark1 marks heading around next previous beside container siblings shape shapeTag top topBoth topTag topProse scope scopeProse fromHeadline'
    .split(' ')
    .map((name) => [name, template(name)]),
) as Record<string, number>;

const DATE = /\b\d{1,2}[:.]\d{2}\b|\b(?:19|20)\d\d\b|\d{1,2}[./]\d{1,2}[./]\d{2}/;
const HEADING = /^h[1-6]$/;
const CONTAINERS = new Set(
  'article main aside nav footer header figure figcaption form ul ol table blockquote section address details'.split(
    ' ',
  ),
);

/** Gives the features of a block by itself and by its place in the page: the input of the first model. */
export function createBlockFeatures(layout: Layout, hints: Hints): (index: number) => Emitter {
  const { tree, blocks } = layout;
  const marks = marksOf(tree);
  const emitter = createEmitter();
  const inherited = inheritMarks(layout, marks);
  const [firstMain, lastMain] = rangeOf(layout);
  const last = lastHeadings(layout);
  const headline = findHeadline(layout, hints.headline);
  const scope = headline < 0 ? -1 : scopeOf(layout, headline);
  let before = 0;
  const proseBefore = blocks.map((block, i) => {
    const found = layout.totalProse === 0 ? 0 : before / layout.totalProse;
    if (layout.isProse[i]) before += block.size - block.linked;
    return found;
  });
  return (index) => {
    emitter.count = 0;
    const block = blocks[index]!;
    emitWords(emitter, layout, index);
    emitHints(emitter, layout, index, hints);
    emitTree(emitter, layout, block);
    const { element } = block;
    for (const mark of marks(element)) emit(emitter, T.mark0!, mark);
    for (const mark of marks(tree.parents[element]!)) emit(emitter, T.mark1!, mark);
    for (const mark of inherited(element)) emit(emitter, T.marks!, mark);
    const place = index < firstMain ? 0 : index > lastMain ? 1 : 2;
    const inMain = isInside(layout, element) ? 1 : 0;
    emit(emitter, T.place!, bin(index / blocks.length, POSITIONS));
    emit(emitter, T.placeProse!, bin(proseBefore[index]!, POSITIONS) * 2 + inMain);
    emit(emitter, T.inMain!, place * 2 + inMain);
    emit(
      emitter,
      T.mainProse!,
      (inMain * 2 + (layout.isProse[index] ? 1 : 0)) * 16 + bin(block.text.length, LENGTHS),
    );
    emit(emitter, T.look!, bin(layout.lookShare[index]!, SHARES) * 2 + (layout.isProse[index] ? 1 : 0));
    emitShape(emitter, layout, index);
    const inScope = scope < 0 ? 2 : block.element >= scope && block.element < tree.ends[scope]! ? 1 : 0;
    const steps = headline < 0 ? 15 : bin(index - headline, STEPS);
    emit(emitter, T.scope!, inScope * 2 + inMain);
    emit(
      emitter,
      T.scopeProse!,
      (inScope * 16 + bin(block.text.length, LENGTHS)) * 2 + (layout.isProse[index] ? 1 : 0),
    );
    emit(emitter, T.fromHeadline!, (steps * 4 + inScope) * 8 + bin(block.text.length, [25, 80, 200]));
    emit(emitter, T.repeat!, (layout.isRepeat[index] ? 1 : 0) + (layout.isRepeated[index] ? 2 : 0));
    emit(emitter, T.heading!, last[index]!);
    for (const [k, name] of [
      [-2, 'around'],
      [-1, 'previous'],
      [1, 'next'],
      [2, 'beside'],
    ] as const)
      emitNeighbour(emitter, layout, index, index + k, T[name]!);
    return emitter;
  };
}

function emitWords(emitter: Emitter, layout: Layout, index: number): void {
  const { text, size, linked, links, bold, italic, element } = layout.blocks[index]!;
  const words = layout.words[index]!.split(' ');
  const tag = hashOf(layout.tree.tags[element]!);
  const length = bin(text.length, LENGTHS);
  const share = bin(linked / size, SHARES);
  const stop = endsSentence(text) ? 1 : 0;
  emit(emitter, T.length!, length);
  emit(emitter, T.lengthTag!, tag + length);
  emit(emitter, T.linked!, share);
  emit(emitter, T.linkedLength!, share * 16 + length);
  emit(emitter, T.links!, Math.min(links, 6) * 8 + share);
  emit(emitter, T.ending!, (stop * 16 + length) * 2);
  emit(emitter, T.ending!, stop === 0 ? text.charCodeAt(text.length - 1) * 2 + 1 : 1);
  emit(emitter, T.sentences!, bin(text.match(/[.!?。](?=\s|$)/g)?.length ?? 0, [1, 2, 3, 5]));
  emit(emitter, T.commas!, bin(text.match(/[,，、،]/g)?.length ?? 0, [1, 2, 4, 8]));
  emit(emitter, T.bold!, bin(bold / size, SHARES) * 8 + bin(text.length, [20, 60, 120]));
  emit(emitter, T.italic!, bin(italic / size, SHARES) * 8 + bin(text.length, [20, 60, 120]));
  emit(emitter, T.words!, bin(words.length, WORD_COUNTS));
  emit(emitter, T.digits!, bin((text.match(/\d/g)?.length ?? 0) / text.length, [0.01, 0.1, 0.3, 0.6]));
  const lower = /^\p{Ll}/u.test(text) ? 1 : 0;
  const upper = !/\p{Ll}/u.test(text) && /\p{Lu}/u.test(text) ? 2 : 0;
  emit(emitter, T.caps!, (lower + upper) * 4 + bin(words.length, [3, 8, 20]));
  emit(emitter, T.start!, text.charCodeAt(0));
  if (words.length <= 16) {
    emit(emitter, T.first!, hashOf(words[0]!));
    emit(emitter, T.first!, hashOf(words.slice(0, 2).join(' ')) + 1);
    emit(emitter, T.last!, hashOf(words[words.length - 1]!));
  }
  if (words.length <= 25 && DATE.test(text)) emit(emitter, T.date!, bin(words.length, WORD_COUNTS));
  emit(emitter, T.prompt!, isPrompt(text) ? 1 : 0);
  emit(emitter, T.list!, isListHeading(text) ? 1 : 0);
  emit(emitter, T.comments!, isCommentsHeading(text) ? 1 : 0);
}

/** How a block agrees with what the page says elsewhere. Linked data may confirm a block; its silence says less than its words. */
function emitHints(emitter: Emitter, layout: Layout, index: number, hints: Hints): void {
  const words = layout.words[index]!;
  const isHeadline =
    hints.headline !== '' &&
    (words === hints.headline || (words.length > 20 && hints.headline.includes(words)));
  emit(emitter, T.headline!, isHeadline ? 1 : 0);
  const start = hints.description.slice(0, 60);
  const isDescription =
    words.length > 20 &&
    start.length > 20 &&
    (words.startsWith(start) || hints.description.startsWith(words));
  emit(emitter, T.description!, isDescription ? (hints.body === '' ? 1 : 2) : 0);
  emit(emitter, T.body!, agreement(words, hints.body) * 4 + bin(words.length, [12, 40, 100]));
}

/** 0 where there is no text in linked data, 1 where it lacks the block, 2 where it holds the block or its ends. */
export function agreement(words: string, body: string): 0 | 1 | 2 {
  if (body === '' || words === '') return 0;
  if (body.includes(` ${words} `)) return 2;
  return words.length > 120 && (body.includes(words.slice(0, 50)) || body.includes(words.slice(-50))) ? 2 : 1;
}

function emitTree(emitter: Emitter, layout: Layout, block: Block): void {
  const { tree, depths, main, prose, size, linked, totalProse } = layout;
  const { element } = block;
  const parent = tree.parents[element]!;
  const grand = tree.parents[parent]!;
  const tag = hashOf(tree.tags[element]!);
  emit(emitter, T.tag!, tag);
  emit(emitter, T.parent!, hashOf(tree.tags[parent]!) + tag * 31);
  emit(emitter, T.grand!, hashOf(tree.tags[grand]!) + tag * 31);
  const depth = isInside(layout, element) ? bin(depths[element]! - depths[main]!, DEPTHS) : 20;
  emit(emitter, T.depth!, depth);
  emit(emitter, T.siblings!, depth * 64 + bin(block.text.length, LENGTHS));
  const share = (node: number): number => (totalProse === 0 ? 0 : prose[node]! / totalProse);
  emit(emitter, T.share!, bin(share(element), SHARES));
  emit(emitter, T.parentShare!, bin(share(parent), SHARES) * 16 + bin(block.text.length, [25, 60, 120, 260]));
  emit(emitter, T.grandShare!, bin(share(grand), SHARES) * 16 + bin(block.text.length, [25, 60, 120, 260]));
  emit(emitter, T.parentLinked!, bin(linked[parent]! / Math.max(1, size[parent]!), SHARES));
  emit(emitter, T.grandLinked!, bin(linked[grand]! / Math.max(1, size[grand]!), SHARES));
}

/** Where a block stands in the one run of alike blocks that most articles are. */
function emitShape(emitter: Emitter, layout: Layout, index: number): void {
  const { tree, blocks } = layout;
  const { text, element, linked, size } = blocks[index]!;
  const length = bin(text.length, LENGTHS);
  const share = bin(layout.shapeShare[index]!, SHARES);
  const before = bin(layout.toTopBefore[index]!, DISTANCES);
  const after = bin(layout.toTopAfter[index]!, DISTANCES);
  const tag = hashOf(tree.tags[element]!);
  const prose = layout.isProse[index] ? 1 : 0;
  emit(emitter, T.shape!, share * 2 + prose);
  emit(emitter, T.shapeTag!, share * 16 + length);
  emit(emitter, T.top!, before * 16 + (isInside(layout, element) ? 1 : 0));
  emit(emitter, T.topBoth!, (before * 8 + after) * 2 + prose);
  emit(emitter, T.topTag!, tag + (before > 2 ? 2 : 0) + (after > 2 ? 1 : 0) + bin(length, [4, 8]) * 8);
  emit(emitter, T.topProse!, (before * 8 + after) * 64 + bin(linked / size, [0.1, 0.5, 0.9]) * 16 + length);
}

function emitNeighbour(emitter: Emitter, layout: Layout, index: number, other: number, name: number): void {
  const block = layout.blocks[other];
  if (!block) {
    emit(emitter, name, 0);
    return;
  }
  const { tree } = layout;
  const own = layout.blocks[index]!;
  const isSibling = tree.parents[own.element] === tree.parents[block.element] ? 1 : 0;
  const isAlike = tree.tags[own.element] === tree.tags[block.element] ? 1 : 0;
  const prose = layout.isProse[other] ? 1 : 0;
  emit(emitter, name, 1 + prose + isSibling * 2 + isAlike * 4 + bin(own.text.length, [25, 80]) * 8);
  emit(
    emitter,
    name,
    100 + bin(block.linked / block.size, SHARES) * 8 + bin(block.text.length, [15, 40, 80, 200]),
  );
  emit(emitter, name, hashOf(tree.tags[block.element]!) + isSibling);
}

/** Marks and container tags of all elements above the parent, up to the main element or the page's root. */
function inheritMarks(
  layout: Layout,
  marks: (node: number) => readonly number[],
): (node: number) => Iterable<number> {
  const { tree, main } = layout;
  const known = new Map<number, readonly number[]>();
  const above = (node: number, steps: number): readonly number[] => {
    const found = known.get(node);
    if (found) return found;
    const all = new Set<number>(node === 0 || steps === 0 ? [] : above(tree.parents[node]!, steps - 1));
    const side = node > main && node < tree.ends[main]! ? 7 : 0;
    for (const mark of marks(node)) all.add(mark + side);
    if (CONTAINERS.has(tree.tags[node]!)) all.add(hashOf(`<${tree.tags[node]}`) + side);
    if (node === main) all.add(1);
    const list = [...all];
    known.set(node, list);
    return list;
  };
  return (node) => above(node, MAX_ANCESTORS);
}

const isInside = ({ tree, main }: Layout, node: number): boolean => node >= main && node < tree.ends[main]!;

/** The innermost element around the headline that holds a good part of an article's prose: the story starts under its headline. */
function scopeOf({ tree, blocks, prose, totalProse }: Layout, headline: number): number {
  const enough = Math.min(Math.max(300, 0.1 * totalProse), totalProse);
  let node = blocks[headline]!.element;
  while (node > 0 && prose[node]! < enough) node = tree.parents[node]!;
  return node;
}

/** The first and the last block of prose in the main element. */
function rangeOf(layout: Layout): [number, number] {
  let [first, last] = [layout.blocks.length, -1];
  layout.blocks.forEach((block, i) => {
    if (!layout.isProse[i] || !isInside(layout, block.element)) return;
    first = Math.min(first, i);
    last = i;
  });
  return [first, last];
}

/** For each block what stands over it: no heading, a plain one, one of a list, one of comments. Two paragraphs of prose end a list. */
function lastHeadings({ tree, blocks, isProse }: Layout): number[] {
  let last = 0;
  let prose = 0;
  return blocks.map(({ element, text, bold, size }, i) => {
    const isHeading = HEADING.test(tree.tags[element]!) || (text.length <= 60 && bold >= 0.8 * size);
    prose = isHeading ? 0 : prose + (isProse[i] ? 1 : 0);
    if (isListHeading(text)) last = 2;
    else if (isCommentsHeading(text)) last = 3;
    else if (isHeading) last = 1;
    else if (last === 2 && prose > 2) last = 0;
    return last;
  });
}
