import type { Reader } from '../../src/engine/answering/reader.ts';
import type { Coverage, SideCounts } from '../../src/model/coverage.ts';
import { type Side, sideOf } from '../../src/model/rating.ts';
import type { WireFeed } from '../../src/wire/feed.ts';
import { NO_RATER } from '../../src/wire/raters.ts';
import type { WireReading } from '../../src/wire/reading.ts';
import type { WireRevision, WireRevisionChange } from '../../src/wire/revision.ts';
import {
  toStoryHead,
  type WireDispute,
  type WireLedgerLine,
  type WireSentence,
  type WireSheet,
  type WireSheetArticle,
  type WireStoryHead,
} from '../../src/wire/sheet.ts';
import type { WireSpan, WireStatement } from '../../src/wire/statement.ts';
import { DISPUTES, DRAFTS, type Draft, type DraftStatement } from './articles.ts';
import { COMPARISONS } from './comparisons.ts';

const textOf = ({ paragraphs }: Draft): string => paragraphs.join('\n\n');

/** The first stretch of these words at or after a place. Fails where the draft's words are not in its text. */
function find(text: string, words: string, from = 0): WireSpan {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`the draft does not hold "${words}"`);
  return { start, end: start + words.length, text: words };
}

function statementOf(draft: Draft, made: DraftStatement, i: number): WireStatement {
  const text = textOf(draft);
  const content = find(text, made.content);
  const sentence = text.lastIndexOf('\n\n', content.start) + 1;
  const speaker = made.speaker === null ? null : find(text, made.speaker, Math.max(0, sentence - 1));
  const hedges = made.hedge === undefined ? [] : [find(text, made.hedge)];
  return {
    id: `${draft.id}-s${i}`,
    speaker: speaker && { ...speaker, actor: made.actor ?? made.speaker! },
    cue: made.cue === null ? null : find(text, made.cue.split('.')[0]!, Math.max(0, sentence - 1)),
    content: [content],
    voice: speaker ? 'actor' : made.mode === 'direct' ? 'unknown' : 'outlet',
    mode: made.mode,
    act: made.act,
    hedged: hedges.length > 0,
    hedges,
    negated: made.act === 'denial',
    disputed: made.disputed ?? false,
    via:
      made.via === undefined
        ? []
        : [{ ...find(text, made.via), actor: made.via, relation: 'first reported' }],
    saidOn: made.saidOn ?? null,
    place: null,
    topic: null,
    stance: null,
    answers: null,
  };
}

const domainOf = (name: string): string => `${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}.example`;

const articleOf = (draft: Draft): WireSheetArticle => ({
  id: draft.id,
  url: draft.outlet === null ? null : `https://${domainOf(draft.outlet)}/${draft.id}`,
  headline: draft.headline,
  byline: draft.byline ?? null,
  publishedAt: draft.publishedAt,
  outlet:
    draft.outlet === null
      ? null
      : { domain: domainOf(draft.outlet), name: draft.outlet, country: null, kind: 'newspaper' },
  rating: draft.rating,
  side: sideOf(draft.rating),
  relevancy: draft.relevancy,
  ratings:
    draft.rating === null
      ? []
      : [
          { rater: 'Fair Reading', rating: draft.rating },
          { rater: 'Press Watch', rating: 'center' },
        ],
  commonWords: [],
  reprint: draft.reprintOf === undefined ? null : { of: draft.reprintOf, kind: 'cut', overlap: 0.92 },
});

const readingOf = (draft: Draft): WireReading => ({
  article: articleOf(draft),
  story: 'kessel',
  text: textOf(draft),
  statements: draft.statements.map((statement, i) => statementOf(draft, statement, i)),
});

const counts = (left: number, center: number, right: number, unrated: number): SideCounts => ({
  left,
  center,
  right,
  unrated,
  total: left + center + right + unrated,
});

/** The counts that the design gives: 12 of 37 is 32 %, of the 32 rated 38 %. */
const COVERAGE: Coverage = {
  articles: counts(15, 12, 13, 8),
  outlets: counts(12, 9, 11, 5),
  families: counts(10, 7, 8, 5),
  origins: counts(8, 5, 9, 4),
  articlesWithoutOutlet: 1,
  lean: { side: 'left', count: 12, ofAll: 37, percentOfAll: 32, ofRated: 32, percentOfRated: 38 },
};

function sentencesOf(draft: Draft, ...paragraphs: readonly number[]): WireSentence[] {
  return paragraphs.map((i) => {
    const words = /^.*?[.”](?=\s|$)/.exec(draft.paragraphs[i]!)?.[0] ?? draft.paragraphs[i]!;
    return { ...find(textOf(draft), words), articleId: draft.id, outlet: draft.outlet };
  });
}

function lineOf(draft: Draft, statement: WireStatement): WireLedgerLine {
  const text = textOf(draft);
  const start = text.lastIndexOf('\n\n', statement.content[0]!.start) + 1;
  const from = start === 0 ? 0 : start + 1;
  const end = text.indexOf('\n\n', from);
  const words = text.slice(from, end < 0 ? undefined : end);
  return {
    ...statement,
    articleId: draft.id,
    outlet: draft.outlet,
    side: sideOf(draft.rating),
    publishedAt: draft.publishedAt,
    sentence: { start: from, end: from + words.length, text: words },
    origins: draft.id === 'river-wire-1' ? 3 : 1,
  };
}

/** A sheet of as many articles as asked for: the drafts, over and over. */
export function fixtureSheet(size = DRAFTS.length): WireSheet {
  const drafts = Array.from({ length: size }, (_, i) => {
    const draft = DRAFTS[i % DRAFTS.length]!;
    return i < DRAFTS.length ? draft : { ...draft, id: `${draft.id}-${i}` };
  });
  const [wire, basin, standard] = DRAFTS as readonly [Draft, Draft, Draft];
  const disputes = DISPUTES.map(
    ({ kind, contradicted, by, firm, why }): WireDispute => ({
      kind,
      statement: `${by[0]}-s${by[1]}`,
      contradicts: `${contradicted[0]}-s${contradicted[1]}`,
      firm,
      why,
    }),
  );
  return {
    story: 'kessel',
    storyline: 'tarn-valley',
    headline: { text: 'Halden offers to halve the flow at Kessel for six weeks', articleId: wire.id },
    firstPublished: '2026-03-02T07:40:00+01:00',
    lastUpdated: '2026-03-04T06:00:00+01:00',
    coverage: COVERAGE,
    summaries: {
      all: [...sentencesOf(wire, 0, 2), ...sentencesOf(basin, 0)],
      left: sentencesOf(basin, 0, 1, 2),
      center: sentencesOf(wire, 0, 2),
      right: sentencesOf(standard, 0, 1),
    },
    disputes,
    ledger: drafts
      .flatMap((draft) => readingOf(draft).statements.map((statement) => lineOf(draft, statement)))
      .sort((a, b) => String(a.saidOn ?? '9').localeCompare(String(b.saidOn ?? '9'))),
    articles: drafts.map(articleOf),
    ...COMPARISONS,
  };
}

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
            proposals: sheet.proposals,
            positions: sheet.positions,
            lines: sheet.ledger.map((line) => ({ ...line, story: sheet.story })),
          }
        : null,
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
