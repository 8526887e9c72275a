import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleText } from '../model/article.ts';
import { createCorrection, type GroupingCorrection } from '../model/correction.ts';
import type { Reprint } from '../model/reprint.ts';
import type { Story, Storyline } from '../model/story.ts';
import {
  createGrouper,
  type Grouper,
  type GrouperOptions,
  type Grouping,
  HORIZON_DAYS,
  MATURE_AFTER,
} from './group.ts';
import { article, ELECTION, HARBOUR, text } from './texts.fixture.ts';

/** What a store keeps of groupings. */
interface Shelf {
  readonly articles: ArticleText[];
  readonly stories: Map<string, Story>;
  readonly storylines: Map<string, Storyline>;
  readonly reprints: Map<string, Reprint>;
  readonly aliases: Map<string, string>;
}
const emptyShelf = (): Shelf => ({
  articles: [],
  stories: new Map(),
  storylines: new Map(),
  reprints: new Map(),
  aliases: new Map(),
});

function save(shelf: Shelf, { stories, storylines, reprints, aliases }: Grouping): void {
  for (const { from, to } of aliases) {
    shelf.stories.delete(from);
    shelf.storylines.delete(from);
    shelf.aliases.set(from, to);
  }
  for (const line of storylines) shelf.storylines.set(line.id, line);
  for (const story of stories) {
    shelf.stories.set(story.id, story);
    for (const id of story.articleIds) shelf.reprints.delete(id);
  }
  for (const reprint of reprints) shelf.reprints.set(reprint.articleId, reprint);
}

function restored(
  shelf: Shelf,
  corrections: readonly GroupingCorrection[],
  articles = shelf.articles,
  deciding: GrouperOptions['deciding'] = {},
): Grouper {
  const grouper = createGrouper({ corrections, deciding, seen: shelf.articles.length });
  const { stories, storylines, reprints } = shelf;
  grouper.restore({
    articles,
    stories: [...stories.values()],
    storylines: [...storylines.values()],
    reprints: [...reprints.values()],
  });
  return grouper;
}

/** Adds the parts one after the other, each with a grouper of its own that is restored from what the earlier ones saved. */
function inParts(
  parts: readonly (readonly ArticleText[])[],
  corrections: readonly GroupingCorrection[] = [],
  deciding: GrouperOptions['deciding'] = {},
): Shelf {
  const shelf = emptyShelf();
  for (const part of parts) {
    const grouper = restored(shelf, corrections, shelf.articles, deciding);
    for (const one of part) grouper.add(one);
    save(shelf, grouper.changes());
    shelf.articles.push(...part);
  }
  return shelf;
}

/** Stories and reprints in an order that does not depend on how they came. */
const known = ({ stories, reprints }: Pick<Shelf, 'stories' | 'reprints'>): unknown => [
  [...stories.values()].map(({ id, articleIds }) => `${id} ${articleIds}`).sort(),
  [...reprints.values()]
    .map(({ articleId, originalId, kind }) => `${articleId} ${kind} ${originalId}`)
    .sort(),
];

/** Joins what is hardly alike, so that stories have to be cut again. */
const CARELESS: GrouperOptions['deciding'] = {
  choose: (_, [best]) => (best && best.probability >= 0.02 ? best : undefined),
};

/** Articles on some events, whole, cut or in other words, by several outlets over some weeks. */
const PEOPLE = ['Ines Tarrow', 'Bram Oake', 'Tomas Pell', 'Rhea Sand', 'Lise Hallow', 'Jon Hask'];
const PLACES = ['Vellmouth', 'Karrow', 'Osterby', 'Lantern Bay'];
const MATTERS = ['grain pier', 'land tax', 'tram line', 'water meter', 'school roof'];
const eventText = (event: number, variant: number): string => {
  const [who, where, what] = [PEOPLE[event % 6], PLACES[event % 4], MATTERS[(event * 2 + (event >> 2)) % 5]];
  const sentences = [
    `${who} told the council of ${where} that the ${what} will cost ${event + 3} million crowns.`,
    `The ${what} in ${where} has been argued about since ${1990 + event}, and ${who} wants it settled by May.`,
    `Neighbours of the ${what} gathered before the hall in ${where}; ${40 + event} of them signed a letter.`,
    `A vote on the ${what} failed ${event + 2} years ago, when ${who} was in the opposition.`,
    `Nobody in ${where} expects that the ${what} is finished before ${who} leaves office.`,
    `The surveyors counted ${100 + event * 7} cracks near the ${what} and asked ${who} for more time.`,
  ];
  const from = variant % 3;
  return text([...sentences.slice(from, from + 3 + (variant % 2)), HARBOUR[(event + variant) % 6]!]);
};
const dayOf = (day: number): string => new Date(Date.UTC(2031, 2, 1 + day)).toISOString().slice(0, 10);
const streams = fc
  .array(fc.record({ event: fc.nat(7), variant: fc.nat(5), gap: fc.nat(2), outlet: fc.nat(4) }), {
    minLength: 4,
    maxLength: 30,
  })
  .map((drawn) => {
    let day = 0;
    return drawn.map(({ event, variant, gap, outlet }, i) => {
      day += gap;
      return article(`a${i}`, {
        headline: `${MATTERS[event % 5]} in ${PLACES[event % 4]}: ${PEOPLE[(event + variant) % 6]} speaks`,
        text: eventText(event, variant),
        // A time of its own for each: articles of one time wait for each other, and a part ends between times.
        publishedAt: `${dayOf(day)}T${String(i % 24).padStart(2, '0')}:${String(i).padStart(2, '0')}:00Z`,
        outlet: `o${outlet}.example`,
      });
    });
  });

const correctionsOn = (articles: readonly ArticleText[], picks: readonly number[]): GroupingCorrection[] => {
  const pick = (i: number): string => articles[picks[i]! % articles.length]!.id;
  const said = { madeAt: '2031-05-01T10:00:00Z', madeBy: null };
  const corrections: GroupingCorrection[] = [];
  if (pick(0) !== pick(1))
    corrections.push(createCorrection({ ...said, kind: 'merge', articleIds: [pick(0), pick(1)] }));
  if (pick(2) !== pick(3))
    corrections.push(createCorrection({ ...said, kind: 'split', articleIds: [pick(2)], apartFrom: pick(3) }));
  if (pick(4) !== pick(5))
    corrections.push(
      createCorrection({ ...said, kind: 'not a reprint', articleId: pick(4), originalId: pick(5) }),
    );
  return corrections;
};

describe('a grouper that was restored', () => {
  it('goes on as one that never stopped, with corrections, wherever the stream is cut', () => {
    const picks = fc.array(fc.nat(29), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(streams, fc.nat(30), fc.nat(30), fc.option(picks), (articles, a, b, drawn) => {
        const corrections = drawn ? correctionsOn(articles, drawn) : [];
        const [first, second] = [Math.min(a, b), Math.max(a, b)];
        const parts = [articles.slice(0, first), articles.slice(first, second), articles.slice(second)];
        for (const deciding of [{}, CARELESS])
          expect(known(inParts(parts, corrections, deciding))).toEqual(
            known(inParts([articles], corrections, deciding)),
          );
      }),
      { numRuns: 40 },
    );
  });

  it('keeps an article in its story that it was not given, and the id of a story whose first it does not hold', () => {
    const old = article('old', { text: text(HARBOUR), publishedAt: '2031-01-01' });
    const shelf = inParts([[old]]);
    const [story] = [...shelf.stories.values()];
    shelf.stories.set(story!.id, { ...story!, articleIds: ['gone', 'old'] });
    const grouper = restored(shelf, []);
    grouper.add(article('new', { text: text(HARBOUR), publishedAt: '2031-01-02' }));
    const { stories, reprints } = grouper.changes();
    expect(stories).toMatchObject([{ id: story!.id, articleIds: ['gone', 'old', 'new'] }]);
    expect(reprints).toMatchObject([{ articleId: 'new', originalId: 'old' }]);
  });

  it('tells nothing of what was put back until something of it changes', () => {
    const [one, other] = [
      article('a', { text: text(HARBOUR), publishedAt: '2031-01-01' }),
      article('b', { text: text(ELECTION), publishedAt: '2031-01-02' }),
    ];
    const grouper = restored(inParts([[one, other]]), []);
    expect(grouper.changes()).toMatchObject({ stories: [], storylines: [], placements: [], why: [] });
    grouper.add(article('c', { text: text(HARBOUR), publishedAt: '2031-01-02' }));
    expect(grouper.changes().stories).toMatchObject([{ articleIds: ['a', 'c'] }]);
  });

  it('decides by how much it is told that the stream has brought, up to where more makes no difference', () => {
    const one = article('a', { text: eventText(1, 0), publishedAt: '2031-03-01' });
    const next = article('b', { text: eventText(1, 2), publishedAt: '2031-03-02' });
    const shelf = inParts([[one]]);
    const probabilityAfter = (seen: number): number => {
      const grouper = createGrouper({ seen, live: true });
      grouper.restore({
        articles: [one],
        stories: [...shelf.stories.values()],
        storylines: [...shelf.storylines.values()],
        reprints: [],
      });
      return grouper.add(next)[0]!.why.probability;
    };
    const lasting = createGrouper({ live: true });
    lasting.add(one);
    expect(probabilityAfter(1)).toBe(lasting.add(next)[0]!.why.probability);
    expect(probabilityAfter(MATURE_AFTER)).not.toBe(probabilityAfter(1));
    expect(probabilityAfter(100 * MATURE_AFTER)).toBe(probabilityAfter(MATURE_AFTER));
  });

  it('leaves articles to be added whose story is not known', () => {
    const grouper = createGrouper();
    const one = article('a', { text: text(ELECTION), publishedAt: '2031-03-01' });
    grouper.restore({ articles: [one], stories: [], storylines: [], reprints: [] });
    expect(grouper.changes().stories).toEqual([]);
    grouper.add(one);
    expect(grouper.changes().stories).toHaveLength(1);
  });
});

describe('changes', () => {
  const harbour = article('a', { text: text(HARBOUR), publishedAt: '2031-03-04', outlet: 'one.example' });
  const election = article('b', { text: text(ELECTION), publishedAt: '2031-03-04', outlet: 'one.example' });
  const copy = article('c', { text: text(HARBOUR), publishedAt: '2031-03-05', outlet: 'two.example' });

  it('tell what is new or other since they were told last, and nothing twice', () => {
    const grouper = createGrouper();
    grouper.add(harbour);
    grouper.add(election);
    expect(grouper.changes().stories).toHaveLength(2);
    expect(grouper.changes()).toMatchObject({ stories: [], storylines: [], reprints: [], why: [] });
    grouper.add(copy);
    expect(grouper.changes()).toMatchObject({
      stories: [{ articleIds: ['a', 'c'] }],
      reprints: [{ articleId: 'c', originalId: 'a' }],
      why: [{ articleId: 'c', act: 'copied' }],
    });
  });

  it('tell the story of an article that is added again, since its text may be new', () => {
    const grouper = createGrouper();
    grouper.add(harbour);
    const { stories } = grouper.changes();
    grouper.add({ ...harbour, revisionId: 'later', text: text(HARBOUR.slice(2)) });
    expect(grouper.changes().stories).toEqual(stories);
  });

  it('tell issues once', () => {
    const grouper = createGrouper();
    grouper.add(article('empty'));
    expect(grouper.changes().issues).toHaveLength(1);
    expect(grouper.changes().issues).toEqual([]);
  });

  it('forget what the stream has left behind', () => {
    const grouper = createGrouper();
    const places = Array.from({ length: HORIZON_DAYS * 3 }, (_, day) =>
      article(`d${day}`, {
        text: text([ELECTION[day % 4]!]),
        publishedAt: dayOf(day),
        outlet: 'one.example',
      }),
    );
    let told = 0;
    for (const one of places) {
      grouper.add(one);
      told += grouper.changes().placements.filter(({ articleId }) => articleId === one.id).length;
    }
    expect(told).toBe(places.length);
    expect(grouper.finish().placements.length).toBeLessThan(HORIZON_DAYS + 20);
  });
});

describe('corrections of what is held', () => {
  const said = { madeAt: '2031-03-06T10:00:00Z', madeBy: null };
  const one = article('a', { text: text(HARBOUR), publishedAt: '2031-03-04', outlet: 'one.example' });
  const copy = article('b', { text: text(HARBOUR), publishedAt: '2031-03-05', outlet: 'two.example' });
  const election = article('c', { text: text(ELECTION), publishedAt: '2031-03-05', outlet: 'two.example' });
  const grown = (): { grouper: Grouper; before: Grouping } => {
    const grouper = createGrouper();
    for (const each of [one, copy, election]) grouper.add(each);
    return { grouper, before: grouper.changes() };
  };

  it('merge stories and tell the id that was given up', () => {
    const { grouper, before } = grown();
    grouper.correct(createCorrection({ ...said, kind: 'merge', articleIds: ['c', 'a'] }));
    const { stories, aliases } = grouper.changes();
    expect(stories).toMatchObject([{ id: before.stories[0]!.id, articleIds: ['a', 'b', 'c'] }]);
    expect(aliases).toContainEqual({ from: before.stories[1]!.id, to: stories[0]!.id });
  });

  it('split an article off; the side with the first article keeps the id', () => {
    for (const [leaves, stays] of [
      ['b', 'a'],
      ['a', 'b'],
    ] as const) {
      const { grouper, before } = grown();
      grouper.correct(createCorrection({ ...said, kind: 'split', articleIds: [leaves], apartFrom: stays }));
      const { stories } = grouper.changes();
      expect(stories.map(({ articleIds }) => articleIds)).toEqual([['a'], ['b']]);
      expect(stories[0]!.id).toBe(before.stories[0]!.id);
      expect(stories[1]!.id).not.toBe(stories[0]!.id);
    }
  });

  it('deny a reprint', () => {
    const { grouper } = grown();
    grouper.correct(createCorrection({ ...said, kind: 'not a reprint', articleId: 'b', originalId: 'a' }));
    expect(grouper.changes().reprints).toEqual([]);
  });
});
