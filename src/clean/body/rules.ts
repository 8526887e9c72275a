import { isPrompt } from '../lines/furniture.ts';
import type { Block } from '../page/blocks.ts';
import { findBarred } from './barred.ts';
import { findHeadline } from './headline-block.ts';
import type { Layout } from './layout.ts';

/** Where so much of the container's prose has one look, the paragraphs of that look are the article. */
const ONE_LOOK = 0.4;
/** The models must be very sure to break a run. */
const IN_RUN = -4;
const MOSTLY_BELOW = 0.3;
const LONG_REPEAT = 100;
/** What stands amid the article's prose is of the article, unless the models are this sure that it is not. */
const [AMID_HEADING, AMID_LIST] = [-1, -2];
const MAX_LINKED_AMID = 0.3;
/** Parts of lists. */
const ITEMS = new Set(['li', 'dt', 'dd']);
/**
 * Whether each block is a paragraph of the article: the models' word, corrected by what holds for all news pages. Captions, hidden text
 * and lines that are nothing but a link go; the run of alike paragraphs stays whole; items of a list go together.
 */
export function applyRules(
  layout: Layout,
  odds: Float64Array,
  container: number,
  headline: string,
): boolean[] {
  const { blocks } = layout;
  const isInRun = findRun(layout, container);
  const isBarred = findBarred(layout);
  const kept = blocks.map(
    (block, i) => odds[i]! > 0 || (isInRun[i]! && odds[i]! > IN_RUN && !isPrompt(block.text)),
  );
  const isAmid = findAmid(layout, container, (i) => kept[i]! && !isBarred[i]);
  const filled = kept.map((keep, i) => keep || (isAmid[i]! && odds[i]! > leastAmid(layout, blocks[i]!)));
  const whole = keepListsWhole(layout, odds, filled, isAmid).map((keep, i) => keep && !isBarred[i]);
  return dropAboveHeadline(layout, whole, headline);
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

/** Which blocks stand in the container with chosen prose before and after them, hardly linked. */
function findAmid(
  { tree, blocks, isProse }: Layout,
  container: number,
  isChosen: (index: number) => boolean,
): boolean[] {
  const isInside = blocks.map(({ element }) => element >= container && element < tree.ends[container]!);
  const chosen = blocks.map((_, i) => isInside[i]! && isProse[i]! && isChosen(i));
  const [first, last] = [chosen.indexOf(true), chosen.lastIndexOf(true)];
  return blocks.map(
    ({ text, linked, size }, i) =>
      isInside[i]! && i > first && i < last && linked <= MAX_LINKED_AMID * size && !isPrompt(text),
  );
}

/** The odds that a block amid the prose needs, by what it is. */
function leastAmid({ tree }: Layout, { element }: Block): number {
  const tag = tree.tags[element]!;
  if (/^h[1-6]$/.test(tag)) return AMID_HEADING;
  return tag === 'td' || tag === 'th' || tag === 'li' ? AMID_LIST : 0;
}

/**
 * The story starts under its headline: what stands above the heading that shows it goes, and so does its repetition further down.
 * Only where most of the chosen text stands below; some pages show their headline at the foot or in a box.
 */
function dropAboveHeadline(layout: Layout, kept: readonly boolean[], headline: string): boolean[] {
  const { blocks, words } = layout;
  const at = findHeadline(layout, headline);
  if (at < 0) return [...kept];
  const sizeOf = (from: number, to: number): number =>
    blocks.reduce((sum, { size }, i) => sum + (kept[i] && i >= from && i < to ? size : 0), 0);
  if (sizeOf(at, blocks.length) < MOSTLY_BELOW * sizeOf(0, blocks.length)) return [...kept];
  const above = new Set(words.slice(0, at));
  return kept.map((keep, i) => keep && i > at && !(above.has(words[i]!) && words[i]!.length > LONG_REPEAT));
}

/**
 * A list is one thing: its items stay or go by their common odds, which need be less good amid the prose. Only lists of more text than
 * links are looked at.
 */
function keepListsWhole(
  { tree, blocks }: Layout,
  odds: Float64Array,
  kept: readonly boolean[],
  isAmid: readonly boolean[],
): boolean[] {
  const sums = new Map<number, { odds: number; size: number; linked: number }>();
  const listOf = blocks.map(({ element }) => {
    for (let node = element, k = 0; node > 0 && k < 4; node = tree.parents[node]!, k++)
      if (ITEMS.has(tree.tags[node]!)) return tree.parents[node]!;
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
    return sum && sum.linked < 0.5 * sum.size && odds[i]! > -5
      ? sum.odds > (isAmid[i] ? AMID_LIST * sum.size : 0)
      : keep;
  });
}
