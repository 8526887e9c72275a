import { describe, expect, it } from 'vitest';
import { sliceSpan } from '../model/span.ts';
import { compare } from './compare.ts';
import { accountFor, storyOf } from './sample.ts';

const WIRE = [
  'The council of Marrow voted on Tuesday to close the Orva ferry, ending a service that has run for ninety years.',
  'Mayor Ilse Tamm said the ferry lost two million crowns a year.',
  'Boatmen of the Orva union blocked the landing for three hours after the vote.',
  'Union leader Per Aho denied that the ferry lost two million crowns and called the count invented.',
].join('\n\n');
const LOCAL = [
  'Marrow will lose its Orva ferry after a vote in the council on Tuesday night.',
  'Ilse Tamm, the mayor, said the ferry lost two million crowns last year alone.',
  'Shopkeepers on the east bank fear for their trade when the ferry stops in October.',
].join('\n\n');

const wire = accountFor({
  id: 'wire',
  headline: 'Council of Marrow votes to close Orva ferry',
  text: WIRE,
  outlet: 'wire.example',
  rating: 'center',
  publishedAt: '2031-03-04T21:00:00Z',
  said: [
    { speaker: 'Ilse Tamm', cue: 'said', content: 'the ferry lost two million crowns a year' },
    { speaker: 'Per Aho', cue: 'denied', content: 'the ferry lost two million crowns', act: 'denial' },
  ],
});
const copy = accountFor({
  id: 'copy',
  headline: 'Ferry to close',
  text: WIRE,
  outlet: 'copy.example',
  rating: 'left',
  publishedAt: '2031-03-05',
  reprintOf: 'wire',
  said: [{ speaker: 'Ilse Tamm', cue: 'said', content: 'the ferry lost two million crowns a year' }],
});
const local = accountFor({
  id: 'local',
  headline: 'What next for the east bank?',
  text: LOCAL,
  outlet: 'local.example',
  rating: 'right',
  publishedAt: '2031-03-05T08:00:00+02:00',
  modifiedAt: '2031-03-06',
  said: [{ speaker: 'Ilse Tamm', cue: 'said', content: 'the ferry lost two million crowns last year alone' }],
});
const stray = accountFor({
  id: 'stray',
  text: 'Rain fell over the northern hills for a fourth day, and the weather office expects more of it.',
});

describe('a sheet', () => {
  const accounts = [wire, copy, local];
  const sheet = compare(storyOf(accounts), accounts);
  const textOf = (id: string): string => accounts.find(({ article }) => article.id === id)!.revision.text;

  it('says when the first came out and what changed last', () => {
    expect(sheet.firstPublished).toBe('2031-03-04T21:00:00Z');
    expect(sheet.lastUpdated).toBe('2031-03-06');
  });

  it('chooses a headline that names the story and is no question', () => {
    expect(sheet.headlineFrom).toBe('wire');
  });

  it('counts the independent origins of a statement, a reprint not being one', () => {
    expect(sheet.ledger.map(({ statement, origins }) => [statement.articleId, origins])).toEqual([
      ['wire', 2],
      ['wire', 1],
      ['copy', 2],
      ['local', 2],
    ]);
  });

  it('gives each line the sentence around it', () => {
    expect(sliceSpan(WIRE, sheet.ledger[0]!.sentence)).toBe(
      'Mayor Ilse Tamm said the ferry lost two million crowns a year.',
    );
  });

  it('sums up in sentences that were published, each said once', () => {
    const { all, left, center, right } = sheet.summaries;
    const words = all.map(({ articleId, span }) => sliceSpan(textOf(articleId), span));
    expect(words.length).toBeGreaterThan(0);
    expect(words.length).toBeLessThanOrEqual(5);
    expect(words.every((sentence) => sentence.endsWith('.'))).toBe(true);
    expect(new Set(words).size).toBe(words.length);
    expect(center.every(({ articleId }) => articleId === 'wire')).toBe(true);
    expect(left.every(({ articleId }) => articleId === 'copy')).toBe(true);
    expect(right.every(({ articleId }) => articleId === 'local')).toBe(true);
  });

  it('measures how near each article is to the story', () => {
    const mixed = [wire, local, stray];
    const [first, second, third] = compare(storyOf(mixed), mixed).articles.map((line) => line.relevancy);
    expect(Math.min(first!, second!)).toBeGreaterThan(third!);
    expect(compare(storyOf([stray]), [stray]).articles[0]!.relevancy).toBe(100);
  });

  it('is drawn of articles without date, outlet, rating, headline or statement', () => {
    const bare = compare(storyOf([stray]), [stray]);
    expect(bare).toMatchObject({ headlineFrom: null, firstPublished: null, lastUpdated: null, ledger: [] });
    expect(bare.coverage).toMatchObject({ articlesWithoutOutlet: 1, lean: null });
    expect(bare.articles[0]).toMatchObject({ side: 'unrated', relevancy: 100 });
  });

  it('is the same for the same accounts', () => {
    expect(compare(storyOf(accounts), accounts)).toEqual(sheet);
  });
});
