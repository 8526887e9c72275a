import { describe, expect, it } from 'vitest';
import type { ArticleText } from '../../../model/article.ts';
import { createCorrection, type GroupingCorrection } from '../../../model/correction.ts';
import { createGrouper, type Grouper, type Grouping } from '../../group.ts';
import { article, ELECTION, HARBOUR, text } from '../../texts.fixture.ts';
import type { Choice } from '../decision.ts';

/** Throws all articles into the first story, as wrong joins do. */
const together: Choice = (_article, _candidates, _member, stories) => {
  const [story] = stories;
  return story && { story, features: new Float64Array(), probability: 1 };
};

const on = (id: string, paragraphs: readonly string[], hour: number): ArticleText =>
  article(id, { text: text(paragraphs), publishedAt: `2031-03-04T${hour}:00:00Z`, outlet: `${id}.example` });

/** Two events in turn; c repeats b. */
const articles = [
  on('a', HARBOUR.slice(0, 3), 10),
  on('b', ELECTION.slice(0, 2), 11),
  on('c', ELECTION.slice(0, 2), 12),
  on('d', [HARBOUR[1]!, HARBOUR[3]!, 'Nobody was hurt.'], 13),
  on('e', [ELECTION[3]!, ELECTION[1]!, 'Offices close at six.'], 14),
];
const grown = (corrections: readonly GroupingCorrection[] = [], stream = articles): Grouper => {
  const grouper = createGrouper({ corrections, deciding: { choose: together, chooseMerge: () => false } });
  for (const one of stream) grouper.add(one);
  return grouper;
};
const sidesOf = ({ stories }: Grouping): string[] => stories.map(({ articleIds }) => articleIds.join(' '));
const said = { madeAt: '2031-03-06T10:00:00Z', madeBy: null };

describe('a story that turns out to be two', () => {
  it('is cut; copies go with what they repeat, and the half with its first article keeps the id', () => {
    const grouper = grown([], articles.slice(0, 4));
    const before = grouper.changes();
    expect(sidesOf(before)).toEqual(['a b c d']);
    grouper.add(articles[4]!);
    const after = grouper.changes();
    expect(sidesOf(after)).toEqual(['a d', 'b c e']);
    expect(after.stories[0]!.id).toBe(before.stories[0]!.id);
    expect(after.why.filter(({ act }) => act === 'split')).toMatchObject(
      ['b', 'c', 'e'].map((articleId) => ({ articleId, to: before.stories[0]!.id })),
    );
  });

  it('stays whole where all tell of one event', () => {
    const pier = [0, 1, 2, 3, 4].map((i) => on(`p${i}`, [HARBOUR[0]!, HARBOUR[i + 1]!], 10 + i));
    expect(grown([], pier).changes().stories).toHaveLength(1);
  });

  it('stays whole where a person put articles of both halves into one', () => {
    const merge = createCorrection({ ...said, kind: 'merge', articleIds: ['a', 'e'] });
    expect(sidesOf(grown([merge]).changes())).toEqual(['a b c d e']);
  });

  it('is the same in whatever order articles of one time come', () => {
    const atOnce = articles.map((one) => ({ ...one, publishedAt: articles[0]!.publishedAt }));
    expect(sidesOf(grown([], atOnce.toReversed()).changes())).toEqual(sidesOf(grown([], atOnce).changes()));
  });
});

describe('a story that was merged away', () => {
  it('is born again with its id and its storyline where a split frees its first article, and is no alias then', () => {
    const grouper = createGrouper();
    for (const one of [articles[0]!, articles[1]!, articles[2]!]) grouper.add(one);
    const before = grouper.changes();
    grouper.correct(createCorrection({ ...said, kind: 'merge', articleIds: ['a', 'b'] }));
    grouper.correct(createCorrection({ ...said, kind: 'split', articleIds: ['b', 'c'], apartFrom: 'a' }));
    const after = grouper.changes();
    expect(sidesOf(after).toSorted()).toEqual(['a', 'b c']);
    const idsOf = ({ stories }: Grouping): string[] =>
      stories.flatMap(({ id, storylineId }) => [id, storylineId]).sort();
    expect(idsOf(after)).toEqual(idsOf(before));
    const live = new Set(idsOf(after));
    expect(after.aliases.filter(({ from }) => live.has(from))).toEqual([]);
  });
});
