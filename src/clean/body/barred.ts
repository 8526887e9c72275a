import { endsSentence, isClock } from '../lines/shape.ts';
import { isSignature } from '../metadata/names.ts';
import type { Block } from '../page/blocks.ts';
import type { Tree } from '../page/tree.ts';
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
const [FULLY_LINKED, MOSTLY_LINKED] = [0.95, 0.6];
const MAX_TEASER = 300;
/** A line without a stop that is linked so far, and no longer than this, names another article. */
const [LINKED_TITLE, MAX_TITLE] = [0.4, 250];
/** Some templates name the whole page after its sidebar. */
const ASIDE = 0.15;
const NO_ARTICLE_TAGS = new Set(['nav', 'footer', 'form', 'button']);
const NO_ARTICLE_NAMES =
  /(?:^|[\s_-])(?:promos?|newsletters?|related|recommend(?:ed|ations?)?|teasers?|sidebar|comments?|subscribe|signup|donat(?:e|ions?)|disclaimer|cookies?|consent|adverts?|advertisement|sponsored|outbrain|taboola|read-?more)(?:$|[\s_-])/i;

const TIME_NAME = /time|stamp|date/i;
/** Names and tags of what shows again, in large type, what the text says. */
const PULLED = /pull-?quote|pullout|highlight/i;
const MIN_PULLED = 30;
/** No article pulls more; each is looked for in the whole text. */
const MAX_PULLED = 50;
/** What stands in a page so often, and speaks of its own loading, stands for something that was not loaded. */
const MIN_PLACEHOLDERS = 3;
const PLACEHOLDER =
  /\b(?:cookies?|consent|accept|load|external content|third[- ]party|externe[rn]? inhalt|einwillig|zustimm|akzeptier|anzeigen|contenu|accepte[rz]?|consentement|contenido|aceptar|contenuto|accett|conteúdo|aceitar|inhoud|accepteer|samtyck|godkänn|godta|samtykke)/iu;

/** What a page shows in place of another's content until its reader agrees. */
const GATE =
  /externe[rn]? inhalt|external content|third[- ]party content|contenus? (?:externe|tiers)|contenido externo|contenut[io] estern|conteúdo externo|externe inhoud|externt innehåll|eksternt indhold/iu;
const MAX_GATE = 800;

/** Which blocks are no paragraph of the article whatever the models say of them. */
export function findBarred(layout: Layout): boolean[] {
  const media = countMedia(layout.tree);
  const isPulled = findPulled(layout);
  const gates = findGates(layout);
  const counts = new Map<string, number>();
  for (const words of layout.words) counts.set(words, (counts.get(words) ?? 0) + 1);
  return layout.blocks.map(
    (block, i) =>
      isCaption(layout, block.element) ||
      isBesidePicture(layout, i, media) ||
      isSignature(block.text) ||
      isHidden(layout, block.element) ||
      isOnlyLink(block) ||
      isAside(layout, block.element) ||
      isPulled[i]! ||
      isEntryTime(layout, block) ||
      gates.has(layout.tree.parents[block.element]!) ||
      (counts.get(layout.words[i]!)! >= MIN_PLACEHOLDERS && PLACEHOLDER.test(block.text)),
  );
}

/** The elements that ask whether another's content may be shown, with all that they say of it. */
const findGates = ({ tree, blocks, size }: Layout): ReadonlySet<number> =>
  new Set(
    blocks
      .filter(({ text }) => text.length <= MAX_CAPTION && GATE.test(text))
      .map(({ element }) => tree.parents[element]!)
      .filter((parent) => size[parent]! <= MAX_GATE),
  );

/** The time over an entry of a live blog, marked as such; a timetable's times are not. */
const isEntryTime = ({ tree }: Layout, { text, from }: Block): boolean =>
  isClock(text) &&
  [tree.parents[from]!, tree.parents[tree.parents[from]!]!].some(
    (node) => tree.tags[node] === 'time' || TIME_NAME.test(tree.attributes[node]?.class ?? ''),
  );

/** Which blocks show words of a paragraph again, as pull quotes do. */
function findPulled({ tree, blocks, words, isProse }: Layout): boolean[] {
  let count = 0;
  return blocks.map(({ element, text }, i) => {
    if (words[i]!.length < MIN_PULLED || !isPullElement(tree, element) || ++count > MAX_PULLED) return false;
    return words.some(
      (other, k) =>
        k !== i && isProse[k] && blocks[k]!.text.length > text.length && other.includes(words[i]!),
    );
  });
}

function isPullElement(tree: Tree, element: number): boolean {
  for (let node = element, k = 0; node > 0 && k < 3; node = tree.parents[node]!, k++) {
    const tag = tree.tags[node]!;
    if (tag === 'blockquote' || tag === 'aside' || tag === 'q') return true;
    if (PULLED.test(tree.attributes[node]?.class ?? '')) return true;
  }
  return false;
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
  // A heading under a picture is a heading, unless it speaks in a sentence.
  if (text.length > MAX_CAPTION || (/^h[1-6]$/.test(tree.tags[element]!) && !text.endsWith('.')))
    return false;
  // A paragraph may hold a small picture itself.
  if (media[element]! > 0 && text.length > 150 && isProse[index]) return false;
  for (let node = element, k = 0; node > 0 && k < REACH; node = tree.parents[node]!, k++) {
    if (size[node]! > own + BESIDE_CAPTION) return false;
    if (media[node]! > 0) return true;
  }
  return false;
}

/** A line that is nothing but a link, or mostly one and no sentence, leads to another article, be it a title or a teaser's sentence with its title behind. */
const isOnlyLink = ({ text, linked, size }: Block): boolean =>
  (linked >= FULLY_LINKED * size && (text.length < MAX_TEASER || !endsSentence(text))) ||
  (linked > LINKED_TITLE * size && text.length < MAX_TITLE && !endsSentence(text)) ||
  (linked > MOSTLY_LINKED * size && !endsSentence(text));

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
