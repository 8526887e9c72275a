import { describe, expect, it } from 'vitest';
import { createGrouper } from '../group.ts';
import { NAMES } from '../read/terms.ts';
import { createOpenStory, joinStory, type OpenStory } from '../stories/story.ts';
import { toProfile } from '../stories/vector.ts';
import { article } from '../texts.fixture.ts';
import { createStorylines } from './storylines.ts';

const AFFAIR = [
  'Ines Tarrow, chair of the Vellmouth harbour board, met Bram Oake and Governor Tomas Pell in Karrow on Monday to talk about the grain pier.',
  'A court in Karrow heard on Friday how Bram Oake had sued Ines Tarrow and the Vellmouth board; Tomas Pell gave evidence for an hour.',
];
const ELSEWHERE =
  'The Lantern Orchestra played to a full house in Osterby, where Mira Feld conducted the new symphony by Jon Hask.';

describe('chainStories', () => {
  it('puts stories of the same actors into one storyline and others apart', () => {
    const grouper = createGrouper();
    grouper.add(article('a', { text: AFFAIR[0]!, publishedAt: '2031-03-03' }));
    grouper.add(article('b', { text: ELSEWHERE, publishedAt: '2031-03-05' }));
    grouper.add(article('c', { text: AFFAIR[1]!, publishedAt: '2031-03-21' }));
    const [a, b, c] = grouper.finish().placements;
    expect(a!.storyId).not.toBe(c!.storyId);
    expect(a!.storylineId).toBe(c!.storylineId);
    expect(b!.storylineId).not.toBe(a!.storylineId);
  });
});

/** A story of one article that names the given actors. */
function storyOf(name: number, actors: readonly number[], day = 10): OpenStory {
  const story = createOpenStory(`story-${name}`, name, name);
  const profile = toProfile((field, put) => {
    if (field === NAMES) for (const actor of actors) put(actor, 1);
  }, 1);
  joinStory(story, {
    at: name,
    profile,
    day,
    isDated: true,
    outlet: null,
    language: 0,
    words: 100,
    vector: null,
  });
  return story;
}

describe('storylines that are restored in parts', () => {
  const actors = [11, 12, 13, 14];

  it('hold each story once, however often it is given, and take new ones into the one line of an id', () => {
    const lines = createStorylines();
    const [first, second, third] = [storyOf(1, actors), storyOf(2, actors), storyOf(3, actors)];
    const line = { id: 'line', storyIds: ['story-1', 'story-2'] };
    lines.restore([line], [[first, 'line']]);
    lines.restore(
      [line],
      [
        [first, 'line'],
        [second, 'line'],
      ],
    );
    lines.see(third);
    expect(lines.of(third)).toBe(lines.of(first));
    expect(lines.of(third).stories.map(({ id }) => id)).toEqual(['story-1', 'story-2', 'story-3']);
    expect([...lines.of(third).ids]).toEqual(['story-1', 'story-2', 'story-3']);
  });

  it('put a forgotten story back into the line that went on without it', () => {
    const lines = createStorylines();
    const [first, second] = [storyOf(1, actors), storyOf(2, actors)];
    lines.see(first);
    lines.see(second);
    const { id, ids } = lines.of(second);
    lines.forget(first);
    lines.sweep();
    const again = storyOf(1, actors);
    lines.restore([{ id, storyIds: [...ids] }], [[again, id]]);
    expect(lines.of(again)).toBe(lines.of(second));
    expect(lines.of(again).stories).toEqual([again, second]);
  });

  it('give the place of a line that was forgotten whole to another', () => {
    const lines = createStorylines();
    const old = storyOf(1, actors);
    lines.see(old);
    const { slot } = lines.of(old);
    lines.forget(old);
    lines.sweep();
    const young = storyOf(2, actors);
    expect(lines.see(young)).toEqual([]);
    expect(lines.of(young)).toMatchObject({ slot, stories: [young] });
  });
});
