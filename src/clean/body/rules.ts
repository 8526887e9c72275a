import { isPrompt } from '../lines/furniture.ts';
import { endsSentence } from '../lines/shape.ts';
import type { Layout } from './layout.ts';

/** A part of the page that holds so much of its prose is no caption and not hidden, whatever its names say. */
const CORE = 0.3;
/** How far up a name or a tag reaches. */
const REACH = 4;
const CAPTION =
  /(?:^|[\s_-])(?:fig)?captions?(?:$|[\s_-])|(?:^|\s)(?:image|photo|picture|media)[_-]?(?:caption|credit|info|meta|description|text|legend)/i;
/** Where so much of the container's prose has one look, the paragraphs of that look are the article. */
const ONE_LOOK = 0.4;
/** The models must be very sure to break a run. */
const IN_RUN = -2;
const FULLY_LINKED = 0.95;

/**
 * Whether each block is a paragraph of the article: the models' word, corrected by what holds for all news pages. Captions, hidden text
 * and lines that are nothing but a link go; the run of alike paragraphs stays whole; items of a list go together.
 */
export function applyRules(layout: Layout, odds: Float64Array, container: number): boolean[] {
  const { blocks } = layout;
  const isInRun = findRun(layout, container);
  const kept = blocks.map((block, i) => {
    if (isCaption(layout, block.element) || isHidden(layout, block.element)) return false;
    if (block.linked >= FULLY_LINKED * block.size && !endsSentence(block.text)) return false;
    return odds[i]! > 0 || (isInRun[i]! && odds[i]! > IN_RUN && !isPrompt(block.text));
  });
  return keepListsWhole(layout, odds, kept);
}

/** Which blocks are prose of the look that most prose in the container has: one tag with one class, or one tag under one parent's class. */
function findRun({ tree, blocks, isProse, prose }: Layout, container: number): boolean[] {
  const firstClass = (node: number): string =>
    /^\s*(\S+)/.exec(tree.attributes[node]?.class ?? '')?.[1] ?? '';
  const looks = blocks.map(({ element }, i) => {
    if (!isProse[i] || element < container || element >= tree.ends[container]!) return '';
    const own = firstClass(element);
    return `${tree.tags[element]}.${own || `<${firstClass(tree.parents[element]!)}`}`;
  });
  const sums = new Map<string, number>();
  blocks.forEach(({ size, linked }, i) => {
    if (looks[i] !== '') sums.set(looks[i]!, (sums.get(looks[i]!) ?? 0) + size - linked);
  });
  const least = ONE_LOOK * prose[container]!;
  return looks.map((look) => look !== '' && sums.get(look)! >= least);
}

function isCaption({ tree, prose, totalProse }: Layout, element: number): boolean {
  for (let node = element, k = 0; node > 0 && k < REACH; node = tree.parents[node]!, k++) {
    if (prose[node]! > CORE * totalProse) return false;
    const tag = tree.tags[node]!;
    if (tag === 'figcaption' || tag === 'caption') return true;
    const name = tree.attributes[node]?.class;
    if (name !== undefined && k < 3 && name.length < 200 && CAPTION.test(name)) return true;
  }
  return false;
}

function isHidden({ tree, prose, totalProse }: Layout, element: number): boolean {
  for (let node = element, k = 0; node > 0 && k < 8; node = tree.parents[node]!, k++) {
    if (prose[node]! > CORE * totalProse) return false;
    const attributes = tree.attributes[node];
    if (!attributes) continue;
    if (attributes.hidden !== undefined) return true;
    if (
      attributes.style !== undefined &&
      /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style)
    )
      return true;
  }
  return false;
}

/** A list is one thing: its items stay or go by their common odds. Only lists of more text than links are looked at. */
function keepListsWhole({ tree, blocks }: Layout, odds: Float64Array, kept: readonly boolean[]): boolean[] {
  const sums = new Map<number, { odds: number; size: number; linked: number }>();
  const listOf = blocks.map(({ element }) => {
    for (let node = element, k = 0; node > 0 && k < 4; node = tree.parents[node]!, k++)
      if (tree.tags[node] === 'li') return tree.parents[node]!;
    return -1;
  });
  blocks.forEach(({ size, linked }, i) => {
    if (listOf[i]! < 0) return;
    const sum = sums.get(listOf[i]!) ?? { odds: 0, size: 0, linked: 0 };
    sum.odds += Math.max(-4, Math.min(4, odds[i]!)) * size;
    sum.size += size;
    sum.linked += linked;
    sums.set(listOf[i]!, sum);
  });
  return kept.map((keep, i) => {
    const sum = sums.get(listOf[i]!);
    return sum && sum.linked < 0.5 * sum.size && odds[i]! > -5 ? sum.odds > 0 : keep;
  });
}
