import { tidyLine } from '../../text/words/paragraphs.ts';
import type { Draft } from '../draft.ts';
import type { Block } from '../page/blocks.ts';
import { attributeOf, type Tree } from '../page/tree.ts';
import { readByline } from './byline.ts';
import { dayOfLine } from './date-line.ts';
import { type Facts, readFacts } from './facts.ts';
import { readHeadline } from './headline.ts';
import { type LinkedData, readLinkedData, textOf } from './linked-data.ts';
import { agencyOf } from './names.ts';
import { readSigned } from './signed.ts';
import { markOf, readTimes } from './times.ts';

/** All that a page tells about its article beside the text. */
export type Metadata = Omit<Draft, 'paragraphs' | 'stopped' | 'isTeaser'> & {
  readonly facts: Facts;
  readonly data: LinkedData;
};

export function readMetadata(tree: Tree, blocks: readonly Block[]): Metadata {
  const facts = readFacts(tree);
  const data = readLinkedData(facts.scripts);
  const headline = readHeadline(facts, data);
  const near = aroundHeadline(blocks, facts, headline?.value ?? null);
  const url = readAddress(facts, data);
  const dateLine =
    near.find((block) => !isQuoted(tree, block) && dayOfLine(block.text, url?.value ?? null) !== null) ??
    null;
  const byline = readByline(facts, data, readSigned(tree, near, blocks, dateLine));
  return {
    ...readTimes(facts, data, marksOf(tree, facts), dateLine && dayOfLine(dateLine.text, url?.value ?? null)),
    url,
    headline,
    byline,
    credit: agencyOf(byline?.value ?? null),
    language: facts.language ?? textOf(data.article?.inLanguage ?? null),
    facts,
    data,
  };
}

/** Date lines and bylines stand within so many blocks of the headline, before it or after it. */
const NEAR_BEFORE = 6;
const NEAR_AFTER = 20;

/** The blocks around the headline, those below it first; around the first marked author where the page shows no headline. */
function aroundHeadline(
  blocks: readonly Block[],
  { headings, authors }: Facts,
  headline: string | null,
): Block[] {
  const anchor = headings.find(({ text }) => text === headline)?.node ?? headings[0]?.node;
  let at = blocks.findIndex((block) =>
    anchor === undefined ? block.text === headline : block.from >= anchor,
  );
  if (at < 0 && authors[0]) at = blocks.findIndex(({ to }) => to > authors[0]!.node);
  if (at < 0) return [];
  return [...blocks.slice(at, at + NEAR_AFTER), ...blocks.slice(Math.max(0, at - NEAR_BEFORE), at)];
}

/** Whether a block stands in a quotation or a post, whose date is another's. */
function isQuoted(tree: Tree, { element }: Block): boolean {
  for (let node = element, k = 0; node > 0 && k < 4; node = tree.parents[node]!, k++)
    if (tree.tags[node] === 'blockquote' || tree.tags[node] === 'q') return true;
  return false;
}

/** What each time element says of itself by its names and its parent's. */
function marksOf(tree: Tree, { times }: Facts): string[] {
  const marks: string[] = [];
  for (const { node } of times) {
    const near = [node, tree.parents[node]!].flatMap((at) =>
      ['itemprop', 'class', 'id', 'data-testid'].map((name) => attributeOf(tree, at, name) ?? ''),
    );
    marks[node] = attributeOf(tree, node, 'itemprop')
      ? markOf(near[0]!) || markOf(near.join(' '))
      : markOf(near.join(' '));
  }
  return marks;
}

function readAddress({ canonical, metas }: Facts, { article }: LinkedData): Draft['url'] {
  if (canonical) return { value: tidyLine(canonical), witness: 'meta' };
  const social = metas.get('og:url');
  if (social) return { value: social, witness: 'meta' };
  const linked = textOf(article?.url ?? article?.mainEntityOfPage ?? null);
  return linked ? { value: linked, witness: 'json-ld' } : null;
}
