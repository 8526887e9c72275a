import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Insertable } from 'kysely';
import type { Article, Revision } from '../../model/article.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Statement } from '../../model/statement.ts';
import type { Story } from '../../model/story.ts';
import type { Entry, StoredArticle } from '../store.ts';
import type { ArticleRow, RevisionRow, StatementRow, StoryRow, Tables } from './schema/schema.ts';

/** What sorts after every time: the undated come last. */
export const UNDATED = '~';

/** A day or an instant as text that sorts by time; a day comes before its hours. Null for none. */
export function orderOf(value: string | null): string | null {
  if (value === null || !value.includes('T')) return value;
  const instant = new Date(value);
  return Number.isNaN(instant.getTime()) ? value : instant.toISOString();
}

export const publishedOrder = (revision: Revision): string =>
  orderOf(revision.publishedAt?.value ?? null) ?? UNDATED;

/**
 * Text that every database takes: no half characters and no zero characters, each of which leaves a mark of the same length, so
 * that places in the text hold.
 */
export const storable = <T extends string | null>(text: T): T =>
  (text === null ? null : text.toWellFormed().replaceAll('\0', '\ufffd')) as T;

export const compress = (bytes: Uint8Array): Uint8Array => zstdCompressSync(bytes);
export const decompress = (bytes: Uint8Array): Uint8Array => new Uint8Array(zstdDecompressSync(bytes));

export const toSnapshotRow = ({
  snapshot,
  batch,
}: Pick<Entry, 'snapshot' | 'batch'>): Tables['snapshot'] => ({
  id: snapshot.id,
  batch,
  origin: JSON.stringify(snapshot.origin),
  size: snapshot.bytes.length,
  bytes: compress(snapshot.bytes),
});

export const toSnapshot = ({ id, origin, bytes }: Tables['snapshot']): Snapshot => ({
  id,
  origin: JSON.parse(origin),
  bytes: decompress(bytes),
});

export function toRevisionRow({ revision, batch }: Entry): Insertable<RevisionRow> {
  const { id, articleId, snapshotId, headline, language, text, ...more } = revision;
  return {
    id,
    article_id: articleId,
    snapshot_id: snapshotId,
    batch,
    headline: storable(headline),
    language,
    text: storable(text),
    more: JSON.stringify(more),
  };
}

/** The columns of a latest revision with its article. */
export type StoredRow = Pick<ArticleRow, 'id' | 'url' | 'outlet' | 'batch' | 'published' | 'revision_id'> &
  Pick<RevisionRow, 'snapshot_id' | 'headline' | 'language' | 'text' | 'more'>;

export const toRevision = (
  row: Pick<RevisionRow, 'id' | 'article_id' | 'snapshot_id' | 'headline' | 'language' | 'text' | 'more'>,
): Revision => ({
  id: row.id,
  articleId: row.article_id,
  snapshotId: row.snapshot_id,
  headline: row.headline,
  language: row.language,
  text: row.text,
  ...JSON.parse(row.more),
});

export function toStoredArticle(row: StoredRow): StoredArticle {
  const { id, url, outlet, batch } = row;
  const article: Article = { id, url, outlet };
  const revision = toRevision({ ...row, id: row.revision_id, article_id: id });
  return { batch, article, revision };
}

/** What most statements have, left out of their rows. */
const USUAL = {
  speaker: null,
  cue: null,
  hedges: [],
  negated: false,
  disputed: false,
  via: [],
  saidOn: null,
  place: null,
  topic: null,
  stance: null,
  answers: null,
} satisfies Partial<Statement>;

function withoutUsual(fields: Readonly<Record<string, unknown>>): string {
  const usual: Readonly<Record<string, unknown>> = USUAL;
  const kept = Object.entries(fields).filter(
    ([name, value]) => !(name in usual) || JSON.stringify(value) !== JSON.stringify(usual[name]),
  );
  return JSON.stringify(Object.fromEntries(kept));
}

/** In the order of their places in the text. */
export function toStatementRows(statements: readonly Statement[], revisionKey: number): StatementRow[] {
  const start = ({ cue, content }: Statement): number => Math.min(cue?.start ?? Infinity, content[0]!.start);
  const placed = [...statements].sort((a, b) => start(a) - start(b) || (a.id < b.id ? -1 : 1));
  return placed.map(({ id, revisionId: _, articleId: __, voice, act, ...more }, place) => ({
    id,
    revision_key: revisionKey,
    place,
    voice,
    act,
    actor: storable(more.speaker?.actor.name ?? null),
    more: withoutUsual(more),
  }));
}

/** A statement's row with what its revision says of it. */
export type ToldStatement = Pick<StatementRow, 'id' | 'voice' | 'act' | 'more'> & {
  revision_id: string;
  article_id: string;
};

export const toStatement = (row: ToldStatement): Statement => ({
  id: row.id,
  revisionId: row.revision_id,
  articleId: row.article_id,
  voice: row.voice,
  act: row.act,
  ...USUAL,
  ...JSON.parse(row.more),
});

export const toStory = ({ id, storyline_id, article_ids, made_by }: StoryRow): Story => ({
  id,
  storylineId: storyline_id,
  articleIds: JSON.parse(article_ids),
  madeBy: JSON.parse(made_by),
});
