import { wordsOf } from '../lines/shape.ts';
import type { Block } from '../page/blocks.ts';
import type { Tree } from '../page/tree.ts';
import type { Facts } from './facts.ts';
import type { LinkedData, Node } from './linked-data.ts';

/** A wall that stands in a page with so much text is one that was not let down. In characters. */
const MAX_TEASER = 1500;
/** A text of this share of the words that the page counts is the whole. */
const WHOLE = 0.8;
/** Longer texts whose closed part stands on the page are whole; shorter ones may lie in the same element as the whole would. */
const LONG = 2500;
const OPEN = 0.3;
const WALL = /(?:^|[\s_-])(?:pay|reg|subscriber|subscription|premium|membership)[_-]?wall(?:$|[\s_-])/i;

/** What a page shows of its article, to tell a teaser by. */
interface Shown {
  readonly tree: Tree;
  readonly blocks: readonly Block[];
  readonly facts: Facts;
  readonly data: LinkedData;
}

/**
 * Whether a text is the teaser of one that must be paid for: linked data or a meta say so, of the whole or of a part, or a wall stands
 * in sight behind a short text. A text that has the words that the page counts, or a long one
 * in the part that is closed, is whole all the same, as subscribers save it.
 */
export function isTeaserOf({ tree, blocks, facts, data }: Shown, text: string): boolean {
  const article = data.article ?? {};
  const counted = Number(article.wordCount ?? 0);
  if (counted > 0 && wordsOf(text) >= WHOLE * counted) return false;
  const closed = partsOf(article).filter(isClosed);
  if (text.length >= LONG && closed.some((part) => holds(tree, blocks, part, text))) return false;
  return (
    isClosed(article) ||
    closed.length > 0 ||
    facts.metas.get('article:content_tier') === 'locked' ||
    (text.length <= MAX_TEASER && blocks.some(({ element }) => isWall(tree, element)))
  );
}

const partsOf = ({ hasPart }: Node): Node[] =>
  [hasPart].flat().filter((part): part is Node => typeof part === 'object' && part !== null);

/** Whether the part that a page calls closed, by its class, stands open on it. */
function holds(tree: Tree, blocks: readonly Block[], { cssSelector }: Node, text: string): boolean {
  const name = /^\s*\.([\w-]+)/.exec(typeof cssSelector === 'string' ? cssSelector : '')?.[1];
  if (name === undefined) return false;
  let size = 0;
  let end = 0;
  for (let node = 1; node < tree.count; node++) {
    if (node < end || !tree.attributes[node]?.class?.split(/\s+/).includes(name)) continue;
    end = tree.ends[node]!;
    for (const block of blocks) if (block.element >= node && block.element < end) size += block.text.length;
  }
  return size >= OPEN * text.length;
}

const isClosed = ({ isAccessibleForFree: value }: Node): boolean =>
  value === false || /^(?:https?:\/\/schema\.org\/)?(?:false|no)$/i.test(String(value ?? ''));

function isWall(tree: Tree, element: number): boolean {
  for (let node = element, k = 0; node > 0 && k < 4; node = tree.parents[node]!, k++) {
    const { class: name, hidden, style } = tree.attributes[node] ?? {};
    if (hidden !== undefined || /display\s*:\s*none/i.test(style ?? '')) return false;
    if (name !== undefined && name.length < 200 && WALL.test(name)) return true;
  }
  return false;
}
