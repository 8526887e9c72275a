import type { Generated, Kysely, Transaction } from 'kysely';

/** Tables as Kysely sees them; `migrations/` makes them and says what each is for. JSON stands in text columns. */
export interface Tables {
  applied_migration: { number: number; name: string };
  outlet: { domain: string; body: string };
  rating: { outlet: string; rater: string; rating: string };
  rater: { name: string; body: string };
  issue: { code: string; subject: string; detail: string; remedy: string };
  correction: { key: Generated<number>; id: string; body: string; batch: number };
  correction_article: { article_id: string; correction_key: number };
  snapshot: { id: string; batch: number; origin: string; size: number; bytes: Uint8Array };
  feed: { url: string; due: number; feed: string; state: string };
  visit: VisitRow;
  host: { name: string; state: string };
  article: ArticleRow;
  revision: RevisionRow;
  statement: StatementRow;
  unread: { snapshot_id: string; batch: number };
  followed_correction: { id: string };
  reprint: { article_id: string; original_id: string; body: string };
  story: StoryRow;
  storyline: { id: string; story_ids: string };
  why: { article_id: string; body: string };
  alias: { from_id: string; to_id: string };
  sheet: SheetRow;
}

export interface VisitRow {
  url: string;
  host: string;
  progress: string;
  due: number;
  changed_at: string | null;
  /** The rest, as JSON. */
  visit: string;
  content: Uint8Array | null;
}

export interface ArticleRow {
  id: string;
  url: string | null;
  outlet: string | null;
  /** The run that brought the latest revision. */
  batch: number;
  /** Publication as text that sorts by time; see `orderOf`. */
  published: string;
  revision_id: string;
  /** The same revision by its key, which every table of its month knows. */
  revision_key: number;
  /** The snapshot that was seen last, with its run: a later one decides which revision is the latest. */
  seen_batch: number;
  seen_snapshot_id: string;
  story_id: string | null;
  /** 1 where group has read the latest revision, else 0. */
  grouped: number;
  /** How many statements the latest revision has. */
  statements: number;
}

export interface RevisionRow {
  /** Counts up: statements stand in the order in which their revisions came, which keeps writing cheap at any size. */
  key: Generated<number>;
  id: string;
  article_id: string;
  snapshot_id: string;
  batch: number;
  headline: string | null;
  language: string | null;
  text: string;
  more: string;
}

export interface StatementRow {
  id: string;
  revision_key: number;
  place: number;
  voice: string;
  act: string;
  actor: string | null;
  more: string;
}

export interface StoryRow {
  id: string;
  storyline_id: string;
  article_ids: string;
  made_by: string;
  /** Grows whenever something changes that a sheet shows. */
  state: number;
  /** The state that the story's sheet was drawn from, -1 where it has none. */
  drawn: number;
}

export interface SheetRow {
  story_id: string;
  storyline_id: string;
  last_updated: string | null;
  /** `last_updated` as text that sorts by time, empty where null. */
  position: string;
  head: string;
  sheet: Uint8Array;
  /** The state of the story that the sheet was drawn from. */
  state: number;
}

export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;
