import { isPrompt } from '../lines/furniture.ts';
import { endsSentence } from '../lines/shape.ts';
import { isSignature } from '../metadata/names.ts';
import type { Block } from '../page/blocks.ts';
import type { Tree } from '../page/tree.ts';
import { findHeadline } from './headline-block.ts';
import type { Layout } from './layout.ts';

/** A part of the page that holds so much of its prose is no caption and not hidden, whatever its names say. */
const CORE = 0.3;
/** How far up a name or a tag reaches. */
const REACH = 4;
const CAPTION =
  /caption|(?:^|[\s_-])(?:image|photo|picture|media|foto|bild)[_-]?(?:credit|info|meta|description|text|legend|copyright)/i;
const MEDIA = new Set(['img', 'picture', 'video', 'figure', 'amp-img', 'amp-video']);
/** A longer text beside a picture tells a story of its own. */
const MAX_CAPTION = 400;
/** What else than a caption may stand with a picture: a credit, a button. */
const BESIDE_CAPTION = 90;
/** Where so much of the container's prose has one look, the paragraphs of that look are the article. */
const ONE_LOOK = 0.4;
/** The models must be very sure to break a run. */
const IN_RUN = -4;
const FULLY_LINKED = 0.95;
const MOSTLY_BELOW = 0.3;
const LONG_REPEAT = 100;
const MAX_TEASER = 300;
/** A line without a stop that is linked so far, and no longer than this, names another article. */
const [LINKED_TITLE, MAX_TITLE] = [0.4, 250];
/** What stands amid the article's prose is of the article, unless the models are this sure that it is not. */
const [AMID_HEADING, AMID_LIST] = [-1, -2];
const MAX_LINKED_AMID = 0.3;
/** Some templates name the whole page after its sidebar. */
const ASIDE = 0.15;
const NO_ARTICLE_TAGS = new Set(['nav', 'footer', 'form', 'button']);
const NO_ARTICLE_NAMES =
  /(?:^|[\s_-])(?:promos?|newsletters?|related|recommend(?:ed|ations?)?|teasers?|sidebar|comments?|subscribe|signup|donat(?:e|ions?)|disclaimer|cookies?|consent|adverts?|advertisement|sponsored|outbrain|taboola|read-?more)(?:$|[\s_-])/i;

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
  const media = countMedia(layout.tree);
  const isBarred = blocks.map(
    (block, i) =>
      isCaption(layout, block.element) ||
      isBesidePicture(layout, i, media) ||
      isSignature(block.text) ||
      isHidden(layout, block.element) ||
      isOnlyLink(block) ||
      isAside(layout, block.element),
  );
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

/** How many pictures and players stand under each element. */
function countMedia({ tags, parents, count }: Tree): Uint16Array {
  const media = new Uint16Array(count);
  for (let node = count - 1; node > 0; node--) {
    if (MEDIA.has(tags[node]!)) media[node]!++;
    media[parents[node]!]! += media[node]!;
  }
  return media;
}

/** Captions sit with their pictures: a short text that shares the innermost element with a picture and with hardly any other text. */
function isBesidePicture(
  { tree, size, isProse, blocks }: Layout,
  index: number,
  media: Uint16Array,
): boolean {
  const { text, element, size: own } = blocks[index]!;
  if (text.length > MAX_CAPTION || /^h[1-6]$/.test(tree.tags[element]!)) return false;
  // A paragraph may hold a small picture itself.
  if (media[element]! > 0 && text.length > 150 && isProse[index]) return false;
  for (let node = element, k = 0; node > 0 && k < REACH; node = tree.parents[node]!, k++) {
    if (size[node]! > own + BESIDE_CAPTION) return false;
    if (media[node]! > 0) return true;
  }
  return false;
}

/** A line that is nothing but a link, or mostly one and no sentence, leads to another article, be it a title or a teaser's sentence. */
const isOnlyLink = ({ text, linked, size }: Block): boolean =>
  (linked >= FULLY_LINKED * size && (text.length < MAX_TEASER || !endsSentence(text))) ||
  (linked > LINKED_TITLE * size && text.length < MAX_TITLE && !endsSentence(text));

/** Whether a block stands in a part of the page that says of itself that it is no article, and holds no good part of the prose. */
function isAside({ tree, prose, totalProse }: Layout, element: number): boolean {
  for (let node = element; node > 0 && prose[node]! <= ASIDE * totalProse; node = tree.parents[node]!) {
    if (NO_ARTICLE_TAGS.has(tree.tags[node]!)) return true;
    const name = tree.attributes[node]?.class;
    if (name !== undefined && name.length < 400 && NO_ARTICLE_NAMES.test(name)) return true;
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
    return sum && sum.linked < 0.5 * sum.size && odds[i]! > -5
      ? sum.odds > (isAmid[i] ? AMID_LIST * sum.size : 0)
      : keep;
  });
}
