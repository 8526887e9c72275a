import type { Coverage, SideCounts } from '../../src/model/coverage.ts';
import { sideOf } from '../../src/model/rating.ts';
import type { WireReading } from '../../src/wire/reading.ts';
import type {
  WireDispute,
  WireLedgerLine,
  WireSentence,
  WireSheet,
  WireSheetArticle,
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

export const readingOf = (draft: Draft): WireReading => ({
  article: articleOf(draft),
  story: 'kessel',
  text: textOf(draft),
  statements: draft.statements.map((statement, i) => statementOf(draft, statement, i)),
});

export const counts = (left: number, center: number, right: number, unrated: number): SideCounts => ({
  left,
  center,
  right,
  unrated,
  total: left + center + right + unrated,
});

/** The counts that the design gives: 12 of 37 is 32 %, of the 32 rated 38 %. */
export const COVERAGE: Coverage = {
  articles: counts(15, 12, 13, 8),
  outlets: counts(12, 9, 11, 5),
  families: counts(10, 7, 8, 5),
  origins: counts(8, 5, 9, 4),
  articlesWithoutOutlet: 1,
  lean: { side: 'left', count: 12, ofAll: 37, percentOfAll: 32, ofRated: 32, percentOfRated: 38 },
};

export function sentencesOf(draft: Draft, ...paragraphs: readonly number[]): WireSentence[] {
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
