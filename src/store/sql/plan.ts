import type { Revision } from '../../model/article.ts';
import type { Entry } from '../store.ts';
import { publishedOrder } from './rows.ts';
import type { ArticleRow, RevisionRow } from './schema/schema.ts';

export type KnownRevision = Pick<RevisionRow, 'id' | 'batch' | 'snapshot_id'>;
/** An article's row before its revision has a key. */
type PlannedArticle = Omit<ArticleRow, 'revision_key'>;

/** What a save must write. */
export interface Plan {
  /** Entries whose revision is written with its statements: new, or told anew by an earlier snapshot. */
  readonly revisions: readonly Entry[];
  readonly articles: readonly PlannedArticle[];
  /** Keys of revisions that are no longer the latest, and the revisions that now are. */
  readonly outdated: readonly number[];
  readonly latest: readonly Revision[];
  /** Stories whose articles changed. */
  readonly stories: readonly string[];
}

/** Where a snapshot stands in the order in which all came: by run, then by id. */
interface Seen {
  readonly batch: number;
  readonly snapshotId: string;
}

const isBefore = (a: Seen, b: Seen): boolean =>
  a.batch !== b.batch ? a.batch < b.batch : a.snapshotId < b.snapshotId;

const seenOf = ({ batch, snapshot }: Entry): Seen => ({ batch, snapshotId: snapshot.id });

/**
 * Decides which revision of each article is the latest: that of its last snapshot, by run and then by id. A text that came several
 * times is told by its first snapshot. So the result depends on what came, never on the order inside a run, and a rebuild gives
 * the same.
 * @param articles the rows of the entries' articles, as far as they are stored.
 * @param revisions the rows of the entries' revisions, as far as they are stored.
 */
export function planSave(
  entries: readonly Entry[],
  articles: readonly ArticleRow[],
  revisions: readonly KnownRevision[],
): Plan {
  const given = new Map(entries.map(({ revision }) => [revision.id, revision]));
  const written = revisionsToWrite(entries, revisions);
  const before = new Map(articles.map((row) => [row.id, row]));
  const after = new Map<string, PlannedArticle>(before);
  for (const entry of entries) after.set(entry.article.id, follow(after.get(entry.article.id), entry));
  const changed = [...after.values()].flatMap((row) => {
    const told = written.get(row.revision_id);
    if (told) {
      const published = publishedOrder(told.revision);
      return { ...row, published, statements: told.statements.length, grouped: 0 };
    }
    return row === before.get(row.id) ? [] : row;
  });
  const moved = changed.filter((row) => before.get(row.id)?.revision_id !== row.revision_id);
  return {
    revisions: [...written.values()],
    articles: changed,
    outdated: moved.flatMap((row) => before.get(row.id)?.revision_key ?? []),
    latest: moved.map((row) => given.get(row.revision_id)!),
    stories: changed.flatMap((row) => (row.grouped === 0 && row.story_id !== null ? row.story_id : [])),
  };
}

function revisionsToWrite(
  entries: readonly Entry[],
  known: readonly KnownRevision[],
): ReadonlyMap<string, Entry> {
  const first = new Map<string, Seen>(
    known.map((row) => [row.id, { batch: row.batch, snapshotId: row.snapshot_id }]),
  );
  const written = new Map<string, Entry>();
  for (const entry of entries) {
    const stored = first.get(entry.revision.id);
    if (stored && !isBefore(seenOf(entry), stored)) continue;
    first.set(entry.revision.id, seenOf(entry));
    written.set(entry.revision.id, entry);
  }
  return written;
}

/** The article's row after one more snapshot. */
function follow(row: PlannedArticle | undefined, entry: Entry): PlannedArticle {
  const { article, revision, batch, snapshot } = entry;
  const last = row && { batch: row.seen_batch, snapshotId: row.seen_snapshot_id };
  if (row && last && !isBefore(last, seenOf(entry))) return row;
  const seen = { seen_batch: batch, seen_snapshot_id: snapshot.id };
  if (row?.revision_id === revision.id) return { ...row, outlet: article.outlet, ...seen };
  return {
    id: article.id,
    url: article.url,
    outlet: article.outlet,
    batch,
    published: publishedOrder(revision),
    revision_id: revision.id,
    ...seen,
    story_id: row?.story_id ?? null,
    grouped: 0,
    statements: entry.statements.length,
  };
}
