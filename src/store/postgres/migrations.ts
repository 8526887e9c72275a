import type { Migration } from '../sql/migrate.ts';

/**
 * The schema for PostgreSQL. Names and times sort by their bytes (`collate "C"`), as they do everywhere else.
 */
export const POSTGRES_MIGRATIONS: readonly Migration[] = [
  {
    number: 1,
    name: 'first tables',
    statements: [
      // Ground truth.
      'create table outlet (domain text collate "C" primary key, body text not null)',
      `create table rating (outlet text collate "C" not null, rater text collate "C" not null, rating text not null,
         primary key (outlet, rater))`,
      `create table issue (code text collate "C" not null, subject text collate "C" not null, detail text not null,
         remedy text not null, primary key (code, subject))`,
      `create table snapshot (id text collate "C" primary key, batch integer not null, origin text not null,
         size integer not null, bytes bytea not null)`,
      // The bytes are packed already.
      'alter table snapshot alter column bytes set storage external',
      'create index snapshot_in_order on snapshot (batch, id)',
      // The key keeps the order in which they were said.
      `create table correction (key bigint generated always as identity primary key, id text collate "C" not null unique,
         body text not null)`,
      // What clean and attribute made.
      `create table revision (key integer generated always as identity primary key, id text collate "C" not null unique, article_id text collate "C" not null,
         snapshot_id text collate "C" not null, batch integer not null, headline text, language text, text text not null,
         more text not null)`,
      `create table statement (id text collate "C" not null unique,
         revision_key integer not null references revision (key), place integer not null,
         voice text not null, act text not null, actor text, more text not null, primary key (revision_key, place))`,
      `create table article (id text collate "C" primary key, url text, outlet text, batch integer not null,
         published text collate "C" not null, revision_id text collate "C" not null references revision (id),
         seen_batch integer not null, seen_snapshot_id text collate "C" not null, story_id text collate "C",
         grouped integer not null, statements integer not null)`,
      'create index statement_by_actor on statement (actor)',
      'create index article_in_order on article (batch, published, id)',
      'create index article_by_outlet on article (outlet)',
      'create index article_ungrouped on article (batch) where grouped = 0',
      'create table article_search (revision_id text collate "C" primary key, words tsvector not null)',
      'create index article_search_words on article_search using gin (words)',
      // What group made.
      `create table reprint (article_id text collate "C" primary key, original_id text collate "C" not null,
         body text not null)`,
      `create table story (id text collate "C" primary key, storyline_id text collate "C" not null,
         article_ids text not null, made_by text not null, state integer not null)`,
      'create table storyline (id text collate "C" primary key, story_ids text not null)',
      'create table alias (from_id text collate "C" primary key, to_id text collate "C" not null)',
      'create index alias_by_target on alias (to_id)',
      // What compare made.
      `create table sheet (story_id text collate "C" primary key, storyline_id text collate "C" not null, last_updated text,
         position text collate "C" not null, head text not null, state integer not null, sheet bytea not null)`,
      'alter table sheet alter column sheet set storage external',
      'create index sheet_in_order on sheet (position, story_id)',
    ],
  },
];
