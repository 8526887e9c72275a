import type { ParagraphKind } from '../../model/article.ts';
import { endsSentence } from '../lines/shape.ts';
import type { Block } from './blocks.ts';
import type { Tree } from './tree.ts';

/** How far up an element may stand that gives a block its kind. */
const REACH = 5;
const MAX_CROSSHEAD = 120;
const POST =
  /twitter-tweet|instagram-media|fb-post|tiktok-embed|bluesky-embed|mastodon-embed|telegram-post|reddit-embed/i;

/**
 * The kind of each block that was chosen, by what it stands in: a post in a network's embed, a quotation in `blockquote`, a table row in
 * a table, a list item in `li`, a crosshead in a heading or a short bold line without a stop. The standfirst is what the page's
 * description repeats at the head of the text. All else is a paragraph.
 */
export function kindsOf(tree: Tree, blocks: readonly Block[], description: string): ParagraphKind[] {
  return blocks.map((block, i) => {
    const inside = kindByElement(tree, block.element);
    if (inside) return inside;
    const { text, bold, size } = block;
    const isShort = text.length <= MAX_CROSSHEAD;
    if (isShort && i > 0 && bold >= 0.9 * size && !endsSentence(text)) return 'crosshead';
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
    if (tag === 'td' || tag === 'th') return 'table row';
  }
  return null;
}
