import { describe, expect, it } from 'vitest';
import { type Chapter, courseOf } from './course.ts';

/** Invented storylines: a line a story, as "day: what it is about", named by their place; and the branches in which they run. */
const STORYLINES: readonly { name: string; stories: readonly string[]; branches: readonly string[] }[] = [
  {
    name: 'a bridge that is shut, argued over and mended',
    stories: [
      '1: bridge Karrow mayor Oake crack shut',
      '4: bridge Karrow mayor Oake crack engineers report',
      '9: bridge Karrow mayor Oake engineers report money',
      '20: bridge Karrow mayor Oake money works open',
    ],
    branches: ['0 1 2 3'],
  },
  {
    name: 'a wreck, with the search for it and the suit that came of it',
    stories: [
      '1: ferry Lark sinks Vellmouth captain Hask owners Feld Lines',
      '2: ferry Lark divers search wreck coast guard Tarrow',
      '3: ferry Lark divers wreck found coast guard Tarrow',
      '12: ferry Lark captain Hask owners Feld Lines court charged',
      '13: ferry Lark divers wreck raised coast guard Tarrow crane',
      '25: ferry Lark owners Feld Lines court captain Hask jury verdict',
    ],
    branches: ['0 1 2 4', '0> 3 5'],
  },
  {
    name: 'a strike whose marchers were hurt',
    stories: [
      '1: strike dockers Tolliver wages harbour board',
      '3: strike dockers Tolliver wages offer harbour board',
      '4: strike dockers march police Storr injured hospital',
      '8: strike dockers Tolliver wages offer harbour board vote',
      '9: strike dockers police Storr injured inquiry march',
      '11: strike dockers Tolliver wages vote agreement harbour board',
    ],
    branches: ['0 1 2 4', '1> 3 5'],
  },
  { name: 'one story', stories: ['1: bells Lindrun council'], branches: ['0'] },
];

function chaptersOf(stories: readonly string[]): Chapter[] {
  return stories.map((line, i) => {
    const [day, words] = line.split(': ') as [string, string];
    return {
      storyId: String(i),
      first: Number(day),
      last: Number(day) + 1,
      terms: new Map(words.split(' ').map((word) => [word, 1])),
    };
  });
}

const drawn = (chapters: readonly Chapter[]): string[] =>
  courseOf(chapters, 0).branches.map(
    ({ from, storyIds }) => `${from === null ? '' : `${from}> `}${storyIds.join(' ')}`,
  );

describe('courseOf', () => {
  for (const { name, stories, branches } of STORYLINES)
    it(`follows ${name}`, () => {
      expect(drawn(chaptersOf(stories))).toEqual(branches);
      expect(drawn(chaptersOf(stories).reverse())).toEqual(branches);
    });

  it('has ended when nothing came for a month', () => {
    const chapters = chaptersOf(STORYLINES[0]!.stories);
    expect(courseOf(chapters, 51).ended).toBeNull();
    expect(courseOf(chapters, 52).ended).toBe(21);
  });

  it('never ends where nothing is dated, and has no branches without stories', () => {
    const undated = chaptersOf(['1: a b']).map((one) => ({ ...one, first: null, last: null }));
    expect(courseOf(undated, 1e6)).toEqual({ branches: [{ from: null, storyIds: ['0'] }], ended: null });
    expect(courseOf([], 1)).toEqual({ branches: [], ended: null });
  });

  it('goes on from the story before it, however long the storyline is', () => {
    const days = Array.from({ length: 3000 }, (_, day) => `${day}: strike dockers ${day} ${day + 1}`);
    const { branches } = courseOf(chaptersOf(days), 0);
    expect(branches).toHaveLength(1);
    expect(branches[0]!.storyIds).toEqual(days.map((_, i) => String(i)));
  });
});
