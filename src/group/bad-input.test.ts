import { describe, expect, it } from 'vitest';
import type { ArticleText } from '../model/article.ts';
import { createGrouper, type GrouperOptions, type Grouping } from './group.ts';
import { article, ELECTION, HARBOUR, text } from './texts.fixture.ts';

function group(articles: readonly ArticleText[], options: GrouperOptions = {}): Grouping {
  const grouper = createGrouper(options);
  for (const one of articles) grouper.add(one);
  return grouper.finish();
}

const original = article('a', {
  headline: 'Vellmouth shuts its grain pier',
  text: text(HARBOUR),
  publishedAt: '2031-03-04',
  outlet: 'vellmouthpost.example',
});

describe('bad input', () => {
  it('is told, and the stream goes on', () => {
    const found = group(
      [
        article('empty'),
        article('past', { text: text(ELECTION), publishedAt: '1970-01-01' }),
        article('future', { text: text(ELECTION.slice(1)), publishedAt: '2999-01-01' }),
        article('long', { text: 'word '.repeat(200_000), publishedAt: '2031-03-04' }),
        article('line', { text: '\u4e00'.repeat(300_000), publishedAt: '2031-03-04' }),
        original,
      ],
      { now: 22_345 },
    );
    expect(found.placements).toHaveLength(6);
    expect(found.issues.map(({ code, subject }) => [code, subject])).toEqual([
      ['text-missing', 'empty'],
      ['date-implausible', 'past'],
      ['date-implausible', 'future'],
    ]);
  });

  it('such as one text a thousand times is one family in one story', () => {
    const found = group(
      Array.from({ length: 1000 }, (_, i) => ({ ...original, id: `n${i}`, outlet: `o${i}.example` })),
    );
    expect(found.stories).toHaveLength(1);
    expect(found.reprints).toHaveLength(999);
  });

  it('such as one article a thousand times is one article', () => {
    expect(group(Array.from({ length: 1000 }, () => original)).placements).toHaveLength(1);
  });

  it('such as thousands of articles of one time is grouped, each in one story', () => {
    const words = 'harbour board pier grain vote council tax tram school roof water meter bridge ferry'.split(
      ' ',
    );
    const many = Array.from({ length: 3000 }, (_, i) =>
      article(`n${i}`, {
        headline: `${words[i % 14]} ${words[(i * 5) % 13]} ${i % 40}`,
        text: `The ${words[(i * 3) % 14]} of the ${words[(i * 11) % 13]} has ${i % 97} parts.`,
        publishedAt: '2031-03-04',
      }),
    );
    const { placements, stories } = group(many);
    expect(new Set(placements.map(({ articleId }) => articleId)).size).toBe(3000);
    expect(stories.flatMap(({ articleIds }) => articleIds)).toHaveLength(3000);
  });

  it('such as a thousand articles without text are a thousand stories, each told as an issue', () => {
    const { stories, issues } = group(Array.from({ length: 1000 }, (_, i) => article(`n${i}`)));
    expect(stories).toHaveLength(1000);
    expect(issues).toHaveLength(1000);
  });

  it('such as a wrong date amid a stream neither closes its stories nor makes them forgotten', () => {
    const grouper = createGrouper({ now: 22_400 });
    const spoilt = ['1970-01-01', '2999-12-31', 'soon', '0001-01-01', '2031-13-45'];
    grouper.add(original);
    for (const [i, publishedAt] of spoilt.entries()) {
      grouper.add(article(`bad${i}`, { text: text(ELECTION.slice(i % 3)), publishedAt }));
      expect(grouper.changes().placements.length).toBeGreaterThan(0);
    }
    grouper.add({ ...original, id: 'z', publishedAt: '2031-03-06', outlet: 'daily.example' });
    expect(grouper.changes().reprints).toMatchObject([{ articleId: 'z', originalId: 'a' }]);
  });

  it('such as half a surrogate pair or a NUL is read like any other sign', () => {
    const odd = ['\ud800 pier', '\udfff', 'pier\u0000pier', '\u202eevil', '\ufeff', '"'.repeat(5000)];
    const { placements } = group(odd.map((one, i) => article(`n${i}`, { text: one, headline: one })));
    expect(placements).toHaveLength(odd.length);
  });
});
