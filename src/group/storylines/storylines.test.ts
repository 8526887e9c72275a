import { describe, expect, it } from 'vitest';
import { createGrouper } from '../group.ts';
import { article } from '../texts.fixture.ts';

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
