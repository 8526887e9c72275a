import { describe, expect, it } from 'vitest';
import type { Account, Sheet } from '../model/sheet.ts';
import { createStatement } from '../model/statement.ts';
import { createStory } from '../model/story.ts';
import { toStoryHead, toWireSheet } from './sheet.ts';

const TEXT = 'The ferry stops in October. It lost two million crowns, the mayor said on Tuesday.';
const madeBy = { stage: 'attribute', version: 0 } as const;
const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

const statement = createStatement(
  {
    revisionId: 'r',
    articleId: 'a',
    voice: 'actor',
    speaker: { actor: { id: 'mayor', name: 'Ilse Tamm', kind: 'person' }, span: span('the mayor') },
    cue: span('said'),
    content: [span('It lost two million crowns')],
    mode: 'indirect',
    act: 'claim',
    hedges: [],
    negated: false,
    disputed: false,
    via: [],
    saidOn: { from: '2031-03-04', to: '2031-03-04' },
    place: null,
    topic: null,
    stance: null,
    answers: null,
    madeBy,
  },
  TEXT,
);
const account: Account = {
  article: { id: 'a', url: null, outlet: null },
  revision: {
    id: 'r',
    articleId: 'a',
    snapshotId: 's',
    headline: 'Ferry to stop',
    byline: null,
    credit: null,
    publishedAt: null,
    modifiedAt: null,
    language: 'en',
    text: TEXT,
    madeBy,
  },
  outlet: null,
  rating: null,
  statements: [statement],
  reprint: null,
};
const none = { left: 0, center: 0, right: 0, unrated: 1, total: 1 };
const sheet: Sheet = {
  story: createStory({ id: 'story', storylineId: 'line', articleIds: ['a'], madeBy }),
  headlineFrom: 'a',
  firstPublished: null,
  lastUpdated: null,
  coverage: {
    articles: none,
    outlets: none,
    families: none,
    origins: none,
    articlesWithoutOutlet: 1,
    lean: null,
  },
  summaries: {
    all: [{ articleId: 'a', span: span('The ferry stops in October.') }],
    left: [],
    center: [],
    right: [],
  },
  disputes: [],
  changes: [],
  utterances: [],
  quotationFlags: [],
  proposals: [],
  positions: [],
  numbers: [],
  timeline: [],
  sourcing: {
    citations: [],
    depths: { 'on record': 1, office: 0, unnamed: 0, 'second-hand': 0 },
    passedOnBy: [],
    earliestHeld: null,
  },
  wording: [],
  omissions: [],
  blindspots: [],
  rater: null,
  raters: [],
  ledger: [{ statement, sentence: { start: 28, end: TEXT.length }, origins: 1 }],
  articles: [{ articleId: 'a', side: 'unrated', relevancy: 100, commonWords: ['ferry'] }],
  accounts: [account],
};

describe('a sheet on the wire', () => {
  const written = toWireSheet(sheet);

  it('writes every span with its words', () => {
    expect(written.headline).toEqual({ text: 'Ferry to stop', articleId: 'a' });
    expect(written.summaries.all[0]).toMatchObject({ text: 'The ferry stops in October.', outlet: null });
    expect(written.ledger[0]).toMatchObject({
      sentence: { text: TEXT.slice(28) },
      speaker: { text: 'the mayor', actor: 'Ilse Tamm' },
      content: [{ text: 'It lost two million crowns' }],
      saidOn: '2031-03-04',
      side: 'unrated',
      origins: 1,
    });
    expect(written.articles[0]).toMatchObject({ id: 'a', outlet: null, relevancy: 100, reprint: null });
  });

  it('is plain JSON: nothing is lost on the way', () => {
    expect(JSON.parse(JSON.stringify(written))).toEqual(written);
  });

  it('has a line for lists', () => {
    expect(toStoryHead(written)).toMatchObject({
      story: 'story',
      headline: 'Ferry to stop',
      statements: 1,
      disputes: 0,
    });
  });
});
