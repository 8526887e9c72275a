import { parseInstant } from '../../text/time/instants.ts';
import { tidyLine } from '../../text/words/paragraphs.ts';
import { type Draft, EMPTY_DRAFT, type Paragraph, type Told } from '../draft.ts';
import { agencyOf } from '../metadata/names.ts';
import { blocksOf } from '../page/blocks.ts';
import { kindsOf } from '../page/kinds.ts';
import { parseXml } from '../page/parse.ts';
import { attributeOf, rawTextOf, type Tree } from '../page/tree.ts';

/** Elements that hold the text: NewsML-G2 carries XHTML or NITF inside `inlineXML`; NITF has `body.content`. */
const BODIES = ['body.content', 'inlinexml', 'inlinedata', 'body'];

/** Reads a news agency's XML: NewsML-G2 (its first item with a text) or NITF. Null if it holds no text. */
export function readXml(source: string): Draft | null {
  const tree = parseXml(source);
  const body = firstOf(tree, BODIES);
  if (body === null) return null;
  const published = firstTime(tree, [
    'firstcreated',
    'contentcreated',
    'date.issue',
    'date.release',
    'versioncreated',
    'sent',
  ]);
  const modified = firstTime(tree, ['contentmodified', 'versioncreated']);
  const publishedAt = parseInstant(published);
  const modifiedAt = parseInstant(modified);
  const byline = textOf(tree, ['by', 'byline', 'byttl', 'creator'])?.replace(/^by\s+/i, '') ?? null;
  const language = firstOf(tree, ['language']);
  return {
    ...EMPTY_DRAFT,
    headline: told(textOf(tree, ['headline', 'hl1', 'title'])),
    byline: told(byline),
    credit: textOf(tree, ['creditline', 'provider']) ?? agencyOf(byline),
    publishedAt: publishedAt === null ? null : { value: publishedAt, witness: 'record' },
    modifiedAt: modifiedAt === null ? null : { value: modifiedAt, witness: 'record' },
    language:
      (language === null ? null : attributeOf(tree, language, 'tag')) ?? attributeOf(tree, body, 'lang'),
    paragraphs: bodyParagraphs(tree, body),
    badDate: published !== null && publishedAt === null ? published : null,
    stopped: tree.stopped,
  };
}

const told = (value: string | null): Told | null => (value === null ? null : { value, witness: 'record' });

/** The first element of the first name that has one with text or attributes. */
function firstOf(tree: Tree, names: readonly string[]): number | null {
  for (const name of names) {
    const found = tree.tags.indexOf(name);
    if (found >= 0) return found;
  }
  return null;
}

function textOf(tree: Tree, names: readonly string[]): string | null {
  for (const name of names) {
    for (let node = tree.tags.indexOf(name); node >= 0; node = tree.tags.indexOf(name, node + 1)) {
      const text = tidyLine(rawTextOf(tree, node));
      if (text !== '') return text;
    }
  }
  return null;
}

/** NITF writes times into `norm`, NewsML-G2 into the element. */
function firstTime(tree: Tree, names: readonly string[]): string | null {
  for (const name of names) {
    const node = tree.tags.indexOf(name);
    if (node < 0) continue;
    const time = attributeOf(tree, node, 'norm') ?? tidyLine(rawTextOf(tree, node));
    if (time !== '') return time;
  }
  return null;
}

/** Blocks of the body in their order, without media and their captions. */
function bodyParagraphs(tree: Tree, body: number): Paragraph[] {
  const blocks = blocksOf(tree).filter(({ element }) => element >= body && element < tree.ends[body]!);
  const kinds = kindsOf(tree, blocks, '');
  return blocks.flatMap(({ text, element }, i) =>
    isMedia(tree, element) ? [] : [{ text, kind: kinds[i]! }],
  );
}

function isMedia(tree: Tree, element: number): boolean {
  for (let node = element; node > 0; node = tree.parents[node]!)
    if (/^(?:media|media-caption|figure|figcaption|body\.head|head)$/.test(tree.tags[node]!)) return true;
  return false;
}
