import type { ParagraphKind } from '../../model/article.ts';
import { endsSentence } from '../lines/shape.ts';
import type { Block } from './blocks.ts';
import type { Tree } from './tree.ts';

/** How far up an element may stand that gives a block its kind. */
const REACH = 5;
const MAX_CROSSHEAD = 120;
/** A longer text in a cell, or several, are an article that an old page lays out with tables. */
const MAX_CELL = 150;
const POST =
  /twitter-tweet|instagram-media|fb-post|tiktok-embed|bluesky-embed|mastodon-embed|telegram-post|reddit-embed/i;

/**
 * The kind of each block that was chosen, by what it stands in: a post in a network's embed, a quotation in `blockquote`, a table row in a table's
 * cell that holds one short text, a list item in `li`, a crosshead in a heading or a short bold line that is a question or has no stop. The standfirst is what the page's
 * description repeats at the head of the text. All else is a paragraph.
 */
export function kindsOf(tree: Tree, blocks: readonly Block[], description: string): ParagraphKind[] {
  const cells = blocks.map(({ element }) => cellOf(tree, element));
  return blocks.map((block, i) => {
    const { text, bold, size } = block;
    const inside = kindByElement(tree, block.element);
    if (inside) return inside;
    const isAlone = cells[i] !== cells[i - 1] && cells[i] !== cells[i + 1];
    if (cells[i]! >= 0 && isAlone && text.length <= MAX_CELL) return 'table row';
    const isShort = text.length <= MAX_CROSSHEAD;
    if (isShort && i > 0 && bold >= 0.9 * size && (text.endsWith('?') || !endsSentence(text)))
      return 'crosshead';
    if (i < 2 && description.length > 30 && plainStart(text) === plainStart(description)) return 'standfirst';
    return 'paragraph';
  });
}

const plainStart = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, 40);

function kindByElement(tree: Tree, element: number): ParagraphKind | null {
  for (let node = element, k = 0; node > 0 && k < REACH; node = tree.parents[node]!, k++) {
    const tag = tree.tags[node]!;
    if (POST.test(tree.attributes[node]?.class ?? '')) return 'post';
    if (/^h[1-6]$/.test(tag)) return 'crosshead';
    if (tag === 'blockquote' || tag === 'q') return 'quotation';
    if (tag === 'li' || tag === 'dd' || tag === 'dt') return 'list item';
  }
  return null;
}

/** The cell of a table that an element stands in, -1 for none. */
function cellOf(tree: Tree, element: number): number {
  for (let node = element, k = 0; node > 0 && k < REACH; node = tree.parents[node]!, k++)
    if (tree.tags[node] === 'td' || tree.tags[node] === 'th') return node;
  return -1;
}

/** The row of a table that an element stands in, -1 for none. */
export function rowOf(tree: Tree, element: number): number {
  for (let node = element, k = 0; node > 0 && k < REACH; node = tree.parents[node]!, k++)
    if (tree.tags[node] === 'tr') return node;
  return -1;
}
