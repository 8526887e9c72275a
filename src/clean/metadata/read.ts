import { tidyLine } from '../../text/paragraphs.ts';
import type { Draft } from '../draft.ts';
import { attributeOf, type Tree } from '../page/tree.ts';
import { agencyOf, readByline } from './byline.ts';
import { type Facts, readFacts } from './facts.ts';
import { readHeadline } from './headline.ts';
import { type LinkedData, readLinkedData, textOf } from './linked-data.ts';
import { markOf, readTimes } from './times.ts';

/** All that a page tells about its article beside the text. */
export type Metadata = Omit<Draft, 'paragraphs' | 'stopped'> & {
  readonly facts: Facts;
  readonly data: LinkedData;
};

export function readMetadata(tree: Tree): Metadata {
  const facts = readFacts(tree);
  const data = readLinkedData(facts.scripts);
  const byline = readByline(facts, data);
  return {
    ...readTimes(facts, data, marksOf(tree, facts)),
    url: readAddress(facts, data),
    headline: readHeadline(facts, data),
    byline,
    credit: agencyOf(byline?.value ?? null),
    language: facts.language ?? textOf(data.article?.inLanguage ?? null),
    isTeaser:
      isClosed(data.article?.isAccessibleForFree) || facts.metas.get('article:content_tier') === 'locked',
    facts,
    data,
  };
}

const isClosed = (value: unknown): boolean => value === false || /^(?:false|no)$/i.test(String(value ?? ''));

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
