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
});
