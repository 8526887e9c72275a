import { describe, expect, it } from 'vitest';
import { accountFor, linesFor } from '../sample.ts';
import { sourcingOf } from './sourcing.ts';
import { timelineOf } from './timeline.ts';

const early = accountFor({
  id: 'early',
  rating: 'left',
  publishedAt: '2031-03-04',
  text: 'The Echo reported that Ilse Tamm said the ferry stops. Per Aho said on Monday that boatmen will march.',
  said: [
    { speaker: 'Ilse Tamm', cue: 'said', content: 'the ferry stops', via: 'The Echo' },
    { speaker: 'Per Aho', cue: 'said on', content: 'boatmen will march', saidOn: '2031-03-03' },
  ],
});
const late = accountFor({
  id: 'late',
  rating: 'right',
  publishedAt: '2031-03-05',
  text: 'Per Aho said the march is off. Per Aho said the talks go on.',
  said: [
    { speaker: 'Per Aho', cue: 'said', content: 'the march is off' },
    { speaker: 'Per Aho', cue: 'said', content: 'the talks go on', saidOn: '2031-03-09' },
  ],
});

describe('sources', () => {
  const accounts = [early, late];
  const lines = linesFor(accounts);
  const readings = [...new Set(lines.map(({ reading }) => reading))];

  it('counts days by side, and takes no day that lies after the publication', () => {
    const days = timelineOf(readings, lines);
    expect(
      days.map(({ day, articles, statements }) => [day, articles.total, statements.left, statements.right]),
    ).toEqual([
      ['2031-03-03', 0, 1, 0],
      ['2031-03-04', 1, 1, 0],
      ['2031-03-05', 1, 0, 2],
    ]);
  });

  it('tells who is cited, how near and through whom', () => {
    const { citations, depths, passedOnBy, earliestHeld } = sourcingOf(accounts, lines);
    expect(citations[0]).toMatchObject({
      articleId: 'late',
      actorName: 'Per Aho',
      count: 2,
      depth: 'on record',
    });
    expect(depths).toEqual({ 'on record': 3, office: 0, unnamed: 0, 'second-hand': 1 });
    expect(passedOnBy).toEqual([{ name: 'The Echo', articleIds: ['early'] }]);
    expect(earliestHeld).toBe('early');
  });

  it('calls none the earliest where two came out on one bare day, and cites no pronoun', () => {
    const same = accountFor({
      id: 'same',
      publishedAt: '2031-03-04',
      text: 'Who said the ferry stops? Many boatmen said the ferry stops.',
      said: [
        { speaker: 'Who', cue: 'said', content: 'the ferry stops' },
        { speaker: 'Many boatmen', cue: 'said', content: 'the ferry stops' },
      ],
    });
    const { citations, earliestHeld } = sourcingOf([early, same, late], linesFor([same]));
    expect(earliestHeld).toBeNull();
    expect(citations.map(({ actorName }) => actorName)).toEqual(['Many boatmen']);
    const atNoon = accountFor({ id: 'noon', publishedAt: '2031-03-04T12:00:00Z', text: 'The ferry stops.' });
    expect(sourcingOf([early, atNoon], []).earliestHeld).toBeNull();
    expect(sourcingOf([atNoon, late], []).earliestHeld).toBe('noon');
  });
});
