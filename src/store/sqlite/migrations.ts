import type { Migration } from '../sql/schema/migrate.ts';

/** The schema for SQLite. `docs/store.md` describes the tables. */
export const SQLITE_MIGRATIONS: readonly Migration[] = [
  {
    number: 1,
    name: 'first tables',
    statements: [
      // Ground truth.
      'create table outlet (domain text primary key, body text not null) without rowid',
      `create table rating (outlet text not null, rater text not null, rating text not null,
         primary key (outlet, rater)) without rowid`,
      `create table issue (code text not null, subject text not null, detail text not null, remedy text not null,
         primary key (code, subject)) without rowid`,
      `create table snapshot (id text primary key, batch integer not null, origin text not null,
         size integer not null, bytes blob not null)`,
      'create index snapshot_in_order on snapshot (batch, id)',
      // The key keeps the order in which they were said.
      'create table correction (key integer primary key, id text not null unique, body text not null)',
      // What clean and attribute made. The full-text index reads a revision by its key.
      `create table revision (key integer primary key, id text not null unique, article_id text not null,
         snapshot_id text not null, batch integer not null, headline text, language text, text text not null,
         more text not null)`,
      `create table statement (id text not null unique, revision_key integer not null references revision (key),
         place integer not null, voice text not null, act text not null, actor text, more text not null,
         primary key (revision_key, place)) without rowid`,
      `create table article (id text primary key, url text, outlet text, batch integer not null, published text not null,
         revision_id text not null references revision (id), seen_batch integer not null, seen_snapshot_id text not null,
         story_id text, grouped integer not null, statements integer not null)`,
      'create index statement_by_actor on statement (actor)',
      'create index article_in_order on article (batch, published, id)',
      'create index article_by_outlet on article (outlet)',
      'create index article_ungrouped on article (batch) where grouped = 0',
      `create virtual table article_search using fts5 (headline, text, content = 'revision', content_rowid = 'key',
         tokenize = 'unicode61 remove_diacritics 2')`,
      // What group made.
      'create table reprint (article_id text primary key, original_id text not null, body text not null) without rowid',
      `create table story (id text primary key, storyline_id text not null, article_ids text not null, made_by text not null,
         state integer not null)`,
      'create table storyline (id text primary key, story_ids text not null)',
      'create table alias (from_id text primary key, to_id text not null) without rowid',
      'create index alias_by_target on alias (to_id)',
      // What compare made.
      `create table sheet (story_id text primary key, storyline_id text not null, last_updated text, position text not null,
         head text not null, state integer not null, sheet blob not null)`,
      'create index sheet_in_order on sheet (position, story_id)',
    ],
  },
  {
    number: 2,
    name: 'feeds',
    statements: [
      // Ground truth: who is followed, what polling found out, and which pages are still to be asked for.
      `create table feed (url text primary key, due real not null, feed text not null, state text not null) without rowid`,
      `create table visit (url text primary key, host text not null, progress text not null, due real not null,
         changed_at text, visit text not null, content blob)`,
      "create index visit_waiting on visit (due, url) where progress = 'waiting'",
      'create table host (name text primary key, state text not null) without rowid',
    ],
  },
  {
    number: 3,
    name: 'raters',
    statements: ['create table rater (name text primary key, body text not null) without rowid'],
  },
  {
    number: 4,
    name: 'what waits for workers',
    statements: [
      // Snapshots that no worker has read yet.
      `create table unread (snapshot_id text primary key references snapshot (id), batch integer not null) without rowid`,
      'create index unread_in_order on unread (batch, snapshot_id)',
      // Corrections that group has followed.
      `create table followed_correction (id text primary key) without rowid`,
      'insert into followed_correction (id) select id from correction',
      // Group reads what has no story yet in its order, and what the days around it brought.
      'drop index article_ungrouped',
      'create index article_to_group on article (batch, published, id) where grouped = 0',
      'create index article_by_day on article (published)',
    ],
  },
  {
    number: 5,
    name: 'when corrections were said',
    statements: [
      // The last run that had come then; those from before this step are known from the first run on.
      'alter table correction add column batch integer not null default 0',
    ],
  },
  {
    number: 6,
    name: 'stories to draw',
    statements: [
      // The state that the story's sheet was drawn from; the index holds only the stories that wait.
      'alter table story add column drawn integer not null default -1',
      'update story set drawn = coalesce((select sheet.state from sheet where sheet.story_id = story.id), -1)',
      'create index story_to_draw on story (id) where drawn <> state',
    ],
  },
  {
    number: 7,
    name: 'revisions by article',
    statements: ['create index revision_by_article on revision (article_id)'],
  },
  {
    number: 8,
    name: 'why articles are where they are',
    statements: ['create table why (article_id text primary key, body text not null) without rowid'],
  },
  // Names sort by their bytes in every column here.
  { number: 9, name: 'raters and outlets in one order', statements: [] },
  {
    number: 10,
    name: 'corrections by article',
    statements: [
      `create table correction_article (article_id text not null, correction_key integer not null references correction (key),
         primary key (article_id, correction_key)) without rowid`,
      `insert into correction_article
         select named.value, correction.key from correction, json_each(body, '$.articleIds') as named
         union select json_extract(body, '$.apartFrom'), key from correction where json_extract(body, '$.apartFrom') is not null
         union select json_extract(body, '$.articleId'), key from correction where json_extract(body, '$.articleId') is not null
         union select json_extract(body, '$.originalId'), key from correction where json_extract(body, '$.originalId') is not null`,
    ],
  },
  {
    number: 11,
    name: 'articles with the keys of their revisions',
    statements: [
      'alter table article add column revision_key integer not null default 0',
      'update article set revision_key = (select key from revision where revision.id = article.revision_id)',
      'create index article_by_revision on article (revision_key)',
    ],
  },
];
