import { endsSentence } from '../lines/shape.ts';
import type { Block } from '../page/blocks.ts';
import type { Tree } from '../page/tree.ts';
import { normalizeWords } from './words.ts';

/** How the text of a page lies in its tree: the structural facts by which an article shows. */
export interface Layout {
  readonly tree: Tree;
  readonly blocks: readonly Block[];
  /** Which blocks are running text: long enough, with sentences, hardly linked. */
  readonly isProse: readonly boolean[];
  /** Characters of prose under each element. */
  readonly prose: Float64Array;
  /** Characters of text and of linked text under each element. */
  readonly size: Float64Array;
  readonly linked: Float64Array;
  readonly totalProse: number;
  /** The innermost element that holds most of the page's prose. */
  readonly main: number;
  readonly depths: Uint16Array;
  /** Words of each block in plain form. */
  readonly words: readonly string[];
  /** For each block: whether an earlier or a later block says the same. */
  readonly isRepeat: readonly boolean[];
  readonly isRepeated: readonly boolean[];
  /** For each block: the share of the page's prose in its siblings of the same tag and class. */
  readonly lookShare: Float64Array;
  /** For each block: the share of the page's prose in blocks whose three innermost elements are of the same tags and classes. */
  readonly shapeShare: Float64Array;
  /** Blocks up to the next block of the shape that holds most prose, before and after; 0 for such a block itself. */
  readonly toTopBefore: Uint16Array;
  readonly toTopAfter: Uint16Array;
}

/** Shorter blocks are headings, labels and links in all languages but those without spaces. */
const MIN_PROSE = 50;
const MIN_DENSE_PROSE = 25;
const MAX_LINKED = 0.4;
/** The main element holds this much of the prose: a sidebar with two long teasers must not push it up to the body. */
const MAIN_SHARE = 0.6;

export function layoutOf(tree: Tree, blocks: readonly Block[]): Layout {
  const prose = new Float64Array(tree.count);
  const size = new Float64Array(tree.count);
  const linked = new Float64Array(tree.count);
  const isProse = blocks.map(isProseBlock);
  let totalProse = 0;
  blocks.forEach((block, i) => {
    const good = isProse[i] ? block.size - block.linked : 0;
    totalProse += good;
    prose[block.element]! += good;
    size[block.element]! += block.size;
    linked[block.element]! += block.linked;
  });
  // Children come after their parents, so that one pass backwards sums up all subtrees.
  for (let node = tree.count - 1; node > 0; node--) {
    const parent = tree.parents[node]!;
    prose[parent]! += prose[node]!;
    size[parent]! += size[node]!;
    linked[parent]! += linked[node]!;
  }
  const depths = new Uint16Array(tree.count);
  let main = 0;
  for (let node = 1; node < tree.count; node++) {
    depths[node] = depths[tree.parents[node]!]! + 1;
    if (tree.tags[node] !== '' && tree.parents[node] === main && prose[node]! >= MAIN_SHARE * totalProse)
      main = node;
  }
  const words = blocks.map(({ text }) => normalizeWords(text));
  return {
    tree,
    blocks,
    isProse,
    prose,
    size,
    linked,
    totalProse,
    main,
    depths,
    words,
    ...repeatsOf(words),
    ...shapesOf(tree, blocks, isProse, totalProse),
  };
}

function isProseBlock({ text, size, linked }: Block): boolean {
  const isDense = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/.test(text.slice(0, 40));
  if (size < (isDense ? MIN_DENSE_PROSE : MIN_PROSE) || linked > MAX_LINKED * size) return false;
  return endsSentence(text) || /[,，、،;]/.test(text);
}

function repeatsOf(words: readonly string[]): { isRepeat: boolean[]; isRepeated: boolean[] } {
  const first = new Map<string, number>();
  const isRepeat = words.map(() => false);
  const isRepeated = words.map(() => false);
  words.forEach((text, i) => {
    const at = first.get(text);
    if (at === undefined) first.set(text, i);
    else {
      isRepeat[i] = true;
      isRepeated[at] = true;
    }
  });
  return { isRepeat, isRepeated };
}

function shapesOf(
  tree: Tree,
  blocks: readonly Block[],
  isProse: readonly boolean[],
  total: number,
): Pick<Layout, 'lookShare' | 'shapeShare' | 'toTopBefore' | 'toTopAfter'> {
  const lookOf = (node: number): string => `${tree.tags[node]} ${tree.attributes[node]?.class ?? ''}`;
  const looks = blocks.map(({ element }) => `${lookOf(element)} ${tree.parents[element]}`);
  const shapes = blocks.map(({ element }) => {
    const parent = tree.parents[element]!;
    return `${lookOf(element)}<${lookOf(parent)}<${lookOf(tree.parents[parent]!)}`;
  });
  const shapeShare = sharesOf(shapes, blocks, isProse, total);
  let top = 0;
  for (let i = 1; i < blocks.length; i++) if (shapeShare[i]! > shapeShare[top]!) top = i;
  const isTop = shapes.map((shape) => shape === shapes[top]);
  return {
    lookShare: sharesOf(looks, blocks, isProse, total),
    shapeShare,
    toTopBefore: distances(isTop),
    toTopAfter: distances(isTop.toReversed()).reverse(),
  };
}

function sharesOf(
  keys: readonly string[],
  blocks: readonly Block[],
  isProse: readonly boolean[],
  total: number,
): Float64Array {
  const sums = new Map<string, number>();
  blocks.forEach((block, i) => {
    if (isProse[i]) sums.set(keys[i]!, (sums.get(keys[i]!) ?? 0) + block.size - block.linked);
  });
  return Float64Array.from(keys, (key) => (total === 0 ? 0 : (sums.get(key) ?? 0) / total));
}

/** Steps back to the last true value; many where there is none. */
function distances(values: readonly boolean[]): Uint16Array {
  let last = -1000;
  return Uint16Array.from(values, (value, i) => {
    if (value) last = i;
    return Math.min(999, i - last);
  });
}
