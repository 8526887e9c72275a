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
  /** For each block: the share of the page's prose in blocks of the same look (tag, class, depth). */
  readonly lookShare: Float64Array;
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
    lookShare: lookShares(tree, blocks, isProse, totalProse),
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

function lookShares(
  tree: Tree,
  blocks: readonly Block[],
  isProse: readonly boolean[],
  total: number,
): Float64Array {
  const looks = blocks.map(({ element }) => {
    const parent = tree.parents[element]!;
    return `${tree.tags[element]} ${tree.attributes[element]?.class ?? ''} ${parent}`;
  });
  const sums = new Map<string, number>();
  blocks.forEach((block, i) => {
    if (isProse[i]) sums.set(looks[i]!, (sums.get(looks[i]!) ?? 0) + block.size - block.linked);
  });
  return Float64Array.from(looks, (look) => (total === 0 ? 0 : (sums.get(look) ?? 0) / total));
}
