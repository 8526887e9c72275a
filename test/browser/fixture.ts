import type { Reader } from '../../src/engine/answering/reader.ts';
import type { Side } from '../../src/model/rating.ts';
import type { WireFeed } from '../../src/wire/feed.ts';
import type { WireRevision, WireRevisionChange } from '../../src/wire/reading/revision.ts';
import type { WireWhy } from '../../src/wire/reading/why.ts';
import { NO_RATER } from '../../src/wire/sheet/raters.ts';
import { toStoryHead, type WireSheet, type WireStoryHead } from '../../src/wire/sheet.ts';
import { DRAFTS, type Draft } from './articles.ts';

import { COVERAGE, counts, fixtureSheet, readingOf, sentencesOf } from './fixture-sheet.ts';

export { fixtureSheet } from './fixture-sheet.ts';

/** Parts of a sheet that have a page of their own. */
export const PARTS = [
  'disputes',
  'changes',
  'positions',
  'numbers',
  'timeline',
  'wordings',
  'quotations',
  'omissions',
  'sourcing',
  'wording',
];

const HEADLINES: readonly [string, Side][] = [
  ['Ferry crews walk out at Orin Sound after pension vote', 'left'],
  ['Ostmark’s central bank keeps its rate and its silence', 'center'],
  ['Two ministers, one bridge: the Lind crossing reopens on Friday', 'right'],
  ['Dry spring closes three ski villages above Hallin', 'center'],
  ['School board drops the four-day week', 'right'],
  ['Court hears the case of the missing lighthouse ledger', 'left'],
  ['A vaccine trial ends early in Sund, and nobody agrees why', 'center'],
];

const otherHeads = (): WireStoryHead[] =>
  HEADLINES.map(([headline, side], i) => {
    const of = counts(side === 'left' ? 6 : 1, i % 3, side === 'right' ? 5 : 2, i % 2);
    return {
      ...toStoryHead(fixtureSheet()),
      story: `other-${i}`,
      headline,
      ledes: {
        ...toStoryHead(fixtureSheet()).ledes,
        all:
          i === 1
            ? null
            : {
                ...sentencesOf(DRAFTS[2]!, 0)[0]!,
                text: `${headline}, the parties said, and gave different reasons.`,
              },
      },
      lastUpdated: i === 4 ? null : `2026-03-0${1 + (i % 3)}`,
      coverage: { ...COVERAGE, articles: of, outlets: of, lean: null },
      statements: 7 + i,
      disputes: i % 3 === 0 ? 1 : 0,
    };
  });

const FEEDS: readonly WireFeed[] = [
  {
    url: 'https://basin-today.example/feed',
    title: 'Basin Today',
    home: 'https://basin-today.example/',
    outlet: 'basin-today.example',
    folders: [],
    askedAt: '2026-03-04T06:00:00Z',
    due: '2026-03-04T06:30:00Z',
    failures: 0,
    issue: null,
  },
  {
    url: 'https://river-wire.example/rss',
    title: null,
    home: null,
    outlet: 'river-wire.example',
    folders: ['Wires'],
    askedAt: '2026-03-04T06:00:00Z',
    due: '2026-03-04T08:00:00Z',
    failures: 3,
    issue: {
      code: 'fetch-refused',
      subject: 'https://river-wire.example/rss',
      detail: 'The server answers 403.',
      remedy: 'Ask its operator.',
    },
  },
];

/** Each joined by what it shares, and a copy repeats the wire's article. */
function whyOf({ id, reprintOf }: Draft): WireWhy {
  return {
    article: id,
    story: 'kessel',
    placing: {
      act: 'joined',
      to: 'kessel',
      toStory: 'kessel',
      probability: 0.97,
      terms: [
        { text: 'Kessel dam', part: 0.214 },
        { text: 'Ilse Varga', part: 0.187 },
      ],
      gapDays: 0.4,
    },
    reprint:
      reprintOf === undefined
        ? null
        : {
            of: reprintOf,
            kind: 'cut',
            overlap: 0.92,
            evidence: { taken: 0.4, prose: 0.88, byLetters: false },
          },
    corrections: [
      {
        id: 'said-1',
        kind: 'merge',
        articleIds: [id, 'river-wire-1'],
        madeAt: '2026-03-04T09:00:00Z',
        madeBy: 'Ada Quill',
      },
    ],
  };
}

/** The wire's article has had two texts, all others one. */
function revisionsOf(draft: Draft): readonly WireRevision[] {
  const { text, statements } = readingOf(draft);
  const first = { id: 'r1', isLatest: true, headline: draft.headline, modifiedAt: null, text, change: null };
  if (draft.id !== 'river-wire-1') return [first];
  const change: WireRevisionChange = {
    headline: [{ kind: 'same', text: draft.headline ?? '' }],
    text: [
      { kind: 'same', text },
      { kind: 'first', text: '\n\nNo engineer was asked.' },
      { kind: 'second', text: '\n\nTwo engineers were asked.' },
    ],
    vanished: statements.slice(0, 1),
    appeared: [],
    changed: [{ before: statements[1]!, after: statements[1]! }],
  };
  const modifiedAt = '2026-03-03T09:00:00Z';
  return [
    { ...first, isLatest: false },
    { ...first, id: 'r2', modifiedAt, change },
  ];
}

/** The sheet with no side told. */
const unrated = (sheet: WireSheet): WireSheet => ({
  ...sheet,
  coverage: { ...sheet.coverage, outlets: counts(0, 0, 0, 37), lean: null },
  articles: sheet.articles.map((article) => ({ ...article, rating: null, side: 'unrated' })),
  ledger: sheet.ledger.map((line) => ({ ...line, side: 'unrated' })),
});

/** A reader that holds one story to read and some more to list. */
export function fixtureReader(sheet: WireSheet = fixtureSheet()): Reader {
  const drafts = new Map(DRAFTS.map((draft) => [draft.id, draft]));
  return {
    ratedBy: (rater) => (rater === NO_RATER ? fixtureReader(unrated(sheet)) : fixtureReader(sheet)),
    stories: async () => ({ items: [toStoryHead(sheet), ...otherHeads()], next: 'more' }),
    sheet: async (id) => (id === sheet.story ? sheet : null),
    storyline: async (id) =>
      id === sheet.storyline
        ? {
            storyline: id,
            stories: [...otherHeads().slice(0, 2), toStoryHead(sheet)],
            course: {
              branches: [
                { from: null, stories: ['other-0', sheet.story] },
                { from: sheet.story, stories: ['other-1'] },
              ],
              ended: '2026-03-04',
            },
            proposals: sheet.proposals,
            positions: sheet.positions,
            lines: sheet.ledger.map((line) => ({ ...line, story: sheet.story })),
          }
        : null,
    hasActor: async (name) =>
      sheet.ledger.some((line) => line.speaker?.actor.toLowerCase() === name.toLowerCase()),
    actor: async (name) => {
      const lines = sheet.ledger.filter((line) => line.speaker?.actor.toLowerCase() === name.toLowerCase());
      const actor = lines[0]?.speaker?.actor;
      return actor === undefined
        ? null
        : {
            actor,
            statements: lines.length,
            positions: sheet.positions.slice(0, 1).map((cell) => ({
              story: sheet.story,
              headline: sheet.headline!.text,
              proposal: sheet.proposals[0]!.name,
              cell,
            })),
            changes: [
              {
                story: sheet.story,
                kind: 'changed position',
                earlier: lines[0]!,
                later: lines[0]!,
                why: ['one day apart'],
              },
            ],
            lines: lines.map((line) => ({ ...line, story: sheet.story, headline: sheet.headline!.text })),
          };
    },
    outlets: async () => [
      {
        domain: 'basin-today.example',
        name: 'Basin Today',
        ratings: [{ rater: 'Press Watch', rating: 'left' }],
      },
      { domain: 'river-wire.example', name: 'River Wire', ratings: [] },
    ],
    outlet: async (domain) => {
      const articles = sheet.articles.filter(({ outlet }) => outlet?.domain === domain);
      const outlet = articles[0]?.outlet;
      return outlet
        ? {
            ...outlet,
            language: 'en',
            owner: null,
            stateControl: null,
            ratings: [
              { rater: 'Fair Reading', rating: 'lean left', asOf: '2026-01-15', url: null, licence: null },
              { rater: 'Press Watch', rating: 'center', asOf: null, url: null, licence: null },
            ],
            articles: articles.length,
            reprints: articles.filter(({ reprint }) => reprint !== null).length,
            feeds: FEEDS,
            stories: 1,
            missed: [{ story: 'other-1', headline: null, lastUpdated: '2026-03-02', outlets: 4 }],
            latest: articles.map(({ id, headline, publishedAt, reprint }) => ({
              articleId: id,
              story: sheet.story,
              headline,
              publishedAt,
              isReprint: reprint !== null,
            })),
          }
        : null;
    },
    revisions: async (id) => {
      const draft = drafts.get(id);
      return draft ? revisionsOf(draft) : null;
    },
    textCount: async (id) => (id === 'river-wire-1' ? 2 : 1),
    why: async (id) => {
      const draft = drafts.get(id);
      return draft ? whyOf(draft) : null;
    },
    reading: async (id) => {
      const draft = drafts.get(id);
      return draft ? readingOf(draft) : null;
    },
    articleOfStatement: async (id) => sheet.ledger.find((line) => line.id === id)?.articleId ?? null,
    search: async (query) =>
      query === 'nothing'
        ? []
        : DRAFTS.map((draft) => ({
            articleId: draft.id,
            story: 'kessel',
            headline: draft.headline,
            outlet: draft.outlet,
            publishedAt: draft.publishedAt,
            excerpt: draft.paragraphs[0]!.slice(0, 180),
          })),
    feeds: async () => FEEDS,
    issues: async () => [
      {
        code: 'file-empty',
        subject: 'in/kessel-notes.txt',
        detail: 'The file is empty.',
        remedy: 'Fetch it again or leave it out.',
      },
      {
        code: 'date-implausible',
        subject: 'https://river-wire.example/12025',
        detail: 'The page gives the year 12025.',
        remedy: 'Give the date in index.jsonl.',
      },
    ],
    counts: async () => ({ snapshots: 5, articles: 5, statements: 14, stories: 8, storylines: 1, issues: 2 }),
  };
}
