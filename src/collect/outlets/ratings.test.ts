import { describe, expect, it } from 'vitest';
import { type RatingFileNote, readRatings } from './ratings.ts';

const read = (content: unknown, note?: RatingFileNote) => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const { value, issues } = readRatings('set', text, note);
  return {
    rater: value?.rater,
    ratings: value && Object.fromEntries(value.ratings.map(({ outlet, rating }) => [outlet, rating])),
    issues: issues.map(({ detail }) => detail),
  };
};

describe("AllSides' list", () => {
  const entry = (url: string, bias_rating: string) => ({
    news_source: 'X',
    allsides_url: '',
    url,
    bias_rating,
  });

  it('gives the five steps by their numbers, to whole outlets alone', () => {
    const { rater, ratings, issues } = read([
      entry('https://www.fen.example/', '71'),
      entry('http://moor.example', '74'),
      entry('https://moor.example/opinion', '75'),
      entry('', '73'),
      entry('https://mixed.example/', '2707'),
      entry('https://unrated.example/', '2690'),
    ]);
    expect(rater).toEqual({ name: 'AllSides', asOf: null, url: null, licence: null });
    expect(ratings).toEqual({ 'fen.example': 'left', 'moor.example': 'lean right' });
    expect(issues).toEqual([
      '1 of its entries rate a section or an author, not an outlet.',
      '1 of its entries name no web address.',
      '2 of its entries are on no side (mixed, not rated, satire and the like).',
    ]);
  });

  it('is read as a table too, in words or numbers', () => {
    const { rater, ratings } = read(
      'news_source,url,bias_rating\nA,https://a.example,72\nB,b.example,Lean Right\n',
    );
    expect(rater?.name).toBe('AllSides');
    expect(ratings).toEqual({ 'a.example': 'lean left', 'b.example': 'lean right' });
  });
});

describe("Media Bias/Fact Check's list", () => {
  it('gives its leans and its day, and takes satire and the like for no side', () => {
    const source = (domain: string, bias: string) => ({ domain, name: domain, bias });
    const { rater, ratings, issues } = read({
      date: '2026-08-19T10:00:49.597Z',
      biases: [],
      sources: [
        source('fen.example', 'left-center'),
        source('moor.example', 'right-center'),
        source('tarn.example', 'center'),
        source('joke.example', 'satire'),
        source('odd.example', 'fake-news'),
        source('fen.example/local', 'right'),
      ],
    });
    expect(rater).toMatchObject({ name: 'Media Bias/Fact Check', asOf: '2026-08-19' });
    expect(ratings).toEqual({
      'fen.example': 'lean left',
      'moor.example': 'lean right',
      'tarn.example': 'center',
    });
    expect(issues).toHaveLength(2);
  });
});

describe('any table', () => {
  it('is read by the columns that are named', () => {
    const { rater, ratings } = read('Site;x,Leaning\n"fen.example",LEFT\nwww.moor.example,centre\n', {
      name: 'The Lean Desk',
      asOf: '2026-01-02',
      licence: 'Ours.',
      columns: { domain: 'site;x', rating: 'leaning' },
    });
    expect(rater).toEqual({ name: 'The Lean Desk', asOf: '2026-01-02', url: null, licence: 'Ours.' });
    expect(ratings).toEqual({ 'fen.example': 'left', 'moor.example': 'center' });
  });

  it('must be somebody’s', () => {
    expect(read('domain,rating\nfen.example,left\n').issues).toEqual([
      'It does not say whose ratings these are.',
    ]);
  });

  it('must have the columns', () => {
    const { issues } = read('domain,rating\nfen.example,left\n', {
      name: 'X',
      columns: { domain: 'site', rating: 'rating' },
    });
    expect(issues).toEqual(['It has no column "site"; its columns are domain, rating.']);
  });
});

describe('a set that contradicts itself', () => {
  it('says nothing of the outlet that it places twice', () => {
    const { ratings, issues } = read(
      'domain,rating\na.example,left\na.example,right\na.example,left\nb.example,left',
      {
        name: 'X',
      },
    );
    expect(ratings).toEqual({ 'b.example': 'left' });
    expect(issues).toEqual(['1 of its outlets are placed in two ways.']);
  });
});

describe('what is no rating set', () => {
  it.each([
    ['{"a": 1}', /neither AllSides/],
    ['[1, 2]', /neither AllSides/],
    ['{"a": ', /no JSON/],
    ['', /names no columns/],
    ['domain,rating\nx.example,sideways', /None of its 1 entries/],
  ])('%j is told', (content, detail) => {
    const { issues } = read(content, { name: 'X' });
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatch(detail);
  });
});
