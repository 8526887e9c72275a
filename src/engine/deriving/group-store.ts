import { createGrouper, type Grouper, HORIZON_DAYS, MATURE_AFTER } from '../../group/group.ts';
import { type ArticleText, articleTextOf } from '../../model/article.ts';
import { articlesIn, type Correction, isAboutGrouping } from '../../model/correction.ts';
import type { Grouping, Store } from '../../store/store.ts';
import { createHeldDays, type Days, dayOf, runsOf } from './days.ts';

/** Articles grouped in one step: each costs the store a transaction, so more are cheaper; they are held in memory. */
const CHUNK = 2000;
/** Articles put back at once when a grouper starts. */
const PART = 512;
const DAY = 86_400_000;

const NOTHING: Grouping = { reprints: [], stories: [], storylines: [], aliases: [], why: [] };

interface Chunk {
  readonly batch: number;
  readonly articles: readonly ArticleText[];
}

/** Groups what a store has without a story. It may be asked again and again: what the last days brought stays in memory. */
export interface StoreGrouper {
  /**
   * Groups all that waits, and follows what people said since, in steps that each stay. Gives the number of articles.
   * @param mayGoOn is asked before each step.
   */
  group(mayGoOn?: () => boolean): Promise<number>;
}

/**
 * A grouper over a store. It reads back only the days around what is new, so a step costs the same however much the store holds.
 * Batches are grouped whole and in their order, and cut at the same places always: adding in two runs, adding at once and
 * rebuilding come to the same, but for articles in doubt in a stream longer than {@link HORIZON_DAYS} or not in order of time.
 */
export function createStoreGrouper(store: Store): StoreGrouper {
  let grouper: Grouper | null = null;
  let held = createHeldDays();
  let isUndatedHeld = false;

  /** New corrections are for `correct`: only those that stored groupings have taken in are known from the start. */
  const start = async (): Promise<Grouper> => {
    const fresh = new Set((await store.newCorrections()).map(({ correction }) => correction.id));
    const known = (await store.corrections()).filter(({ id }) => !fresh.has(id));
    grouper = createGrouper({
      corrections: known.filter(isAboutGrouping),
      seen: await store.groupedCount(MATURE_AFTER),
    });
    return grouper;
  };

  /** @param days null for all that is undated. */
  const restoreDays = async (into: Grouper, days: Days | null): Promise<void> => {
    const put = async (articles: readonly ArticleText[]): Promise<void> =>
      into.restore({ articles, ...(await store.groupingOf(articles.map(({ id }) => id))) });
    let part: ArticleText[] = [];
    for await (const { article, revision } of store.groupedBetween(
      days && { from: dateOf(days.from), to: dateOf(days.to) },
    )) {
      part.push(articleTextOf(article, revision));
      if (part.length < PART) continue;
      await put(part);
      part = [];
    }
    await put(part);
  };

  /** Reads back the days around these articles, as far as they are not held. */
  const restoreAround = async (into: Grouper, articles: readonly ArticleText[]): Promise<void> => {
    const days = articles.flatMap(({ publishedAt }) => dayOf(publishedAt) ?? []);
    const latest = days.length > 0 ? null : dayOf(await store.latestDay());
    if (latest !== null) days.push(latest);
    // In a store without any date all stands at one moment, which never passes.
    if (days.length === 0 && !isUndatedHeld) await restoreDays(into, null);
    isUndatedHeld ||= days.length === 0;
    const strange = days.filter((day) => !held.has(day));
    for (const { from, to } of runsOf(strange, HORIZON_DAYS)) {
      const around = { from: Math.floor(from) - HORIZON_DAYS, to: Math.floor(to) + HORIZON_DAYS + 1 };
      for (const missing of held.hold(around)) await restoreDays(into, missing);
    }
  };

  /** Saves what changed. An article of a changed story that is not held stays the copy that it is. */
  const save = async (from: Grouper, followed: readonly string[] = []): Promise<void> => {
    const { stories, storylines, reprints, aliases, placements, why, issues } = from.changes();
    held.forgetBefore(Math.floor(from.day()) - HORIZON_DAYS);
    const told = new Set(placements.map(({ articleId }) => articleId));
    const unread = stories.flatMap(({ articleIds }) => articleIds).filter((id) => !told.has(id));
    const others = unread.length > 0 ? await store.reprintsOf(unread) : [];
    await store.saveGrouping(
      { stories, storylines, reprints: [...reprints, ...others], aliases, why },
      followed,
    );
    if (issues.length > 0) await store.saveIssues(issues);
  };

  const follow = async (correction: Correction): Promise<void> => {
    if (!isAboutGrouping(correction)) return await store.saveGrouping(NOTHING, [correction.id]);
    const into = grouper ?? (await start());
    const articles = await store.articles(articlesIn(correction));
    await restoreAround(
      into,
      articles.map(({ article, revision }) => articleTextOf(article, revision)),
    );
    into.correct(correction);
    await save(into, [correction.id]);
  };

  /** Follows what people said before a run came. */
  const followBefore = async (batch: number): Promise<void> => {
    for (const said of await store.newCorrections()) if (said.batch < batch) await follow(said.correction);
  };

  const groupAll = async (mayGoOn: () => boolean): Promise<number> => {
    let count = 0;
    for await (const { batch, articles } of chunksOf(store)) {
      if (!mayGoOn()) return count;
      await followBefore(batch);
      const into = grouper ?? (await start());
      await restoreAround(into, articles);
      for (const article of articles) into.add(article);
      await save(into);
      count += articles.length;
    }
    if (mayGoOn()) await followBefore(Number.POSITIVE_INFINITY);
    return count;
  };

  return {
    async group(mayGoOn = () => true) {
      try {
        return await groupAll(mayGoOn);
      } catch (error) {
        // What was told may not have been saved: the next time starts from the store again.
        grouper = null;
        held = createHeldDays();
        isUndatedHeld = false;
        throw error;
      }
    },
  };
}

/** What waits, cut between batches, and inside one between times. */
async function* chunksOf(store: Store): AsyncGenerator<Chunk> {
  let chunk: { batch: number; articles: ArticleText[] } | null = null;
  for await (const { batch, article, revision } of store.articlesToGroup()) {
    const text = articleTextOf(article, revision);
    if (chunk && (batch !== chunk.batch || isFull(chunk, text))) {
      yield chunk;
      chunk = null;
    }
    chunk ??= { batch, articles: [] };
    chunk.articles.push(text);
  }
  if (chunk) yield chunk;
}

const isFull = ({ articles }: Chunk, next: ArticleText): boolean =>
  articles.length >= CHUNK && articles.at(-1)!.publishedAt !== next.publishedAt;

/** Dates before the year 0 and after 9999 do not sort as text; no article has one. */
const dateOf = (day: number): string =>
  new Date(Math.min(Math.max(day * DAY, -6e13), 2.5e14)).toISOString().slice(0, 10);
