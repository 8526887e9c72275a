import { createActor } from '../../model/actor.ts';
import { createArticle, createRevision } from '../../model/article.ts';
import { createSnapshot } from '../../model/snapshot.ts';
import type { Span } from '../../model/span.ts';
import { createStatement, type Statement } from '../../model/statement.ts';
import { createStory, type Story, storyIdOf } from '../../model/story.ts';
import { publishedOrder } from '../sql/rows.ts';
import type { Entry, Grouping, Store, StoredSheet } from '../store.ts';

/** What a test says of an entry; all else is filled in. */
export interface Told {
  /** Path of the article's URL. */
  readonly path: string;
  readonly text?: string;
  readonly headline?: string;
  readonly publishedAt?: string;
  readonly outlet?: string;
  readonly batch?: number;
  /** Makes another page of the same text. */
  readonly markup?: string;
}

const DEFAULT_TEXT = 'The mayor of Oldport said the bridge is safe.\n\n“It will stand,” she added.';

/** An entry whose statements cover the first word and, where there is one, the words in quotation marks. */
export function entryOf(told: Told): Entry {
  const {
    path,
    text = DEFAULT_TEXT,
    headline = 'Bridge is safe',
    batch = 1,
    outlet = 'courier.example',
  } = told;
  const url = `https://${outlet}/${path}`;
  const page = `<h1>${headline}</h1><p>${text}</p>${told.markup ?? ''}`;
  const origin = { name: url, url, outlet, publishedAt: null, contentType: 'text/html' };
  const snapshot = createSnapshot(origin, new TextEncoder().encode(page));
  const article = createArticle({ url, outlet, snapshotId: snapshot.id });
  const revision = createRevision({
    articleId: article.id,
    snapshotId: snapshot.id,
    headline,
    byline: 'Ada Quill',
    credit: null,
    publishedAt: told.publishedAt === undefined ? null : { value: told.publishedAt, witness: 'meta' },
    modifiedAt: null,
    language: 'en',
    text,
    kinds: ['paragraph'],
    madeBy: { stage: 'clean', version: 1 },
  });
  const spans = [/“(?<said>[^”]+)”/d.exec(text)?.indices?.groups?.said, [0, text.indexOf(' ')] as const];
  const statements = spans.flatMap((span) =>
    span ? statementOf(article.id, revision.id, text, { start: span[0], end: span[1] }) : [],
  );
  return { snapshot, batch, article, revision, statements };
}

function statementOf(articleId: string, revisionId: string, text: string, content: Span): Statement {
  const actor = createActor('Mayor Vale', 'person', articleId);
  const fields = {
    revisionId,
    articleId,
    voice: 'actor',
    speaker: { actor, span: { start: 0, end: 3 } },
    cue: null,
    content: [content],
    mode: 'direct',
    act: 'promise',
    hedges: [],
    negated: false,
    disputed: false,
    via: [{ actor, span: { start: 0, end: 3 }, relation: 'told' }],
    saidOn: { from: '2026-03-01', to: null },
    place: null,
    topic: 'the bridge',
    stance: 'supports',
    answers: null,
    madeBy: { stage: 'attribute', version: 3 },
  } as const;
  return createStatement(fields, text);
}

/** One storyline of stories, each a list of article ids; the first story names the storyline unless one is given. */
export function groupingOf(stories: readonly (readonly string[])[], more: Partial<Grouping> = {}): Grouping {
  const made: Story[] = stories.map((articleIds) =>
    createStory({
      id: storyIdOf(articleIds[0]!),
      storylineId: 'line',
      articleIds,
      madeBy: { stage: 'group', version: 1 },
    }),
  );
  return {
    reprints: [],
    stories: made,
    storylines: made.length > 0 ? [{ id: 'line', storyIds: made.map(({ id }) => id) }] : [],
    aliases: [],
    why: [],
    ...more,
  };
}

export const sheetOf = (
  storyId: string,
  lastUpdated: string | null = '2026-03-01',
  words = '',
): StoredSheet => ({
  storyId,
  storylineId: 'line',
  lastUpdated,
  head: JSON.stringify({ head: storyId, words }),
  sheet: JSON.stringify({ sheet: storyId, words, long: 'x'.repeat(5000) }),
});

export async function listOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** An article's row as it stood before the revision's key stood in it, without a story and without statements. */
export const oldRowOf = ({ article, revision, snapshot, batch }: Entry) => ({
  ...article,
  batch,
  published: publishedOrder(revision),
  revision_id: revision.id,
  seen_batch: batch,
  seen_snapshot_id: snapshot.id,
  story_id: null,
  grouped: 0,
  statements: 0,
});

/** All that a store tells, for a comparison of two. */
export async function contentOf(store: Store): Promise<unknown> {
  const articles = await listOf(store.articlesFrom(1));
  const ids = articles.map(({ article }) => article.id);
  const stories = await Promise.all(ids.map((id) => store.storyOf(id)));
  const why = await Promise.all(ids.map((id) => store.whyOf(id)));
  return {
    articles,
    stories,
    why,
    statements: await store.statementsOf(ids),
    reprints: await store.reprintsOf(ids),
    snapshots: await listOf(store.snapshots()),
    outlets: await store.outlets(),
    ratings: await store.ratings(),
    raters: await store.raters(),
    corrections: await store.corrections(),
    correctionsOn: await store.correctionsOn(ids),
    issues: await store.issues(),
    feeds: await store.feeds(),
    visits: await store.dueVisits({ now: 1e15, limit: 1000, perHost: 1000, busyHosts: [] }),
    hosts: await store.hosts(),
    heads: await store.sheetHeads(200, null),
    stale: await store.staleStories(),
    counts: await store.counts(),
  };
}
