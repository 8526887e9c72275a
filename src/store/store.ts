import type { Article, Revision } from '../model/article.ts';
import type { Correction } from '../model/correction.ts';
import type { Feed, FeedState, Visit } from '../model/feed.ts';
import type { Issue } from '../model/issue.ts';
import type { Outlet } from '../model/outlet.ts';
import type { Rater } from '../model/rater.ts';
import type { OutletRating } from '../model/rating.ts';
import type { Reprint } from '../model/reprint.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Statement } from '../model/statement.ts';
import type { Story, Storyline } from '../model/story.ts';
import type { Why } from '../model/why.ts';
import type { HoldRole } from './role.ts';

/** A snapshot with all that clean and attribute made of it. It is saved whole or not at all. */
export interface Entry {
  readonly snapshot: Snapshot;
  /** Number of the run that brought it, from 1: it orders what came before what. */
  readonly batch: number;
  readonly article: Article;
  readonly revision: Revision;
  readonly statements: readonly Statement[];
}

/** Where a snapshot stands among those that came. */
export interface Place {
  readonly batch: number;
  readonly id: string;
}

/** An article in its latest revision. */
export interface StoredArticle {
  readonly batch: number;
  readonly article: Article;
  readonly revision: Revision;
}

/** One text of an article. */
export interface StoredRevision {
  readonly batch: number;
  readonly revision: Revision;
  /** In the order of their places. */
  readonly statements: readonly Statement[];
}

/** What group knows of some articles. Ids of stories that were merged away are `aliases` of the one that stayed. */
export interface Grouping {
  readonly reprints: readonly Reprint[];
  readonly stories: readonly Story[];
  readonly storylines: readonly Storyline[];
  readonly aliases: readonly { readonly from: string; readonly to: string }[];
  /** What decided on articles that were placed; what is known of others stays. */
  readonly why: readonly Why[];
}

/** What a list of stories shows of one, and the whole sheet, both as JSON that the store does not look into. */
export interface StoredSheet {
  readonly storyId: string;
  readonly storylineId: string;
  /** `YYYY-MM-DD` or an instant; null where no article is dated. Lists are in this order, latest first, undated last. */
  readonly lastUpdated: string | null;
  readonly head: string;
  readonly sheet: string;
  /** Only where it is saved: the state of the story that it was drawn from, as `staleStates` told it; the story's own if left out. */
  readonly state?: number;
}

/** A part of a long list: pass `next` as `after` for the part that follows; null at the end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** A hit of the full-text search, best first. */
export interface Hit {
  readonly articleId: string;
  readonly storyId: string | null;
  /** Words around the hit as one line of plain text. */
  readonly excerpt: string;
}

/** A feed with what polling has found out. */
export interface FollowedFeed {
  readonly feed: Feed;
  readonly state: FeedState;
}

/** What is remembered of a web host, as JSON that the store does not look into. */
export interface StoredHost {
  readonly name: string;
  readonly state: string;
}

/**
 * Where everything is kept. Each method is one transaction: after it resolves its work survives a crash, before that nothing of
 * it is seen. Saving what is there already changes nothing. Every backend passes `store/contract.ts`.
 */
export interface Store {
  /** How a message calls it: a path or an address without its password. */
  readonly location: string;
  close(): Promise<void>;

  // Ground truth: what came from the world and from people.
  /** The number for a new run of `add`: one more than any that has an entry. */
  nextBatch(): Promise<number>;
  hasSnapshot(id: string): Promise<boolean>;
  /**
   * Makes the stories stale that show one of the outlets of which something changed, or a host below it.
   * @param raters what is known of those whose ratings they are; a rater may stay unknown.
   */
  saveOutlets(
    outlets: readonly Outlet[],
    ratings: readonly OutletRating[],
    raters?: readonly Rater[],
  ): Promise<void>;
  /** Issues are told apart by code and subject; the newest detail stays. */
  saveIssues(issues: readonly Issue[]): Promise<void>;
  issues(): Promise<readonly Issue[]>;
  outlets(): Promise<readonly Outlet[]>;
  ratings(): Promise<readonly OutletRating[]>;
  /** By name; those alone of whom more than the name is known. */
  raters(): Promise<readonly Rater[]>;
  /**
   * Adds to the log of corrections, in which nothing changes and from which nothing leaves. What is said about statements makes the
   * sheets of their stories stale.
   */
  saveCorrection(correction: Correction): Promise<void>;
  /** In the order in which they were saved. */
  corrections(): Promise<readonly Correction[]>;
  /** Those that name one of these articles, in the order in which they were saved. */
  correctionsOn(articleIds: readonly string[]): Promise<readonly Correction[]>;
  /** All snapshots in the order in which they came: by batch, then by id. */
  snapshots(): AsyncIterable<{ readonly batch: number; readonly snapshot: Snapshot }>;

  // What is followed.
  /** Adds feeds, or takes over what is told now of those that it holds, whose state stays. @param due when new ones may be asked. */
  subscribe(feeds: readonly Feed[], due: number): Promise<void>;
  /** Forgets feeds; what they brought stays. Gives the number of those that there were. */
  unsubscribe(urls: readonly string[]): Promise<number>;
  /** In the order of their addresses. */
  feeds(): Promise<readonly FollowedFeed[]>;
  /** Keeps a feed for one poll by moving its due time. False if somebody else moved it since, or nobody follows the feed. */
  claimFeed(url: string, due: number, until: number): Promise<boolean>;
  /**
   * What came of a poll, in one step, with the feed's state after so many visits were begun. A visit whose address is known is begun again only if its `changedAt` is new, an
   * hour after it was due last at the earliest. Gives the visits that were begun; none, and nothing is saved, if the feed is followed no more.
   */
  savePoll(
    url: string,
    visits: readonly Visit[],
    stateAfter: (begun: number) => FeedState,
  ): Promise<readonly Visit[]>;
  /**
   * Visits that wait and are due, or due in more than two days, as no visit is: then the clock was set back. The longest due first and not more than `perHost` of one host, without those of the hosts
   * that are busy. `limit` from 1 to 1000.
   */
  dueVisits(ask: {
    readonly now: number;
    readonly limit: number;
    readonly perHost: number;
    readonly busyHosts: readonly string[];
  }): Promise<readonly Visit[]>;
  /** How many visits wait, are done, and are given up. */
  visitCounts(): Promise<Readonly<Record<Visit['progress'], number>>>;
  hosts(): Promise<readonly StoredHost[]>;
  saveHosts(hosts: readonly StoredHost[]): Promise<void>;

  // What waits for workers.
  /** Keeps snapshots for a worker to read. Gives the ids of those that the store did not hold. */
  saveUnread(snapshots: readonly Pick<Entry, 'snapshot' | 'batch'>[]): Promise<readonly string[]>;
  /** Snapshots that nobody has read, by batch, then by id, those that follow `after`. */
  unread(limit: number, after: Place | null): Promise<readonly Place[]>;
  unreadCount(): Promise<number>;
  /** Those of these snapshots that nobody has read. */
  snapshotsOf(ids: readonly string[]): Promise<readonly Pick<Entry, 'snapshot' | 'batch'>[]>;
  /** Says that snapshots hold no article; those of saved entries are read by that. */
  markRead(ids: readonly string[]): Promise<void>;
  /** Takes a task that only one process does at a time; null while another has it. */
  readonly holdRole: HoldRole;

  // What clean and attribute made.
  /** @param visits that brought the entries, or came to nothing: saved in the same step. */
  saveEntries(entries: readonly Entry[], visits?: readonly Visit[]): Promise<void>;
  /** Latest revisions of a batch and all later ones, by batch, then by publication (undated last), then by id. */
  articlesFrom(batch: number): AsyncIterable<StoredArticle>;
  article(id: string): Promise<StoredArticle | null>;
  articles(ids: readonly string[]): Promise<readonly StoredArticle[]>;
  /** Statements of the latest revisions of these articles, in the order of their places. */
  statementsOf(articleIds: readonly string[]): Promise<readonly Statement[]>;
  statement(id: string): Promise<Statement | null>;
  /** All texts that an article has had, each once, in the order in which they came first, with their statements. */
  revisionsOf(articleId: string): Promise<readonly StoredRevision[]>;
  /** How many that are. */
  revisionCount(articleId: string): Promise<number>;

  /** What an actor of this name said, latest first, undated last. `limit` from 1 to 200; `total` counts all. */
  saidBy(
    actor: string,
    limit: number,
  ): Promise<{ readonly total: number; readonly items: readonly Statement[] }>;
  /** Ids of the articles on an outlet's hosts, latest first, undated last, with how many there are and how many repeat others. */
  carriedBy(
    hosts: readonly string[],
    limit: number,
  ): Promise<{ readonly total: number; readonly reprints: number; readonly items: readonly string[] }>;
  /** Domains of the outlets that have an article, in their order. */
  outletsHeld(): Promise<readonly string[]>;

  // What group made.
  /**
   * Replaces what is known of the articles in it, in one step.
   * @param followed ids of corrections that it takes in.
   */
  saveGrouping(grouping: Grouping, followed?: readonly string[]): Promise<void>;
  /**
   * Articles without a story, and those whose text changed since they were grouped, by batch, then by publication (undated last),
   * then by id; without the batches of which a worker has yet to read something, since others may come before these.
   */
  articlesToGroup(): AsyncIterable<StoredArticle>;
  /** Corrections that no grouping has taken in, in the order in which they were saved, each with the last run that had come then. */
  newCorrections(): Promise<readonly { readonly batch: number; readonly correction: Correction }[]>;
  /**
   * Articles that have a story and were published in `[from, to)`, days or instants, in the order in which they came, with the
   * undated ones of the same and later batches. `null` gives all that are undated.
   */
  groupedBetween(days: { readonly from: string; readonly to: string } | null): AsyncIterable<StoredArticle>;
  /** How many articles have a story, counted up to `most`. */
  groupedCount(most: number): Promise<number>;
  /** The latest day or instant at which an article was published; null where none is dated. */
  latestDay(): Promise<string | null>;
  /** The stories of these articles, with their storylines, and what is known of these articles as copies. */
  groupingOf(articleIds: readonly string[]): Promise<Omit<Grouping, 'aliases' | 'why'>>;
  /** The first batch that has an article that `articlesToGroup` gives; null if there is none. */
  firstUngroupedBatch(): Promise<number | null>;
  /** By its id or an id that was merged into it. */
  story(id: string): Promise<Story | null>;
  storyline(id: string): Promise<Storyline | null>;
  storyOf(articleId: string): Promise<string | null>;
  reprintsOf(articleIds: readonly string[]): Promise<readonly Reprint[]>;
  /** Null where the article is not grouped yet, or was by a version that did not keep it. */
  whyOf(articleId: string): Promise<Why | null>;

  // What compare made.
  saveSheets(sheets: readonly StoredSheet[]): Promise<void>;
  /** By the story's id or an id that was merged into it. */
  sheet(storyId: string): Promise<StoredSheet | null>;
  /** Sheets without their body, latest first. `limit` from 1 to 200. */
  sheetHeads(limit: number, after: string | null): Promise<Page<Omit<StoredSheet, 'sheet'>>>;
  /** Stories that have no sheet, or one made before their articles, or the rating of an outlet among them, last changed. */
  staleStories(): Promise<readonly string[]>;
  /**
   * The same, each with its state, for who draws them: a sheet that is saved with a state that the story has left is stale again.
   * @param among which to look at; all if left out.
   */
  staleStates(among?: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Makes every story stale: for what can change any sheet. */
  outdateSheets(): Promise<void>;

  /** Articles that hold all words of the query, a phrase in double quotation marks as it stands. `limit` from 1 to 200. */
  search(query: string, limit: number): Promise<readonly Hit[]>;
  counts(): Promise<Counts>;
  /** Forgets everything but the ground truth, for `rebuild`. */
  forgetDerived(): Promise<void>;
}

export interface Counts {
  readonly snapshots: number;
  readonly articles: number;
  readonly statements: number;
  readonly stories: number;
  readonly storylines: number;
  readonly issues: number;
}
