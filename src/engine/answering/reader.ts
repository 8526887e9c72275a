import type { Issue } from '../../model/issue.ts';
import type { Counts } from '../../store/store.ts';
import type { WireActor } from '../../wire/actor.ts';
import type { WireFeed } from '../../wire/feed.ts';
import type { WireHit, WirePage } from '../../wire/list.ts';
import type { WireOutlet, WireOutletHead } from '../../wire/outlet.ts';
import type { WireRevision } from '../../wire/reading/revision.ts';
import type { WireWhy } from '../../wire/reading/why.ts';
import type { WireReading } from '../../wire/reading.ts';
import type { WireSheet, WireStoryHead } from '../../wire/sheet.ts';
import type { WireStoryline } from '../../wire/storyline.ts';

/** What the faces read. Everything is ready to show: pages and the API compute nothing. */
export interface Reader {
  /** The same, with the sides that one rater gives, or with none for `NO_RATER`. An unknown rater rates nothing. */
  ratedBy(rater: string): Reader;
  /** Latest first. `limit` from 1 to 200. */
  stories(limit: number, after: string | null): Promise<WirePage<WireStoryHead>>;
  /** By the story's id or an id that was merged into it. */
  sheet(storyId: string): Promise<WireSheet | null>;
  /** Its stories, earliest first. */
  storyline(storylineId: string): Promise<WireStoryline | null>;
  /** Whether an actor of this name has a page: the machine read a statement of theirs, or a person gave them one. */
  hasActor(name: string): Promise<boolean>;
  /** By the actor's name as the ledger writes it. */
  actor(name: string): Promise<WireActor | null>;
  /** Those that have an article, by their names. */
  outlets(): Promise<readonly WireOutletHead[]>;
  outlet(domain: string): Promise<WireOutlet | null>;
  reading(articleId: string): Promise<WireReading | null>;
  /** All texts that an article has had, the first one first, each with what changed; null where there is no such article. */
  revisions(articleId: string): Promise<readonly WireRevision[] | null>;
  /** How many texts an article has had. */
  textCount(articleId: string): Promise<number>;
  /** Why an article stands in its story and counts as a reprint; null where there is no such article. */
  why(articleId: string): Promise<WireWhy | null>;
  /** The article that holds a statement. */
  articleOfStatement(statementId: string): Promise<string | null>;
  /** Words, "phrases" and the fields that `query.ts` reads. */
  search(query: string, limit: number): Promise<readonly WireHit[]>;
  /** Those that are followed, by their addresses. */
  feeds(): Promise<readonly WireFeed[]>;
  issues(): Promise<readonly Issue[]>;
  counts(): Promise<Counts>;
}
